import type { ColumnPlan } from './columns';
import { DATE_COLUMNS } from './heading-table';
import type { Table } from './table';
import type { ColumnId } from './column-titles';
import { dayOfText } from './values/date';
import { dayBehindMonth } from './values/month-first';

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

/** Columns whose words may hold a date that is taken. */
const WITH_DATES: ReadonlySet<ColumnId> = new Set([...DATE_COLUMNS, 'status', 'outcome']);

/** Columns in which a text has a date that can only have its month first, so that the others may have it first, too. */
export function monthFirstColumns({ rows }: Table, columns: readonly ColumnPlan[]): ReadonlySet<number> {
  const dated = new Set(
    columns.flatMap(({ column, meaning }) => ('column' in meaning && WITH_DATES.has(meaning.column) ? [column] : []))
  );
  return new Set(
    rows
      .flatMap(({ cells }) => cells)
      .filter(
        ({ column, content }) =>
          dated.has(column) && content.kind === 'text' && dayBehindMonth(content.text) !== undefined
      )
      .map(({ column }) => column)
  );
}
