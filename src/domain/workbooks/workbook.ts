/** A workbook as its reader found it: only cells with content. Rows and columns count from 1, as on the sheet. */
export interface Workbook {
  readonly sheets: readonly Sheet[];
}

export interface Sheet {
  readonly name: string;
  readonly isHidden: boolean;
  /** In the order of rows, then of columns. */
  readonly cells: readonly Cell[];
  readonly merged: readonly Area[];
  /** Those that have cells. */
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** A rectangle of cells, both ends included. */
export interface Area {
  readonly fromRow: number;
  readonly fromColumn: number;
  readonly toRow: number;
  readonly toColumn: number;
}

export interface Cell {
  readonly row: number;
  readonly column: number;
  readonly content: Content;
  /** The part of a text that is struck through; all that the cell shows where all of it is, a date as DD/MM/YYYY. */
  readonly struck?: string;
  /** The colour of its background, RRGGBB, where it has one that is not white. Rules that colour cells do not count. */
  readonly fill?: string;
  /** A comment or note on the cell, without its author. A cell that has nothing else is an empty text. */
  readonly comment?: string;
}

export type Content =
  | { readonly kind: 'text'; readonly text: string }
  /** `shown`: as the sheet shows it, from the number and its format, such as 00123 or 1.22E+09. */
  | { readonly kind: 'number'; readonly number: number; readonly shown: string }
  /**
   * A number with a format of dates. `day` is YYYY-MM-DD, whatever the workbook's date system; `precision` is what the
   * format shows; `time` is HH:MM where it shows one.
   */
  | {
      readonly kind: 'date';
      readonly day: string;
      readonly precision: 'day' | 'month' | 'year';
      readonly time?: string;
      readonly serial: number;
    }
  | { readonly kind: 'yes-no'; readonly yes: boolean }
  /** #REF!, #N/A and so on. */
  | { readonly kind: 'error'; readonly code: string }
  /** A formula that was never calculated. Formulas never run; one that has a stored value is that value. */
  | { readonly kind: 'not-calculated' };
