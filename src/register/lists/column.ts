/** `day` is a date without time, `time` a moment in UTC; `note` is text of any length, which SharePoint can neither index nor compare. */
export type ColumnType = 'text' | 'note' | 'choice' | 'number' | 'day' | 'time';

export interface Column {
  /** The internal name: no spaces, and never `value` or `d`, which the client takes for an envelope. */
  readonly name: string;
  readonly title: string;
  readonly type: ColumnType;
  readonly description: string;
  readonly indexed?: true;
  /** No two rows with the same value; SharePoint asks for an index as well. */
  readonly unique?: true;
  readonly hidden?: true;
  readonly required?: true;
  readonly choices?: readonly string[];
}

export interface ListShape {
  /** A `library` holds documents and keeps every version of them; without it, a list of rows. */
  readonly kind?: 'list' | 'library';
  readonly title: string;
  readonly description: string;
  readonly columns: readonly Column[];
  /** The columns that people see first, by internal name. */
  readonly view: readonly string[];
  /** For the service alone: not shown in the site's navigation. */
  readonly technical?: true;
  /** Nobody reads it but the service: it has permissions of its own, with none of the site’s. */
  readonly private?: true;
}
