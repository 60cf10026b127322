import type { SPFI } from '@pnp/sp';

import { hashOf } from '../hash';
import type { Answers } from '../../src/domain/fields';
import { comparison } from '../../src/domain/take-over/comparison';
import type { TakeOverPlan } from '../../src/domain/take-over/plan';
import type { OldRow } from '../../src/domain/take-over/row';
import { cellsShown } from '../../src/domain/take-over/cells-shown';
import type { SignedRow } from '../../src/domain/take-over/signed-row';
import { STANDARD_TERMS } from '../../src/domain/terminology';
import { sayIn } from '../../src/domain/text';
import type { Region } from '../../src/domain/words';
import { addOldRows, everyOldRow, saveOldRow, type StoredOldRow } from '../../src/register/old-register';

/** The rows of a plan beside what the list holds already. */
export interface ComparedRows {
  readonly fresh: readonly SignedRow[];
  /** Rows that wait and are read otherwise now, with the row that waits. */
  readonly renewed: readonly { readonly stored: StoredOldRow; readonly row: SignedRow }[];
  readonly unchanged: number;
  /** Rows that a lead has decided on, and that the file says otherwise now: by which fields. */
  readonly differing: readonly { readonly row: SignedRow; readonly fields: readonly string[] }[];
}

/** Compares what was read with what was handed over before. One request for each thousand rows of the list. */
export async function compareWithBefore(sp: SPFI, { rows }: TakeOverPlan, file: string): Promise<ComparedRows> {
  const known = new Map((await everyOldRow(sp)).map((row) => [row.key, row]));
  const fresh: SignedRow[] = [];
  const renewed: { stored: StoredOldRow; row: SignedRow }[] = [];
  const differing: { row: SignedRow; fields: readonly string[] }[] = [];
  let unchanged = 0;
  for (const old of rows) {
    const row = signedRowOf(old, file);
    if (!row) continue;
    const stored = known.get(row.key);
    const compared = comparison(
      { key: row.key, proposed: old.proposed },
      stored ? [{ key: stored.key, proposed: { ...stored.proposed, kind: stored.kind } }] : []
    );
    if (!stored || compared.is === 'new') fresh.push(row);
    else if (compared.is === 'unchanged' || isEmptied(stored)) unchanged += 1;
    else if (stored.stage === 'waiting') renewed.push({ stored, row });
    else differing.push({ row, fields: compared.fields });
  }
  return { fresh, renewed, unchanged, differing };
}

/** Of an erased review, only that there was one. */
const isEmptied = ({ proposed }: SignedRow): boolean => Object.keys(proposed).length === 0;

/** Hands rows to their leads. What a lead has corrected of a row that waits stays corrected. */
export async function handOver(
  sp: SPFI,
  { fresh, renewed }: ComparedRows
): Promise<{ readonly added: number; readonly renewed: number }> {
  const added = await addOldRows(sp, fresh);
  let saved = 0;
  for (const { stored, row } of renewed)
    if (
      (await saveOldRow(sp, stored, { ...row, corrected: stored.corrected, takenOut: stored.takenOut })) !== 'changed'
    )
      saved += 1;
  return { added: added.filter((each) => each === 'added').length, renewed: saved };
}

/** A row as its lead is shown it; undefined for one that came back. */
function signedRowOf(old: OldRow, file: string): SignedRow | undefined {
  const { kind, ...proposed } = old.proposed;
  if (old.problems.length > 0 || old.region === undefined || (kind !== 'adult' && kind !== 'child')) return undefined;
  return {
    key: hashOf(old.key).slice(0, 32),
    file,
    sheet: old.sheetShown,
    row: old.row,
    region: old.region satisfies Region,
    kind,
    stage: 'waiting',
    cells: cellsShown(old, sayIn(STANDARD_TERMS, kind)),
    proposed: present(proposed),
    corrected: {},
    mayName: old.namesFound.length + old.detailsFound.length > 0,
    doubts: old.doubts.map(sayIn(STANDARD_TERMS, kind)),
    takenOut: 0
  };
}

const present = (answers: Readonly<Record<string, string | undefined>>): Answers =>
  Object.fromEntries(Object.entries(answers).flatMap(([id, answer]) => (answer ? [[id, answer]] : [])));
