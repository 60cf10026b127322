import type { Sheet } from '../../../src/domain/workbooks/workbook';
import { shownText } from './shown-text.mts';
import { countsOf, isSame, type Counts, type WorkbookAnswer } from './wire.mts';

interface Counted {
  readonly name: string;
  readonly counts: Counts;
}

/** Whether what was counted is more than `most` cells in all. */
export const isTooMany = (counted: readonly Counted[], most: number): boolean =>
  counted.reduce((sum, { counts }) => sum + Object.values(counts).reduce((all, each) => all + each), 0) > most;

/**
 * The sheets as they were read, unless their cells are not those that were counted, or have more text than `most`: a
 * file holds a text once that is in many of its cells.
 */
export function agreed(sheets: readonly Sheet[], counted: readonly Counted[], most: number): WorkbookAnswer {
  const isAgreed =
    sheets.length === counted.length &&
    counted.every(({ name, counts }, at) => {
      const sheet = sheets[at];
      return sheet?.name === name && isSame(countsOf(sheet.cells), counts);
    });
  if (!isAgreed) return { cannot: 'counts-differ' };
  const length = sheets
    .flatMap(({ cells }) => cells)
    .reduce((sum, { content, comment = '' }) => sum + shownText(content).length + comment.length, 0);
  if (length > most) return { cannot: 'too-big' };
  return sheets.some(({ cells }) => cells.length > 0) ? { sheets } : { cannot: 'empty' };
}
