import { regionNamed } from '../locations/region-names';
import type { Cell } from '../workbooks/workbook';
import { DATE_COLUMNS } from './heading-table';
import { areaAt, isSeen, isText, isWide, wordsOf, type GridRow } from './grid';
import type { HeadingBlock } from './heading-rows';
import { meaningOf } from './headings';
import { isFigure, isYear } from './holds-value';
import { isColumnId, type ColumnId } from './column-titles';
import { saysNothing } from './values/reading';
import { stateRowFor } from './values/state-words';

/** What a row below headings is. */
export type KindBelow = 'review' | 'heading' | 'section' | 'lone-text' | 'outside' | 'number-alone' | 'blank';

const TOTAL =
  /^(?:sub-?\s?|grand )?totals?\b|^(?:count|sum|average)\b|^no\.? of (?:cases|scrs|reviews)\b|^n ?= ?\d|^\d{1,5} (?:cases|scrs|reviews|rows|records)\b/i;
const LONGEST_SECTION = 60;

/** Columns in which a number alone counts what is above or below it. */
const OF_TEXT: ReadonlySet<string> = new Set([
  'partnership',
  'authority',
  'service',
  'initials',
  'name',
  'inspector',
  'region',
  'note'
]);
/** Columns in which a number is what they ask for, and counts nothing. */
const OF_NUMBERS: ReadonlySet<string> = new Set<ColumnId>(['reference', 'partnershipReference', 'locationCodes']);

/** What a row is by its cells within the table. */
export function kindBelow(row: GridRow, cells: readonly Cell[], { headings }: HeadingBlock): KindBelow {
  if (cells.length === 0) return 'outside';
  const seen = cells.filter(isSeen);
  const [only, other] = seen;
  if (!only) return 'blank';
  const meantBy = ({ column }: Cell): string => {
    const meaning = meaningOf(headings.get(column) ?? '');
    return meaning && 'column' in meaning ? meaning.column : '';
  };
  if (cells.some((cell) => isText(cell) && TOTAL.test(wordsOf(cell).trim())) && isCounted(cells)) return 'heading';
  if (cells.every(({ content }) => content.kind === 'number') && cells.some((cell) => OF_TEXT.has(meantBy(cell))))
    return 'heading';
  if (isCountOf(seen, meantBy)) return 'heading';
  if (other) return 'review';
  // A year over its reviews does not end what “CLOSED CASES” says of them.
  if (isYear(wordsOf(only)) && !isDateOrNote(meantBy(only))) return 'heading';
  if (meantBy(only) === 'reference' && /\d/.test(wordsOf(only))) return 'number-alone';
  const area = areaAt(row, only.column);
  if ((area && isWide(area)) || isSection(only, headings)) return 'section';
  return 'lone-text';
}

/** A total and its figures: nothing else stands in its row. */
const isCounted = (cells: readonly Cell[]): boolean =>
  cells.every((cell) => !isText(cell) || TOTAL.test(wordsOf(cell).trim()) || isFigure(wordsOf(cell)));

/**
 * Whether a row counts reviews of one sort: “Open | 12”. Its words are no number of a review, and the others are figures
 * or formulas, where no number is asked for.
 */
function isCountOf([label, ...figures]: readonly Cell[], meantBy: (cell: Cell) => string): boolean {
  if (!label || figures.length === 0 || !isText(label)) return false;
  const words = wordsOf(label).trim();
  const isLabel =
    meantBy(label) === 'reference'
      ? /\p{L}{3}/u.test(words) && !/\d/.test(words) && !saysNothing(words)
      : stateRowFor(words, { kind: undefined, column: 'status' })?.rest === '' || regionNamed(words) !== undefined;
  return isLabel && figures.every((cell) => isFormula(cell) || (isNumber(cell) && !asksForNumber(meantBy(cell))));
}

const isFormula = ({ content }: Cell): boolean => content.kind === 'not-calculated' || content.kind === 'error';

const isNumber = (cell: Cell): boolean => cell.content.kind === 'number' || (isText(cell) && isFigure(wordsOf(cell)));

const asksForNumber = (meaning: string): boolean => OF_NUMBERS.has(meaning) || isOfDate(meaning);

const isOfDate = (meaning: string): boolean => isColumnId(meaning) && DATE_COLUMNS.has(meaning);

const isDateOrNote = (meaning: string): boolean => meaning === 'note' || isOfDate(meaning);

/** A text alone in the first column, or in capitals, is a heading within the table: “CLOSED CASES”. */
function isSection(cell: Cell, headings: ReadonlyMap<number, string>): boolean {
  const words = wordsOf(cell).trim();
  const isFirst = cell.column <= Math.min(...headings.keys());
  return (
    isText(cell) && words.length <= LONGEST_SECTION && (isFirst || (/\p{Lu}{4}/u.test(words) && !/\p{Ll}/u.test(words)))
  );
}
