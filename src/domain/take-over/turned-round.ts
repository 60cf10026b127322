import type { ColumnPlan } from './columns';
import { DATE_COLUMNS } from './heading-table';
import type { Table } from './table';
import { dayOfText } from './values/date';

/** One date may have a day up to the 12th by chance. */
const FEWEST_DATES = 2;
const LAST_MONTH = 12;

/**
 * Columns in which a spreadsheet set to American dates may have changed day and month over: it makes a date of what it
 * can, so real dates all have days up to the 12th, and what it could not turn round is text with a later day.
 */
export function turnedColumns({ rows }: Table, columns: readonly ColumnPlan[]): ReadonlySet<number> {
  const cells = rows.flatMap((row) => row.cells);
  return new Set(
    columns.flatMap(({ column, meaning }) => {
      if (!('column' in meaning) || !DATE_COLUMNS.has(meaning.column)) return [];
      const own = cells.filter((cell) => cell.column === column).map(({ content }) => content);
      const real = own.flatMap((content) =>
        content.kind === 'date' && content.precision === 'day' ? [Number(content.day.slice(8))] : []
      );
      const texts = own.flatMap((content) => (content.kind === 'text' ? (dayOfText(content.text) ?? []) : []));
      const isTurned =
        real.length >= FEWEST_DATES &&
        texts.length > 0 &&
        real.every((day) => day <= LAST_MONTH) &&
        texts.every((day) => day > LAST_MONTH);
      return isTurned ? [column] : [];
    })
  );
}
