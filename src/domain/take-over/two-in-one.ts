import { wordKey } from '../input/characters';
import type { Cell } from '../workbooks/workbook';
import type { ColumnPlan } from './columns';
import type { ColumnId } from './column-titles';
import type { OfferedCell } from './row';
import { shownOf } from './shown';
import { saysNothing, toBeChecked } from './values/reading';

/** Columns that say which case it is: a row that has two in several of them holds two cases. */
const IDENTIFYING: ReadonlySet<ColumnId> = new Set([
  'reference',
  'partnershipReference',
  'initials',
  'name',
  'service',
  'locationCodes',
  'notifiedOn'
]);
const NUMBERS = /^(\d{1,5})\s?(?:&|,|;|\+|and|\n)\s?(\d{1,5})$/;
const FEWEST = 2;

/** The two values of a cell, one to a line or on both sides of a sign. */
function pairIn(text: string): readonly string[] {
  if (saysNothing(text.trim())) return [];
  const parts = text
    .trim()
    .split(/\n|\s\/\s|\//)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  return parts.length === 2 ? parts : [];
}

/** The two rows that a row with two cases may become; none where it has one. */
export function splitInTwo(
  cells: readonly Cell[],
  columns: readonly ColumnPlan[]
): readonly (readonly OfferedCell[])[] {
  const placed = cells.map((cell) => {
    const plan = columns.find(({ column }) => column === cell.column);
    const id = plan && 'column' in plan.meaning ? plan.meaning.column : undefined;
    const text = shownOf(cell.content);
    const [, first, second] = id === 'reference' ? (NUMBERS.exec(text.trim()) ?? []) : [];
    const numbers = first !== undefined && second !== undefined ? [first, second] : [];
    return {
      row: cell.row,
      column: cell.column,
      id,
      isOfPerson: plan?.isOfPerson ?? false,
      text,
      numbers,
      pair: numbers.length > 0 ? numbers : pairIn(text)
    };
  });
  const pairs = placed.filter(({ id, pair }) => pair.length === 2 && id !== undefined && IDENTIFYING.has(id));
  const persons = placed.filter(({ id, text }) => (id === 'initials' || id === 'name') && !saysNothing(text.trim()));
  // A reference with a slash, and two codes of one service, are no two cases of one person.
  const isOnePerson = persons.length > 0 && persons.every(({ pair }) => pair.length !== 2);
  const isTwo =
    placed.some(({ numbers }) => numbers.length === 2) ||
    (!isOnePerson && pairs.filter(({ id }) => id !== 'notifiedOn').length >= FEWEST);
  if (!isTwo || !pairs.every(({ pair: [a = '', b = ''] }) => wordKey(a) !== wordKey(b))) return [];
  return [0, 1].map((which) =>
    placed.map(({ row, column, id, isOfPerson, text, pair }) => {
      const part = id !== undefined && IDENTIFYING.has(id) ? pair[which] : undefined;
      return { row, column, text: part === undefined ? text : isOfPerson ? toBeChecked(part) : part };
    })
  );
}
