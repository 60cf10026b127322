import { wordKey } from '../input/characters';

/** What tells a row from the others, as it is on the sheet: whatever is answered, it stays the same. */
interface RowFacts {
  readonly sheet: string;
  /** The year that stands over the row: numbers often begin again with each. Empty where none does. */
  readonly banner: string;
  readonly oldNumber: string;
  readonly board: string;
  readonly initials: string;
  readonly date: string;
  readonly service: string;
}

/**
 * The key of a row: its sheet, the year over it and its old number, or else its board, initials, date and service. The
 * same row has the same key however often it is read, and on whichever line. Empty where nothing tells it apart: a board
 * has many.
 */
export function rowKey({ sheet, banner, oldNumber, board, initials, date, service }: RowFacts): string {
  if (oldNumber.trim() !== '')
    return JSON.stringify([
      'number',
      wordKey(sheet),
      wordKey(oldNumber) || oldNumber.trim(),
      ...(banner === '' ? [] : [wordKey(banner)])
    ]);
  const facts = [initials, date, service].map(wordKey);
  return facts.every((fact) => fact === '') ? '' : JSON.stringify(['facts', wordKey(board), ...facts]);
}
