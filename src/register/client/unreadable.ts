import * as v from 'valibot';
import { LIST, type ListName } from '../lists/list-names';

/** A row that cannot be read: its list, its item and the columns that are wrong. Never what is in them. */
export interface UnreadableRow {
  readonly list: ListName;
  readonly item: number;
  readonly columns: readonly string[];
}

/** “SCR Register, item 12 (State)” */
export const nameOfRow = ({ list, item, columns }: UnreadableRow): string =>
  `${LIST[list]}, item ${item} (${columns.join(', ')})`;

/** The one row that was asked for cannot be read. Where many are read, such a row is left out instead. */
export class RowUnreadable extends Error {
  override readonly name = 'RowUnreadable';
  constructor(readonly row: UnreadableRow) {
    super(`${nameOfRow(row)} cannot be read.`);
  }
}

export type RowSchema = v.GenericSchema<unknown, object> & { readonly entries: object };

/** A row as it was looked at. `wrong` are the columns that cannot be read, none where all can. */
export interface RowLookedAt {
  readonly list: ListName;
  readonly item: number;
  readonly schema: RowSchema;
  readonly wrong: readonly string[];
}

type Watcher = (looked: RowLookedAt) => void;

// For the whole process: readers are plain functions, and what they meet concerns nobody who called them.
const watchers = new Set<Watcher>();

/** Tells of each row that any reader reads. Gives what ends that. */
export function watchRows(watcher: Watcher): () => void {
  watchers.add(watcher);
  return () => void watchers.delete(watcher);
}

/** Tells those who watch that a row was read, or could not be. */
export const lookedAt = (looked: RowLookedAt): void => watchers.forEach((watcher) => watcher(looked));

/** The columns that a schema does not find as they should be. */
export const columnsIn = (issues: readonly v.BaseIssue<unknown>[]): readonly string[] => [
  ...new Set(issues.map((issue) => (v.getDotPath(issue) ?? 'row').replace(/\..*/s, '')))
];
