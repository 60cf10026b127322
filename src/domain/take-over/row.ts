import type { PersonalKind } from '../letters/label-table';
import type { Text } from '../text';
import type { Cell } from '../workbooks/workbook';
import type { Region } from '../words';
import type { LeftOutRule } from './left-out';
import type { OldField, OldReview } from './old-review';

/** Every cell with content has exactly one. A row with a problem is rejected with all of its cells. */
export type Fate = 'field' | 'note' | 'heading' | 'left-out' | 'rejected';

export const FATE_LABELS: Readonly<Record<Fate, string>> = {
  field: 'Taken as an answer',
  note: 'Kept in the notes',
  heading: 'Heading or total',
  'left-out': 'Left out by a rule',
  rejected: 'In a rejected row'
};

/** A cell with content, and what becomes of it. */
export interface CellFate {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly fate: Fate;
  readonly rule?: LeftOutRule;
}

/** A cell of a row as it was, and as it will be. */
export interface OldCell extends CellFate {
  /** As the workbook has it, with its marks. */
  readonly cell: Cell;
  readonly heading: string;
  /** As the sheet shows it. */
  readonly shown: string;
  /** The answers it gave. */
  readonly fields: readonly OldField[];
  /** How it was read, where that is not plain, such as “the name is left out”. */
  readonly note?: string;
}

export type SharedCell = Pick<OldCell, 'cell' | 'row' | 'column' | 'heading' | 'shown' | 'fields'>;

export interface Problem {
  /** The column on the sheet; 0 where it is of the whole row. */
  readonly column: number;
  readonly words: Text;
}

/** A cell of a row that may take the place of a rejected one. */
export interface OfferedCell {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** One review of the old spreadsheet: a row, with the rows that continue it. */
export interface OldRow {
  /** The same whenever the row is read again; it may hold initials, so it is kept as a hash. */
  readonly key: string;
  readonly sheet: string;
  /** Its name without names of persons: “Sheet 3” where it holds one. */
  readonly sheetShown: string;
  readonly row: number;
  readonly isHidden: boolean;
  readonly region?: Region;
  readonly cells: readonly OldCell[];
  /** Cells of rows above that are merged down to it. Each has its fate with its own row. */
  readonly shared: readonly SharedCell[];
  readonly proposed: OldReview;
  /** Names of persons that the note seems to hold: the lead lets it pass, or leaves it out. */
  readonly namesFound: readonly string[];
  /** Other details of persons in the note, such as dates of birth. */
  readonly detailsFound: readonly PersonalKind[];
  /** Ids of the open questions that its cells ask. */
  readonly questions: readonly string[];
  /** Not empty: the row is rejected, and goes back with these words. */
  readonly problems: readonly Problem[];
  /** What the lead looks at before the row is taken over: what its cells say against each other. */
  readonly doubts: readonly Text[];
  /** Rows that may take the place of a rejected one. */
  readonly offered: readonly (readonly OfferedCell[])[];
}
