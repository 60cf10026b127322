import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/items/list.js';
import '@pnp/sp/batching.js';
import { unlessMissing } from './sharepoint-errors';
import { LIST, type ListName } from '../lists/list-names';
import { etagOf, type Etag } from './etag';
import type { ColumnOf } from '../lists';
import { columnsIn, lookedAt, RowUnreadable, type RowSchema, type UnreadableRow } from './unreadable';

const PAGE = 1000;

/** A condition on an indexed column. On a long list, SharePoint refuses any other. */
export interface Condition {
  readonly filter: string;
}

export const equals = <L extends ListName>(column: ColumnOf<L>, value: string): Condition => ({
  filter: `${column} eq '${quoted(value)}'`
});

export const quoted = (text: string): string => text.replace(/'/g, "''");

const PlaceSchema = v.object({ Id: v.number(), 'odata.etag': v.string() });

/** The item of a row, and the version that was read. */
export interface Place {
  readonly id: number;
  readonly etag: Etag;
}

export const items = (sp: SPFI, list: ListName) => sp.web.lists.getByTitle(LIST[list]).items;

/** The first row that meets a condition, one request. */
export async function firstRow(
  sp: SPFI,
  list: ListName,
  columns: readonly string[],
  { filter }: Condition
): Promise<unknown> {
  const rows: unknown[] = await items(sp, list)
    .select('Id', ...columns)
    .filter(filter)
    .top(1)();
  return rows[0];
}

/**
 * All rows that meet a condition in the order they were added, one request for each thousand. In a batch, the first
 * thousand come with it, and the others after it.
 */
export const allRows = (
  sp: SPFI,
  list: ListName,
  columns: readonly string[],
  { filter }: Condition
): Promise<readonly unknown[]> =>
  collected(
    items(sp, list)
      .select('Id', ...columns)
      .filter(filter)
      .top(PAGE)
  );

/**
 * The same in one request however many they are, for what is looked for every few seconds. More than 5,000 are refused
 * in either way.
 */
export async function rowsAtOnce(
  sp: SPFI,
  list: ListName,
  columns: readonly string[],
  { filter }: Condition
): Promise<readonly unknown[]> {
  const rows: unknown[] = await items(sp, list)
    .select('Id', ...columns)
    .filter(filter)
    .orderBy('Id')
    .top(MOST_AT_ONCE)();
  return rows;
}

/** SharePoint gives so many in one answer. */
const MOST_AT_ONCE = 5000;

/** The latest rows that meet a condition, at most so many, in one request. */
export async function lastRows(
  sp: SPFI,
  list: ListName,
  columns: readonly string[],
  { filter }: Condition,
  most: number
): Promise<readonly unknown[]> {
  const rows: unknown[] = await items(sp, list)
    .select('Id', ...columns)
    .filter(filter)
    .orderBy('Id', false)
    .top(most)();
  return rows;
}

/** The rows that meet a condition, at most so many, from after an item on; one request. */
export async function pageOfRows(
  sp: SPFI,
  list: ListName,
  columns: readonly string[],
  { filter, after, most }: Condition & { readonly after: number; readonly most: number }
): Promise<readonly unknown[]> {
  const rows: unknown[] = await items(sp, list)
    .select('Id', ...columns)
    .filter(`${filter} and Id gt ${after}`)
    .orderBy('Id')
    .top(most)();
  return rows;
}

/** The row of an item, if it exists; one request. */
export const rowAt = (sp: SPFI, list: ListName, columns: readonly string[], id: number): Promise<unknown> =>
  unlessMissing<unknown, undefined>(
    items(sp, list)
      .getById(id)
      .select('Id', ...columns)(),
    undefined
  );

/** Every row of a list in the order they were added, one request for each thousand. */
export const everyRow = (sp: SPFI, list: ListName, columns: readonly string[]): Promise<readonly unknown[]> =>
  collected(everyPage(sp, list, columns));

/** The same a thousand at a time, for lists that are too long to be held at once. */
export const everyPage = (sp: SPFI, list: ListName, columns: readonly string[]): AsyncIterable<readonly unknown[]> =>
  items(sp, list)
    .select('Id', ...columns)
    .top(PAGE);

async function collected(pages: AsyncIterable<readonly unknown[]>): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  for await (const page of pages) rows.push(...page);
  return rows;
}

/** The item of a row and its version, whatever its columns hold. */
export function placeOf(list: ListName, row: unknown): Place {
  const place = v.safeParse(PlaceSchema, row);
  if (!place.success) throw new Error(`${LIST[list]}: a row from SharePoint has no Id or no ETag.`);
  return { id: place.output.Id, etag: etagOf(place.output['odata.etag']) };
}

/** The row that was asked for. Throws RowUnreadable, which names the list, the item and the columns. */
export function parseRow<S extends RowSchema>(list: ListName, schema: S, row: unknown): v.InferOutput<S> & Place {
  const read = tryRow(list, schema, row);
  if ('columns' in read) throw new RowUnreadable(read);
  return read.row;
}

/** The rows that can be read. One that cannot harms itself alone: it is left out, and those who watch are told. */
export const readableRows = <S extends RowSchema>(
  list: ListName,
  schema: S,
  rows: readonly unknown[]
): readonly (v.InferOutput<S> & Place)[] => sortedRows(list, schema, rows).read;

/** The same, with the rows that cannot be read as they are. */
export function sortedRows<S extends RowSchema>(
  list: ListName,
  schema: S,
  rows: readonly unknown[]
): { readonly read: readonly (v.InferOutput<S> & Place)[]; readonly unreadable: readonly unknown[] } {
  const tried = rows.map((row) => ({ row, result: tryRow(list, schema, row) }));
  return {
    read: tried.flatMap(({ result }) => ('columns' in result ? [] : [result.row])),
    unreadable: tried.flatMap(({ row, result }) => ('columns' in result ? [row] : []))
  };
}

function tryRow<S extends RowSchema>(
  list: ListName,
  schema: S,
  row: unknown
): { readonly row: v.InferOutput<S> & Place } | UnreadableRow {
  const place = placeOf(list, row);
  const parsed = v.safeParse(schema, row);
  const columns = parsed.success ? [] : columnsIn(parsed.issues);
  lookedAt({ list, item: place.id, schema, wrong: columns });
  return parsed.success ? { row: { ...parsed.output, ...place } } : { list, item: place.id, columns };
}
