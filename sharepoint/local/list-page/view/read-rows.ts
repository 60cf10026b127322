import { reachOf } from '../../rest/call';
import type { Cell } from '../../rest/cell';
import { comparedAs, type Field } from '../../rest/field';
import type { Filter } from '../../rest/filter';
import { filterSql } from '../../rest/filter-sql';
import type { Page } from '../../rest/item-query';
import { checkThreshold } from '../../rest/threshold';
import { allOf, type ShownView } from './shown-view';

/** The rows that a value of a column has. */
export interface ValueCount {
  readonly value: Cell;
  readonly count: number;
}

const ALWAYS = ['title'];
const OF_FILES = ['file_name', 'folder', 'is_folder'];

/** One page of a view, or of those of its rows that a further filter leaves. Refuses what SharePoint refuses. */
export function readPage(
  shown: ShownView,
  o: { readonly more?: Filter; readonly top: number; readonly skipToken?: string | undefined }
): Page {
  const { model, list, sight, columns, folder, count, order } = shown;
  return model.queries.page(
    {
      filter: allOf([shown.filter, o.more]),
      order,
      top: o.top,
      skipToken: o.skipToken,
      columns: [...columns.map(({ field }) => field.column), ...ALWAYS, ...(folder ? OF_FILES : [])]
    },
    reachOf(model, list, sight),
    count
  );
}

/**
 * The values of a column in a view, in their order, with how many rows have each. `filter` is the view’s unless given.
 */
export function countValues(
  shown: ShownView,
  field: Field,
  o: { readonly most: number; readonly descending?: boolean; readonly filter?: Filter | undefined }
): readonly ValueCount[] {
  const filter = 'filter' in o ? o.filter : shown.filter;
  const compared = comparedAs(field, shown.list.table);
  const { where, values } = whereOf(shown, filter, field);
  return shown.model.database
    .prepare(
      `select min(${field.column}) as value, count(*) as n from ${shown.list.table}${where} group by ${compared} order by ${compared}${o.descending ? ' desc' : ''} limit ?`
    )
    .all(...values, o.most)
    .map(({ value, n }) => ({ value: value as Cell, count: Number(n) }));
}

/** What the rows of a view have in a column together. */
export function aggregate(shown: ShownView, field: Field, sql: string): Cell {
  const { where, values } = whereOf(shown, shown.filter, undefined);
  const row = shown.model.database
    .prepare(`select ${sql}(${field.column}) as n from ${shown.list.table}${where}`)
    .get(...values);
  return (row?.['n'] ?? null) as Cell;
}

function whereOf(
  { model, list, sight, count }: ShownView,
  filter: Filter | undefined,
  sortedBy: Field | undefined
): { where: string; values: readonly Cell[] } {
  const reach = reachOf(model, list, sight);
  checkThreshold({ database: model.database, reach, count, filter, sortedBy });
  const conditions = [reach.shown(list, list.table), filter && filterSql(filter, reach)].filter(
    (sql) => sql !== undefined
  );
  return {
    where: conditions.length === 0 ? '' : ` where ${conditions.map(({ text }) => text).join(' and ')}`,
    values: conditions.flatMap(({ values }) => values)
  };
}
