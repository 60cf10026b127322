import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Cell } from './cell';
import { columnMissing } from './failure';
import { folded } from './database';
import { comparedAs, isText, type Field } from './field';
import type { Filter } from './filter';
import { filterSql, type Reach, type Sql } from './filter-sql';
import { fieldByValueName } from './list';
import type { Order } from './query-options';
import { checkThreshold } from './threshold';

export type Row = Readonly<Record<string, Cell>>;
interface ItemQuery {
  readonly filter: Filter | undefined;
  readonly order: readonly Order[];
  readonly top: number;
  readonly skipToken: string | undefined;
  readonly columns: readonly string[];
}
export interface Page {
  readonly rows: readonly Row[];
  readonly next: string | undefined;
}
interface Sorted {
  readonly field: Field;
  readonly descending: boolean;
}

const KEPT_STATEMENTS = 500;

/**
 * Runs item queries like SharePoint: checks the threshold, reads a page of what the caller may see, and gives the token
 * of the next.
 */
export function createItemQueries(database: DatabaseSync) {
  const statements = new Map<string, StatementSync>();
  const prepared = (text: string): StatementSync => {
    const statement = statements.get(text) ?? database.prepare(text);
    if (statements.size >= KEPT_STATEMENTS) statements.clear();
    statements.set(text, statement);
    return statement;
  };

  return {
    /** Statements name columns, so they are prepared again after a list changes. */
    forget: (): void => statements.clear(),
    page(query: ItemQuery, reach: Reach, count: number): Page {
      const { list } = reach;
      const sorted = sortOf(query.order, reach);
      checkThreshold({ database, reach, count, filter: query.filter, sortedBy: sorted[0]?.field });
      const position = query.skipToken === undefined ? undefined : positionOf(query.skipToken, sorted);
      const conditions = [
        reach.shown(list, list.table),
        query.filter && filterSql(query.filter, reach),
        position && after(position, sorted, list.table)
      ].filter((sql) => sql !== undefined);
      const where = conditions.length === 0 ? '' : ` where ${conditions.map(({ text }) => text).join(' and ')}`;
      const columns = [
        ...new Set([...query.columns, 'id', 'unique_id', 'version', ...sorted.map(({ field }) => field.column)])
      ];
      const order = sorted
        .map(({ field, descending }) => `${comparedAs(field, list.table)}${descending ? ' desc' : ''}`)
        .join(', ');
      const text = `select ${columns.join(', ')} from ${list.table}${where} order by ${order} limit ?`;
      const found = prepared(text)
        .all(...conditions.flatMap(({ values }) => values), query.top + 1)
        .map((row) => row as Row);
      const rows = found.slice(0, query.top);
      const last = rows.at(-1);
      return { rows, next: found.length > query.top && last ? tokenOf(last, sorted) : undefined };
    }
  };
}

function sortOf(order: readonly Order[], { list }: Reach): readonly Sorted[] {
  const sorted = order.map(({ name, descending }) => {
    const field = fieldByValueName(list, name) ?? list.fields.find(({ internalName }) => internalName === name);
    if (!field) throw columnMissing(name);
    return { field, descending };
  });
  const counter = list.fields.find(({ type }) => type === 'Counter');
  if (!counter) throw new Error('A list has no ID column.');
  return sorted.some(({ field }) => field === counter) ? sorted : [...sorted, { field: counter, descending: false }];
}

const NUMERIC = new Set(['Counter', 'Number', 'Currency', 'Boolean', 'User', 'Lookup']);

function tokenOf(row: Row, sorted: readonly Sorted[]): string {
  const parts = sorted.flatMap(({ field }) => {
    const cell = row[field.column] ?? null;
    return cell === null ? [] : [`p_${field.internalName}=${encodeURIComponent(String(cell))}`];
  });
  return `Paged=TRUE&${parts.join('&')}`;
}

function positionOf(token: string, sorted: readonly Sorted[]): readonly Cell[] | undefined {
  const given = new URLSearchParams(token);
  if (!given.has('p_ID')) return undefined;
  return sorted.map(({ field }) => {
    const value = given.get(`p_${field.internalName}`);
    if (value === null) return null;
    return NUMERIC.has(field.type) ? Number(value) : value;
  });
}

/** Rows strictly after a position. Empty cells sort first, as in SQLite and SharePoint. */
function after(position: readonly Cell[], sorted: readonly Sorted[], table: string): Sql {
  let sql: Sql = { text: '0', values: [] };
  for (let index = sorted.length - 1; index >= 0; index -= 1) {
    const sort = sorted[index];
    const given = position[index] ?? null;
    if (!sort) continue;
    const value = typeof given === 'string' && isText(sort.field) ? folded(given) : given;
    const column = comparedAs(sort.field, table);
    if (value === null) {
      sql = {
        text: sort.descending ? `(${column} is null and ${sql.text})` : `(${column} is not null or ${sql.text})`,
        values: sql.values
      };
    } else {
      const beyond = sort.descending ? `${column} < ? or ${column} is null` : `${column} > ?`;
      sql =
        sql.text === '0'
          ? { text: `(${beyond})`, values: [value] }
          : { text: `(${beyond} or (${column} = ? and ${sql.text}))`, values: [value, value, ...sql.values] };
    }
  }
  return sql;
}
