/**
 * A view of a list as people choose it in SharePoint. `Column` is the internal name of one of its columns.
 */
export interface ListView<Column extends string = string> {
  /** The name of its page, without .aspx. It is found by this, and keeps it when its title changes. */
  readonly page: string;
  readonly title: string;
  /** Which rows it shows and in which order, in a sentence. Tests hold the conditions to it. */
  readonly shows: string;
  /** All of them must hold. The first is on an indexed column that leaves few rows of a long list. */
  readonly where: readonly ViewCondition<Column>[];
  readonly groupBy?: Column;
  /** Groups are closed when the view opens, each with the number of its rows. */
  readonly collapsed?: true;
  /** Columns to sort by, in their order; `newest` is the order in which rows were added, the last first. */
  readonly orderBy: readonly (Column | readonly [Column, 'descending'] | 'newest')[];
  readonly columns: readonly string[];
  /** What people see who open the list. */
  readonly isDefault?: true;
  /** Shown as a board with a column for each choice of this one. */
  readonly boardBy?: Column;
  /** Files of all folders together, without the folders. */
  readonly allFolders?: true;
}

type ViewDay = 'today' | `today ${'+' | '-'} ${number}`;
export type ViewTest<Column extends string = string> =
  | readonly [Column, 'is empty' | 'is not empty']
  | readonly [Column, 'is' | 'is not', string]
  | readonly [Column, 'is before' | 'is on or before' | 'is on or after', ViewDay];
/** A test, or two of which one must hold. */
export type ViewCondition<Column extends string = string> =
  ViewTest<Column> | { readonly either: ViewTest<Column>; readonly or: ViewTest<Column> };
