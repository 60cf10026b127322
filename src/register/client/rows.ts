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

const PAGE = 1000;

/** A condition on an indexed column. On a long list, SharePoint refuses any other. */
export interface Condition {
  readonly filter: string;
}

export const equals = <L extends ListName>(column: ColumnOf<L>, value: string): Condition => ({
  filter: `${column} eq '${quoted(value)}'`
});

export const quoted = (text: string): string => text.replace(/'/g, "''");

const RowSchema = v.object({ Id: v.number(), 'odata.etag': v.string() });

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

/** All rows that meet a condition in the order they were added, one request for each thousand. */
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
  collected(
    items(sp, list)
      .select('Id', ...columns)
      .top(PAGE)
  );

async function collected(pages: AsyncIterable<readonly unknown[]>): Promise<readonly unknown[]> {
  const rows: unknown[] = [];
  for await (const page of pages) rows.push(...page);
  return rows;
}

/** Parses a row of a list. If it does not fit, throws with the list, the item and the columns, never their content. */
export function parseRow<S extends v.GenericSchema<unknown, object>>(
  list: ListName,
  schema: S,
  row: unknown
): v.InferOutput<S> & Place {
  const place = v.safeParse(RowSchema, row);
  if (!place.success) throw new Error(`${LIST[list]}: a row from SharePoint has no Id or no ETag.`);
  const parsed = v.safeParse(schema, row);
  if (!parsed.success)
    throw new Error(`${LIST[list]}: item ${place.output.Id} cannot be read (${places(parsed.issues)}).`);
  return { ...parsed.output, id: place.output.Id, etag: etagOf(place.output['odata.etag']) };
}

const places = (issues: readonly v.BaseIssue<unknown>[]): string =>
  issues.map((issue) => v.getDotPath(issue) ?? 'row').join(', ');
