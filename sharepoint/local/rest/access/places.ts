import type { DatabaseSync } from 'node:sqlite';
import { folded } from '../database';
import { folderOf, LIBRARY, type List } from '../list';
import { FOLDER } from '../rows';
import type { Scope, Scopes } from './scopes';

/** What a request is about: the site; a list; or an item, file or folder of a list. */
export interface Place {
  readonly list?: List;
  readonly item?: number;
}
export const SITE: Place = {};
/** Paths that begin with `A/` lie between `A/` and this. */
const AFTER_SLASH = '0';

/** Where permissions come from: each place has its own, or those of the folder, list or site that it is in. */
export function createPlaces(database: DatabaseSync, sitePath: string, scopes: Scopes) {
  const folders = new Map<number, Map<string, number>>();
  /** The folders of a library: their numbers by path, in lower case. */
  const foldersOf = (list: List): Map<string, number> => {
    const known =
      folders.get(list.number) ??
      new Map(
        database
          .prepare(`select id, folder, file_name from ${list.table} where is_folder = ?`)
          .all(FOLDER)
          .map((row) => [folded(`${String(row['folder'])}/${String(row['file_name'])}`), Number(row['id'])])
      );
    folders.set(list.number, known);
    return known;
  };
  const rootOf = (list: List): string => folded(`${sitePath}/${folderOf(list)}`);
  const folderPathOf = (list: List, item: number): string | undefined => {
    const row = database.prepare(`select folder from ${list.table} where id = ?`).get(item);
    return row && folded(String(row['folder']));
  };
  const own = ({ list, item = 0 }: Place): Scope | undefined => scopes.at(list?.number ?? 0, item);
  const site = (): Scope => {
    const scope = own(SITE);
    if (!scope) throw new Error('The site has no permissions.');
    return scope;
  };
  const ofList = (list: List): Scope => own({ list }) ?? site();
  /** The scope of what is in a folder of a library and has none of its own. */
  const ofFolder = (list: List, path: string): Scope => {
    for (let at = path; at.length > rootOf(list).length; at = at.slice(0, at.lastIndexOf('/'))) {
      const scope = scopes.at(list.number, foldersOf(list).get(at) ?? -1);
      if (scope) return scope;
    }
    return ofList(list);
  };
  const hasScopesInside = ({ number }: List): boolean => {
    const within = scopes.within(number);
    return within.size > (within.has(0) ? 1 : 0);
  };
  /** The place that it inherits from; undefined for the site. */
  const parent = ({ list, item }: Place): Place | undefined => {
    if (!list) return undefined;
    if (item === undefined) return SITE;
    const path = list.template === LIBRARY ? folderPathOf(list, item) : undefined;
    const folder = path === undefined ? undefined : foldersOf(list).get(path);
    return folder === undefined ? { list } : { list, item: folder };
  };
  const effective = (place: Place): Scope => {
    const { list, item } = place;
    if (!list) return site();
    if (item === undefined || !hasScopesInside(list)) return own(place) ?? ofList(list);
    const scope = own(place);
    if (scope || list.template !== LIBRARY) return scope ?? ofList(list);
    return ofFolder(list, folderPathOf(list, item) ?? rootOf(list));
  };

  return {
    own,
    parent,
    effective,
    ofFolder,
    ofList,
    foldersOf,
    rootOf,
    hasScopesInside,
    folderMade: (list: List, path: string, item: number): void => void foldersOf(list).set(folded(path), item),
    /** Folders were renamed or removed. */
    forgetFolders: ({ number }: List): void => void folders.delete(number),
    /** The scope of a row that has been read. */
    ofRow(list: List, row: { readonly id?: unknown; readonly folder?: unknown }): Scope {
      if (!hasScopesInside(list)) return ofList(list);
      const scope = scopes.at(list.number, Number(row.id));
      return scope ?? (list.template === LIBRARY ? ofFolder(list, folded(String(row.folder))) : ofList(list));
    },
    /** The scopes above a place, up to the site. */
    above(place: Place): readonly Scope[] {
      const found: Scope[] = [];
      for (let at = parent(place); at; at = parent(at)) {
        const scope = own(at);
        if (scope) found.push(scope);
      }
      return found;
    },
    /** The scopes of everything inside a place. */
    below({ list, item }: Place): readonly Scope[] {
      if (!list) return scopes.everything().filter((scope) => scope.list !== 0);
      const inside = [...scopes.within(list.number).values()].filter((scope) => scope.item !== 0);
      if (item === undefined) return inside;
      if (list.template !== LIBRARY) return [];
      const row = database.prepare(`select folder, file_name from ${list.table} where id = ?`).get(item);
      const path = `${String(row?.['folder'])}/${String(row?.['file_name'])}`;
      const rows = database
        .prepare(
          `select id from ${list.table} where id in (select value from json_each(?)) and (folder = ? or (folder >= ? and folder < ?))`
        )
        .all(JSON.stringify(inside.map((scope) => scope.item)), path, `${path}/`, `${path}${AFTER_SLASH}`);
      const found = new Set(rows.map(({ id }) => Number(id)));
      return inside.filter((scope) => found.has(scope.item));
    }
  };
}

export type Places = ReturnType<typeof createPlaces>;
