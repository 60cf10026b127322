import type { Person } from '../caller';
import { accessDenied } from '../failure';
import type { Sql } from '../filter-sql';
import { LIBRARY, type List } from '../list';
import type { Place, Places } from './places';
import { FULL, includes, RIGHTS } from './rights';
import type { Scope, Scopes } from './scopes';

/** What one person or app may do where. */
export interface Sight {
  readonly person: Pick<Person, 'id'>;
  at(place: Place): bigint;
  may(wanted: bigint, place: Place): boolean;
  /** Throws SharePoint’s refusal. */
  need(wanted: bigint, place: Place): void;
  mayRow(wanted: bigint, list: List, row: { readonly id?: unknown; readonly folder?: unknown }): boolean;
  /** The condition under which rows of a list are shown; undefined if all are. `table` is its name in the statement. */
  shown(list: List, table: string): Sql | undefined;
}

/** `maskAt` gives the rights of this person at a scope, by themselves and by their groups together. */
export function createSight(
  person: Pick<Person, 'id'>,
  places: Places,
  scopes: Scopes,
  maskAt: (scope: Scope) => bigint
): Sight {
  const shownIn = new Map<number, ReturnType<typeof conditionOf>>();
  const views = (scope: Scope): boolean => includes(maskAt(scope), RIGHTS.view);
  const conditionOf = (list: List): ((table: string) => Sql) | undefined => {
    const all = views(places.ofList(list));
    if (!places.hasScopesInside(list)) return all ? undefined : () => ({ text: '0', values: [] });
    const inside = [...scopes.within(list.number).values()].filter(({ item }) => item !== 0);
    const visible = inside.filter(views);
    if (all && visible.length === inside.length) return undefined;
    const ids = (of: readonly Scope[]): string => JSON.stringify(of.map(({ item }) => item));
    const values = [ids(inside), ids(visible)];
    if (list.template !== LIBRARY) return (table) => caseSql(table, values, all ? '1' : '0');
    const paths = [...places.foldersOf(list).keys(), places.rootOf(list)].filter((path) =>
      views(places.ofFolder(list, path))
    );
    return (table) =>
      caseSql(table, [...values, JSON.stringify(paths)], `fold(${table}.folder) in (select value from json_each(?))`);
  };
  const at = (place: Place): bigint => maskAt(places.effective(place));
  return {
    person,
    at,
    may: (wanted, place) => includes(at(place), wanted),
    need(wanted, place) {
      if (!includes(at(place), wanted)) throw accessDenied();
    },
    mayRow: (wanted, list, row) => includes(maskAt(places.ofRow(list, row)), wanted),
    shown(list, table) {
      if (!shownIn.has(list.number)) shownIn.set(list.number, conditionOf(list));
      return shownIn.get(list.number)?.(table);
    }
  };
}

const caseSql = (table: string, values: readonly string[], otherwise: string): Sql => ({
  text: `case when ${table}.id in (select value from json_each(?)) then ${table}.id in (select value from json_each(?)) else ${otherwise} end`,
  values
});

/** What an app with full control of the site, or an administrator of the site, may do. */
export const seesAll = (person: Pick<Person, 'id'>): Sight => ({
  person,
  at: () => FULL,
  may: () => true,
  need: () => undefined,
  mayRow: () => true,
  shown: () => undefined
});
