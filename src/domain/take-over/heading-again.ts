import { isBlank } from '../input/characters';
import type { Cell } from '../workbooks/workbook';
import { isColumnId } from './column-titles';
import { isText, wordsOf, type GridRow } from './grid';
import { blockOf, KEY_COLUMNS, type HeadingBlock } from './heading-rows';
import { ALSO_VALUES } from './heading-table';
import { headingKey, keysIn, meaningOf, type Meaning } from './headings';
import { holdsValue, isYear } from './holds-value';

/**
 * What a row below headings looks like. `repeated`: the headings of the table once more. `further`: those of another
 * table. `unsure`: it may be a row of headings or a review. `none`: no row of headings.
 */
type Likeness = 'repeated' | 'further' | 'unsure' | 'none';

const FEWEST_OF_TABLE = 3;
const FEWEST = 2;
const VALUES: ReadonlySet<string> = new Set(keysIn(ALSO_VALUES));

/**
 * What a row is, or two that are read together, below the headings of a table. One with a number, a date, a code or a
 * place is no row of headings.
 */
export function likenessOf(rows: readonly GridRow[], table: HeadingBlock): Likeness {
  const cells = rows.flatMap((row) => row.cells);
  if (cells.some((cell) => holdsValue(cell) || isNumberOfReview(cell, table)) || !cells.some(isText)) return 'none';
  const words = [...blockOf(rows).headings].filter(([, each]) => !isBlank(each));
  const read = words.map(([column, each]) => headingIn(column, each, table));
  const others = read.filter(({ isInPlace, isYear: isBanner }) => !isInPlace && !isBanner);
  const headings = read.filter(({ isInPlace, meaning }) => isInPlace || meaning !== undefined);
  const sure = new Set(read.flatMap(({ sureOf }) => sureOf));
  const hasKey = [...sure].some((each) => isColumnId(each) && KEY_COLUMNS.has(each));
  const areMost = headings.length >= FEWEST && headings.length * 2 > read.length;
  if (areMost && others.length === 0 && (sure.size >= FEWEST || read.length === table.headings.size)) return 'repeated';
  if (areMost && hasKey && Math.max(sure.size, read.length - others.length) >= FEWEST_OF_TABLE) return 'further';
  const isNumbered = read.some(({ isInPlace, meaning }) => isInPlace && meaning !== undefined && isNumber(meaning));
  return (areMost && sure.size > 0) || (isNumbered && read.length >= FEWEST_OF_TABLE) ? 'unsure' : 'none';
}

/** “12a”, “C3”: whatever stands with a figure in it below the heading of the number. */
function isNumberOfReview(cell: Cell, { headings }: HeadingBlock): boolean {
  const over = meaningOf(headings.get(cell.column) ?? '');
  return over !== undefined && isNumber(over) && /\d/.test(wordsOf(cell)) && !isYear(wordsOf(cell));
}

interface HeadingIn {
  readonly meaning: ReturnType<typeof meaningOf>;
  /** The table has the same heading over this column. */
  readonly isInPlace: boolean;
  /** What stands alone over the reviews of a year, among headings that come again. */
  readonly isYear: boolean;
  /** What it means, or its words, where reviews do not have them as values. */
  readonly sureOf: readonly string[];
}

function headingIn(column: number, words: string, { headings, parts }: HeadingBlock): HeadingIn {
  const key = headingKey(words);
  const meaning = meaningOf(words);
  const over = meaningOf(headings.get(column) ?? '');
  const isSame = key !== '' && (parts.get(column) ?? []).some((each) => headingKey(each) === key);
  const isInPlace = isSame || (meaning?.isWhole === true && over !== undefined && idOf(over) === idOf(meaning));
  const isSure = !VALUES.has(key) && (isInPlace || meaning?.isWhole === true);
  return { meaning, isInPlace, isYear: isYear(words), sureOf: isSure ? [meaning ? idOf(meaning) : key] : [] };
}

const idOf = (meaning: Meaning): string => ('column' in meaning ? meaning.column : meaning.rule);

const isNumber = (meaning: Meaning): boolean => idOf(meaning) === 'reference';
