import type { Answers } from '../fields';
import { sayIn, type Say } from '../text';
import { STANDARD_TERMS } from '../terminology';
import type { Kind } from '../words';
import { cellsShown } from './cells-shown';
import type { OldRow } from './row';
import type { SignedRow } from './signed-row';

/** A row that can be taken, before it has a key of the list and the hash of its file. `key` may hold initials. */
type RowToSign = Omit<SignedRow, 'file'>;

/** In the words of the product itself: the terms of a site may change before a row is signed off. */
const SAY: Readonly<Record<Kind, Say>> = {
  adult: sayIn(STANDARD_TERMS, 'adult'),
  child: sayIn(STANDARD_TERMS, 'child')
};

/** The rows of a plan as their leads are shown them; those that came back are left out. */
export const rowsToSign = (rows: readonly OldRow[]): readonly RowToSign[] =>
  rows.flatMap((old): readonly RowToSign[] => {
    const { kind, ...proposed } = old.proposed;
    if (old.problems.length > 0 || old.region === undefined || (kind !== 'adult' && kind !== 'child')) return [];
    return [
      {
        key: old.key,
        sheet: old.sheetShown,
        row: old.row,
        region: old.region,
        kind,
        stage: 'waiting',
        cells: cellsShown(old, SAY[kind]),
        proposed: present(proposed),
        corrected: {},
        mayName: old.namesFound.length + old.detailsFound.length > 0,
        doubts: old.doubts.map(SAY[kind]),
        takenOut: 0
      }
    ];
  });

const present = (answers: Readonly<Record<string, string | undefined>>): Answers =>
  Object.fromEntries(Object.entries(answers).flatMap(([id, answer]) => (answer ? [[id, answer]] : [])));
