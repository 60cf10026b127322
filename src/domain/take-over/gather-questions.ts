import type { Cell } from '../workbooks/workbook';
import { answerTo } from './answers';
import type { Asked, Place, Question, TakeOverAnswers } from './question';

/** A question with the cell that asks it, if it is one cell that does. */
export interface AskedAt {
  readonly asked: Asked;
  readonly sheet: string;
  readonly cell: Cell | undefined;
}

const MOST_PLACES = 5;

/**
 * Each question once, with the first places that ask it: the open ones first, of these what decides which rows are
 * reviews, then what most cells ask.
 */
export function gatherQuestions(asked: readonly AskedAt[], answers: TakeOverAnswers): readonly Question[] {
  const byId = new Map<string, { readonly asked: Asked; readonly places: Place[]; count: number }>();
  for (const { asked: each, sheet, cell } of asked) {
    const known = byId.get(each.id) ?? { asked: each, places: [], count: 0 };
    byId.set(each.id, known);
    if (!cell) continue;
    known.count += 1;
    if (known.places.length < MOST_PLACES) known.places.push({ sheet, row: cell.row, column: cell.column });
  }
  return [...byId.values()]
    .map(({ asked: each, places, count }): Question => {
      const answer = answerTo(each, answers);
      return { ...each, places, count, isOpen: answer === undefined, ...(answer === undefined ? {} : { answer }) };
    })
    .sort(
      (a, b) =>
        Number(b.isOpen) - Number(a.isOpen) ||
        Number(b.decidesRows ?? false) - Number(a.decidesRows ?? false) ||
        b.count - a.count
    );
}
