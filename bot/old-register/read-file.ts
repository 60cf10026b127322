import type { SPFI } from '@pnp/sp';

import { ukDay } from '../../src/domain/dates';
import type { Reachable } from '../../src/domain/need-to-know/access';
import { fatesIn } from '../../src/domain/take-over/plan-figures';
import type { Text } from '../../src/domain/text';
import { readHoldings } from '../../src/register/directory/holdings';
import { saveOldFile, type OldFile } from '../../src/register/old-register';
import { fileOldRegister } from '../../src/register/old-register-file';
import { hashOf } from '../hash';
import type { WorkbookReader } from '../workbooks/workbook-reader';
import { compareWithBefore, handOver, type ComparedRows, type HandedOver } from './hand-over';
import type { prepare, Prepared } from './prepare';

export interface ReadingFile {
  readonly sp: SPFI;
  readonly reader: WorkbookReader;
  /** The service has it done where it holds up nobody. */
  readonly prepare: typeof prepare;
  readonly now: () => string;
}

interface FileRead {
  readonly prepared: Prepared;
  readonly compared: ComparedRows;
  /** How many questions are open: while one is, nothing is handed over. */
  readonly open: number;
  readonly handedOver?: HandedOver;
}

/**
 * Reads a file of the old register, keeps it as it came, where people may not read it, with how many of its cells have
 * each fate, and hands its rows to the leads where that is wanted. Or says what is wrong, and keeps nothing.
 */
export async function readOldRegister(
  { sp, reader, prepare: prepared, now }: ReadingFile,
  {
    name,
    bytes,
    mapping,
    isHandedOver
  }: {
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly mapping: unknown;
    readonly isHandedOver: boolean;
  }
): Promise<FileRead | { readonly problem: Text }> {
  const workbook = await reader.read(bytes, name);
  if ('cannotRead' in workbook) return { problem: workbook.sentence };
  const readAt = now();
  const [hash, people] = [hashOf(bytes), await peopleOf(sp)];
  const found = await prepared({ workbook, hash, mapping, people, today: ukDay(readAt) });
  if ('problem' in found) return found;
  const { rows, figures, questions } = found;
  const { rejected } = figures;
  const file: OldFile = { hash, readAt, rows: rows.length, rejected, handedOver: false, fates: fatesIn(figures) };
  await Promise.all([fileOldRegister(sp, { hash, name, bytes }), saveOldFile(sp, file)]);
  const compared = await compareWithBefore(sp, rows);
  const open = questions.filter(({ isOpen }) => isOpen).length;
  if (!isHandedOver || open > 0) return { prepared: found, compared, open };
  const handedOver = await handOver(sp, compared);
  // Only now: the proof has what leads were given.
  await saveOldFile(sp, { ...file, handedOver: true });
  return { prepared: found, compared, open, handedOver };
}

/** Everybody whom the Directory knows, each once. */
async function peopleOf(sp: SPFI): Promise<readonly Reachable[]> {
  const holdings = await readHoldings(sp);
  return [...new Map(holdings.map(({ personId: id, name, email }) => [id, { id, name, email }])).values()];
}
