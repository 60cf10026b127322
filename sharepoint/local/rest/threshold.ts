import type { DatabaseSync } from 'node:sqlite';
import { threshold } from './failure';
import type { Filter } from './filter';
import { filterSql, ownField, type Reach } from './filter-sql';
import type { Field } from './field';
import type { List } from './list';

/** The list view threshold of SharePoint Online, in items, which is fixed. */
export const THRESHOLD = 5000;
/** A column cannot become indexed once the list holds more items than this. */
export const INDEX_LIMIT = 20000;
export const MOST_INDEXES = 20;

const isIndexed = (field: Field | undefined): boolean =>
  field !== undefined && (field.indexed || field.type === 'Counter');

/**
 * Refuses a query that SharePoint would refuse on a list of more than 5,000 items: its first predicate must be on an
 * indexed column and leave at most 5,000 rows by itself, whatever follows. Without a filter, the first sort column must
 * be indexed.
 */
export function checkThreshold(o: {
  database: DatabaseSync;
  reach: Reach;
  count: number;
  filter: Filter | undefined;
  sortedBy: Field | undefined;
}): void {
  if (o.count <= THRESHOLD) return;
  if (o.filter === undefined) {
    if (o.sortedBy !== undefined && !isIndexed(o.sortedBy)) throw threshold();
    return;
  }
  const leading = leadingFilter(o.filter);
  if (!usesIndex(leading, o.reach.list)) throw threshold();
  const { text, values } = filterSql(leading, o.reach);
  const row = o.database
    .prepare(`select count(*) as n from (select 1 from ${o.reach.list.table} where ${text} limit ${THRESHOLD + 1})`)
    .get(...values);
  if (Number(row?.['n']) > THRESHOLD) throw threshold();
}

/** The predicate that stands first. A second bound on its column does not help it. */
const leadingFilter = (filter: Filter): Filter => {
  const [first] = filter.kind === 'and' ? filter.parts : [];
  return first === undefined ? filter : leadingFilter(first);
};

function usesIndex(filter: Filter, list: List): boolean {
  switch (filter.kind) {
    case 'and':
      return usesIndex(leadingFilter(filter), list);
    case 'or':
      return filter.parts.every((part) => usesIndex(part, list));
    case 'substringof':
      return false;
    case 'compare':
      return filter.comparison !== 'ne' && isIndexed(ownField(filter.name, list));
    case 'startswith':
      return isIndexed(ownField(filter.name, list));
  }
}
