import type { Sheet } from '../workbooks/workbook';
import { columnsOf, type ColumnPlan } from './columns';
import { DATE_COLUMNS } from './heading-table';
import type { Table } from './table';
import type { ColumnId } from './column-titles';
import { headingKey } from './headings';
import type { TakeOverAnswers } from './question';
import { dayOfText } from './values/date';
import { dayBehindMonth, isAmbiguous, orderQuestionId } from './values/month-first';
import type { MonthFirst } from './values/reading';

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

/**
 * Which columns of a sheet may have their month first, by the key of their heading: those with a text date that can
 * only have it first, and, unless these were answered to have the day first, all others with a text date that is
 * another day with its month first. One program writes all dates of a sheet in one order.
 */
export function monthFirstHeadings(
  sheet: Sheet,
  tables: readonly Table[],
  answers: TakeOverAnswers
): ReadonlyMap<string, MonthFirst> {
  const texts = tables.flatMap(({ block, rows }) => {
    const dated = new Map(
      columnsOf(block, sheet, answers).flatMap(({ column, heading, meaning }) =>
        'column' in meaning && WITH_DATES.has(meaning.column) ? [[column, headingKey(heading)] as const] : []
      )
    );
    return rows
      .flatMap(({ cells }) => cells)
      .flatMap(({ column, content }) => {
        const heading = dated.get(column);
        return heading !== undefined && content.kind === 'text' ? [{ heading, words: content.text }] : [];
      });
  });
  const own = new Set(texts.filter(({ words }) => dayBehindMonth(words) !== undefined).map(({ heading }) => heading));
  const isSheetDayFirst = [...own].every((heading) => answers[orderQuestionId(sheet.name, heading)] === 'day-first');
  const others = isSheetDayFirst ? [] : texts.filter(({ words }) => isAmbiguous(words)).map(({ heading }) => heading);
  return new Map<string, MonthFirst>([
    ...others.map((heading) => [heading, 'other'] as const),
    ...[...own].map((heading) => [heading, 'own'] as const)
  ]);
}
