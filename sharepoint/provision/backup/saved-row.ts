import * as v from 'valibot';
import { day } from '../../../src/register/client/cells';
import { dayOf } from '../../../src/register/client/read-day';
import { LISTS } from '../../../src/register/lists';
import type { Column, ListShape } from '../../../src/register/lists/column';
import type { ListName } from '../../../src/register/lists/list-names';

/** What SharePoint itself says of a row: it becomes another when the row is written into another site. */
const OF_SHAREPOINT = ['Id', 'Created', 'Modified'] as const;

type Cell = string | number | null;

const RowSchema = v.record(v.string(), v.unknown());
const CellSchema = v.nullish(v.union([v.string(), v.number()]), null);

/** A row as it is in a file: days YYYY-MM-DD, times UTC, empty cells left out. */
export const SavedRowSchema = v.objectWithRest({ Id: v.number() }, v.union([v.string(), v.number()]));
export type SavedRow = v.InferOutput<typeof SavedRowSchema>;

const TITLE: Column = { name: 'Title', title: 'Title', type: 'text', description: '' };

const columnsOf = (list: ListName): readonly Column[] => [TITLE, ...(LISTS[list] as ListShape).columns];

/** The names of the columns that are read of a list. */
export const namesOf = (list: ListName): readonly string[] => [
  ...OF_SHAREPOINT,
  ...columnsOf(list).map(({ name }) => name)
];

/**
 * A row as SharePoint gave it, as it is in a file. A cell of an unknown kind is an error: nothing is left out silently.
 */
export function savedRow(list: ListName, row: unknown): SavedRow {
  const cells = v.parse(RowSchema, row);
  const days = new Set(columnsOf(list).flatMap(({ name, type }) => (type === 'day' ? [name] : [])));
  return v.parse(
    SavedRowSchema,
    Object.fromEntries(
      namesOf(list).flatMap((name) => {
        const cell = v.parse(CellSchema, cells[name]);
        if (cell === null || cell === '') return [];
        return [[name, days.has(name) ? dayOf(String(cell)) : cell] as const];
      })
    )
  );
}

/** The cells to write for a row of a file: every column of the list, null where the row has none. */
export const cellsOf = (list: ListName, row: SavedRow): Readonly<Record<string, Cell>> =>
  Object.fromEntries(
    columnsOf(list).map(({ name, type }) => {
      const cell = row[name] ?? null;
      return [name, type === 'day' && typeof cell === 'string' ? day(cell) : cell];
    })
  );

/** One text for one content of a row, whatever SharePoint says of it: two rows with the same text are the same. */
export const contentOf = (list: ListName, row: SavedRow): string =>
  JSON.stringify(columnsOf(list).map(({ name }) => row[name] ?? null));
