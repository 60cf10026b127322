import type { Cell, Workbook } from '../../../src/domain/workbooks/workbook';
import type { ChildRead } from '../../reading/child/answering.mts';

/** What a child process writes: the workbook, or why it is not taken. */
export type WorkbookAnswer =
  | Workbook
  | {
      readonly cannot:
        | 'damaged'
        | 'too-big'
        | 'empty'
        | 'counts-differ'
        | 'password'
        | 'other-kind'
        | 'not-a-workbook'
        | 'rows-cut-off';
    };

export type WorkbookRead = ChildRead<WorkbookAnswer>;

export interface WorkbookLimits {
  /** In bytes: of all parts together, unpacked. */
  readonly unpacked: number;
  /** Of all sheets together. */
  readonly cells: number;
}

/** How many cells of a sheet have a content of each kind; a date is a number that is shown as one. */
export type Counts = Readonly<Record<CountedKind, number>>;
export type CountedKind = 'text' | 'number' | 'yes-no' | 'error' | 'not-calculated';

export const NO_CELLS: Counts = { text: 0, number: 0, 'yes-no': 0, error: 0, 'not-calculated': 0 };

/** What was read, counted; a cell that has a comment alone is not. */
export function countsOf(cells: readonly Cell[]): Counts {
  const counts: Record<CountedKind, number> = { ...NO_CELLS };
  for (const { content } of cells)
    if (content.kind !== 'text' || content.text !== '') counts[content.kind === 'date' ? 'number' : content.kind] += 1;
  return counts;
}

export const isSame = (a: Counts, b: Counts): boolean => JSON.stringify(a) === JSON.stringify(b);
