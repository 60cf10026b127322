import type { SPFI } from '@pnp/sp';

import { comparison } from '../../src/domain/take-over/comparison';
import { answersOfRow, regionOfRow, type SignedRow } from '../../src/domain/take-over/signed-row';
import { addOldRows, everyOldRow, saveOldRow, type StoredOldRow } from '../../src/register/old-register';

/** The rows of a file beside what the list holds already. */
export interface ComparedRows {
  readonly fresh: readonly SignedRow[];
  /** Rows that wait and are read otherwise now, with the row that waits. */
  readonly renewed: readonly { readonly stored: StoredOldRow; readonly row: SignedRow }[];
  readonly unchanged: number;
  /** Rows that a lead has decided on, and that the file says otherwise now: by which fields. */
  readonly differing: readonly { readonly row: SignedRow; readonly fields: readonly string[] }[];
}

/** Compares what was read with what was handed over before. One request for each thousand rows of the list. */
export async function compareWithBefore(sp: SPFI, rows: readonly SignedRow[]): Promise<ComparedRows> {
  const known = new Map((await everyOldRow(sp)).map((row) => [row.key, row]));
  const fresh: SignedRow[] = [];
  const renewed: { stored: StoredOldRow; row: SignedRow }[] = [];
  const differing: { row: SignedRow; fields: readonly string[] }[] = [];
  let unchanged = 0;
  for (const row of rows) {
    const stored = known.get(row.key);
    if (!stored) fresh.push(row);
    else {
      const compared = comparison(reviewOf(row), reviewOf(stored));
      if (compared.is !== 'differs' || isEmptied(stored)) unchanged += 1;
      else if (stored.stage === 'waiting') renewed.push({ stored, row: asCorrected(row, stored) });
      else differing.push({ row, fields: compared.fields });
    }
  }
  return { fresh, renewed, unchanged, differing };
}

const reviewOf = ({ proposed, kind }: SignedRow) => ({ ...proposed, kind });

/** Of an erased review, only that there was one. */
const isEmptied = ({ proposed }: SignedRow): boolean => Object.keys(proposed).length === 0;

/** A row as it is read now, with what leads have corrected of it: it waits where that has taken it. */
function asCorrected(row: SignedRow, { corrected, takenOut }: SignedRow): SignedRow {
  const next = { ...row, corrected, takenOut };
  return { ...next, region: regionOfRow(answersOfRow(next), row) };
}

/** How many rows are new to the leads, and how many of those that waited were read again. */
export interface HandedOver {
  readonly added: number;
  readonly renewed: number;
}

/** Hands rows to their leads. */
export async function handOver(sp: SPFI, { fresh, renewed }: ComparedRows): Promise<HandedOver> {
  const added = await addOldRows(sp, fresh);
  let saved = 0;
  for (const { stored, row } of renewed) if ((await saveOldRow(sp, stored, row)) !== 'changed') saved += 1;
  return { added: added.filter((each) => each === 'added').length, renewed: saved };
}
