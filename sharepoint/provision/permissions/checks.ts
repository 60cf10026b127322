import type { SPFI } from '@pnp/sp';
import type { Change, Plan } from '../change';
import type { Check, Difference } from './difference';
import { checkGroups } from './groups-check';
import { checkLeftovers } from './leftovers-check';
import { checkLeavers } from './leavers-check';
import { checkLists } from './lists-check';
import { checkMembers } from './members-check';
import { checkPapers } from './papers-check';
import { checkReaders, checkSharing } from './site-check';

/** What provisioning sets up. */
const PROVISIONED: readonly Check[] = [checkGroups, checkReaders, checkSharing, checkLists];

/** Everything, in the order in which it is put right: groups have to be there before they are given a permission. */
const CHECKS: readonly Check[] = [...PROVISIONED, checkMembers, checkLeavers, checkPapers, checkLeftovers];

export const allDifferences = (sp: SPFI): Promise<readonly Difference[]> => found(sp, CHECKS);

/** What provisioning changes: nothing that would take something away from people. */
export async function planPermissions(sp: SPFI): Promise<Plan> {
  const differences = await found(sp, PROVISIONED);
  return {
    changes: changesOf(differences.filter(({ takesAway }) => !takesAway)),
    problems: []
  };
}

/** Each change once: it may put several differences right. */
export const changesOf = (differences: readonly Difference[]): readonly Change[] => [
  ...new Map(differences.flatMap(({ change }) => (change ? [[change.sentence, change] as const] : []))).values()
];

async function found(sp: SPFI, checks: readonly Check[]): Promise<readonly Difference[]> {
  const differences: Difference[] = [];
  for (const check of checks) differences.push(...(await check(sp)));
  return differences;
}
