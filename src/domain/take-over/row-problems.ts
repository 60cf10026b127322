import type { FieldMessages } from '../fields';
import type { Text } from '../text';
import type { Gathered } from './gather';
import type { ReadCell } from './read-cell';
import type { OfferedCell, Problem } from './row';

/**
 * What is wrong with a row: with all of it, with cells by themselves, and with answers by the checks of the forms. A
 * cell that says by itself what to do is not said to lack an answer, too.
 */
export function problemsOf(ofRow: readonly Text[], { cells }: Gathered, ofFields: FieldMessages): readonly Problem[] {
  /** The note is of many cells. */
  const columnOf = (field: string): number => {
    const gave = cells.find(({ fields }) => fields.some((each) => each === field));
    return (
      (gave ?? (field === 'note' ? undefined : cells.find(({ read }) => read.id === field)))?.read.cell.column ?? 0
    );
  };
  const ofCells = cells.flatMap(({ read: { cell, problem: words }, isShared }) =>
    words === undefined || isShared ? [] : [{ column: cell.column, words }]
  );
  const said = new Set(ofCells.map(({ column }) => column));
  return [
    ...ofRow.map((words) => ({ column: 0, words })),
    ...ofCells,
    ...Object.entries(ofFields)
      .map(([field, words]) => ({ column: columnOf(field), words }))
      .filter(({ column }) => !said.has(column))
  ];
}

/** The row with the words of the row above where it refers to them; none where it does not. */
export function withWordsAbove(cells: readonly ReadCell[]): readonly (readonly OfferedCell[])[] {
  if (cells.every(({ offers }) => offers === undefined)) return [];
  return [cells.map(({ cell, shown, offers }) => ({ row: cell.row, column: cell.column, text: offers ?? shown }))];
}
