import type { Cell } from '../workbooks/workbook';
import type { ColumnPlan } from './columns';
import type { ColumnId } from './column-titles';
import type { Asked, TakeOverAnswers } from './question';
import type { TableRow } from './table';
import { answerTo } from './answers';

/** A row with none of these does not say which review it is of. */
const IDENTIFYING: readonly ColumnId[] = ['reference', 'partnership', 'authority', 'initials', 'name', 'service'];
const OF_PLACE: readonly ColumnId[] = ['partnership', 'authority', 'region'];

/** Whether a row continues the review above it; undefined with a question that is not answered. */
export interface Continues {
  readonly answer: 'continues' | 'own' | undefined;
  readonly asks?: Asked;
}

/**
 * Whether a row continues the one above. A number merged down to it says so; a row without a number under a merged
 * board, or with notes alone, may.
 */
export function continuesAbove(
  { cells, inherited }: TableRow,
  columns: readonly ColumnPlan[],
  sheet: string,
  answers: TakeOverAnswers
): Continues {
  const has = (own: readonly Cell[], ids: readonly ColumnId[]): boolean =>
    own.some(({ column }) => columns.some((each) => each.column === column && isOneOf(each, ids)));
  if (has(inherited, ['reference'])) return { answer: 'continues' };
  const hasNumbers = columns.some((each) => isOneOf(each, ['reference']));
  const mayContinue =
    !has(cells, ['reference']) && (!has(cells, IDENTIFYING) || (hasNumbers && has(inherited, OF_PLACE)));
  if (!mayContinue) return { answer: 'own' };
  const asks = continuesQuestion(sheet);
  const answer = answerTo(asks, answers);
  return { answer: answer === 'continues' || answer === 'own' ? answer : undefined, asks };
}

const isOneOf = ({ meaning }: ColumnPlan, ids: readonly ColumnId[]): boolean =>
  'column' in meaning && ids.includes(meaning.column);

const continuesQuestion = (sheet: string): Asked => ({
  id: `continues/${sheet}`,
  words: `On sheet “${sheet}”, do rows without a number of their own continue the row above?`,
  choices: [
    { value: 'continues', title: 'Yes, they continue it' },
    { value: 'own', title: 'No, each is a review of its own' }
  ]
});
