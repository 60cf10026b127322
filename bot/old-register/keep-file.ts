import type { SPFI } from '@pnp/sp';

import type { TakeOverPlan } from '../../src/domain/take-over/plan';
import { saveOldFile, type OldFile } from '../../src/register/old-register';
import { fileOldRegister } from '../../src/register/old-register-file';
import type { PlannedFile } from './plan-workbook';

/**
 * Keeps a file as it came, where people may not read it, and how many of its cells have each fate. `readAt` is a UTC
 * time.
 */
export async function keepFile(
  sp: SPFI,
  { name, bytes, hash, plan }: PlannedFile,
  { readAt, handedOver }: Pick<OldFile, 'readAt' | 'handedOver'>
): Promise<void> {
  await fileOldRegister(sp, { hash, name, bytes });
  const rejected = plan.rows.filter(({ problems }) => problems.length > 0).length;
  await saveOldFile(sp, {
    hash,
    readAt,
    rows: plan.rows.length - rejected,
    rejected,
    handedOver,
    fates: fatesIn(plan)
  });
}

function fatesIn({ sums }: TakeOverPlan): Readonly<Record<string, number>> {
  const fates: Record<string, number> = {};
  for (const { byFate } of sums)
    for (const [fate, count] of Object.entries(byFate)) fates[fate] = (fates[fate] ?? 0) + count;
  return fates;
}
