import type { Workbook } from '../workbooks/workbook';
import { knownNames, sheetShown } from './known-names';
import { withMarksInWords } from './marks-in-words';
import { rejectTwice } from './same-key';
import { gatherQuestions, type AskedAt } from './gather-questions';
import type { Question } from './question';
import { readRow } from './read-row';
import type { CellFate, OldRow } from './row';
import { readSheet, type SheetPlan } from './sheet-plan';
import { sumsOf, type SheetSums } from './sums';
import type { TakeOverContext } from './values/reading';

/** What becomes of a workbook, before anything is written. */
export interface TakeOverPlan {
  readonly sheets: readonly SheetPlan[];
  /** One for each review, in the order of the workbook. */
  readonly rows: readonly OldRow[];
  /** Each asked once, the open ones first. */
  readonly questions: readonly Question[];
  /** Every cell with content, once. */
  readonly fates: readonly CellFate[];
  readonly sums: readonly SheetSums[];
}

/**
 * Reads the workbook of old reviews. Pure: the same workbook and answers give the same plan. `today` is YYYY-MM-DD;
 * `people` are those of the Directory.
 */
export function planTakeOver(workbook: Workbook, context: TakeOverContext): TakeOverPlan {
  const asked: AskedAt[] = [];
  const sheets = workbook.sheets.map((sheet) => readSheet(withMarksInWords(sheet), context));
  const names = knownNames(
    sheets.flatMap(({ reviews }) => reviews),
    workbook.sheets.map(({ name }) => name)
  );
  const read = sheets.flatMap(({ plan: { name }, reviews, asks }, at) => {
    asked.push(...asks);
    const around = { names, sheetShown: sheetShown(name, at + 1, names) };
    return reviews.map((review) => {
      const { old, asks: ofRow } = readRow(review, context, around);
      asked.push(...ofRow.map(([each, cell]) => ({ asked: each, sheet: old.sheet, cell })));
      return old;
    });
  });
  const rows = rejectTwice(read);
  const fates = [...sheets.flatMap((sheet) => sheet.fates), ...rows.flatMap(({ cells }) => cells.map(fateOf))];
  return {
    sheets: sheets.map(({ plan }) => plan),
    rows,
    questions: gatherQuestions(asked, context.answers),
    fates,
    sums: sumsOf(workbook, fates)
  };
}

const fateOf = ({ sheet, row, column, fate, rule }: CellFate): CellFate => ({
  sheet,
  row,
  column,
  fate,
  ...(rule === undefined ? {} : { rule })
});
