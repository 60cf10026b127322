import type { Text } from '../../domain/text';

/**
 * `day` is a date without time, `time` a moment in UTC; `note` is text of any length, which SharePoint can neither
 * index nor compare.
 */
export type ColumnType = 'text' | 'note' | 'choice' | 'number' | 'day' | 'time';

/** `Words` is string once the site’s terms are in it. */
export interface Column<Words extends Text = Text> {
  /** The internal name: no spaces, and never `value` or `d`, which the client takes for an envelope. */
  readonly name: string;
  readonly title: Words;
  readonly type: ColumnType;
  readonly description: Words;
  readonly indexed?: true;
  /** No two rows with the same value; SharePoint asks for an index as well. */
  readonly unique?: true;
  readonly hidden?: true;
  readonly required?: true;
  readonly choices?: readonly string[];
  /** What SharePoint writes into a row that comes without it, such as one added by hand. */
  readonly standard?: string;
  /** Choices of earlier releases, each with the one in its place. */
  readonly formerChoices?: Readonly<Record<string, string>>;
}

export interface ListShape<Words extends Text = Text> {
  /** A `library` holds documents and keeps every version of them; without it, a list of rows. */
  readonly kind?: 'list' | 'library';
  /** What the service finds it by, so it is the same on every site. */
  readonly title: string;
  readonly description: Words;
  readonly columns: readonly Column<Words>[];
  /** The columns that people see first, by internal name. */
  readonly view: readonly string[];
  /** For the service alone: not shown in the site’s navigation. */
  readonly technical?: true;
  /** Only the service reads it: it inherits no permissions from the site. */
  readonly private?: true;
}

/** A list in the site’s terms. */
export type SiteList = ListShape<string>;
export type SiteColumn = Column<string>;
