import type { Kind } from '../words';
import type { ColumnId } from './column-titles';
import type { Asked, TakeOverAnswers } from './question';
import { answerTo } from './answers';

import { kindIn } from './values/readers';

/** What may say whether a review is of an adult or of a child, the surest first. */
interface KindHints {
  readonly sheet: string;
  /** The words of a cell of the row, by its column. */
  readonly wordsIn: (column: ColumnId) => string;
  /** The headings over the cells of the row, and over the whole table. */
  readonly filled: readonly string[];
  readonly headings: readonly string[];
}

/** The kind of a row, and the question of its sheet where neither board, sheet nor headings say it. */
export function kindOfRow(
  { sheet, wordsIn, filled, headings }: KindHints,
  answers: TakeOverAnswers
): { readonly kind: Kind | undefined; readonly asks?: Asked } {
  const said =
    kindIn(wordsIn('kind')) ??
    kindIn(wordsIn('partnership')) ??
    kindIn(wordsIn('initials')) ??
    kindIn(sheet) ??
    kindIn(filled.join(' ')) ??
    kindIn(headings.join(' '));
  if (said) return { kind: said };
  const asks = kindQuestion(sheet);
  const answer = answerTo(asks, answers);
  return { kind: answer === 'adult' || answer === 'child' ? answer : undefined, asks };
}

const kindQuestion = (sheet: string): Asked => ({
  id: `kind/${sheet}`,
  words: `Where neither the board nor a heading says it, are the rows of sheet “${sheet}” of adults or of children?`,
  choices: [
    { value: 'adult', title: 'Adults' },
    { value: 'child', title: 'Children' }
  ]
});
