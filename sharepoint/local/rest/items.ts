import { randomUUID } from 'node:crypto';
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { inTransaction } from '../sqlite';
import type { Access } from './access/access';
import { cellOf, defaultCell, type Cell } from './cell';
import { refusedColumns } from './database';
import { bodyPropertyMissing, duplicateValue, etagMismatch, itemMissing } from './failure';
import { keepVersion, makesVersions, nextLabel } from './file-versions';
import type { Row } from './item-query';
import type { Properties } from './json';
import { entityType, fieldByValueName, LIBRARY, type List } from './list';
import type { Lists } from './lists';
import { FOLDER, pathOf } from './rows';

/** Read-only properties of an item, which a body may include without effect. */
const SHOWN_ONLY = new Set([
  'Id',
  'ContentTypeId',
  'Attachments',
  'FileSystemObjectType',
  'ServerRedirectedEmbedUri',
  'ServerRedirectedEmbedUrl',
  'OData__UIVersionString',
  'OData__ColorTag',
  'ComplianceAssetId'
]);

export const etagOf = (row: Row): string => `"${String(row['unique_id'])},${String(row['version'])}"`;

/** The only code that writes items. */
export function createItems(database: DatabaseSync, lists: Lists, access: Access) {
  const statements = new Map<string, StatementSync>();
  /** The columns of a list are few sets, which are written again and again. */
  const prepared = (sql: string): StatementSync => {
    const statement = statements.get(sql) ?? database.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const read = (list: List, id: number): Row => {
    const row = database.prepare(`select * from ${list.table} where id = ?`).get(id);
    if (!row) throw itemMissing();
    return row as Row;
  };
  const matched = (list: List, id: number, ifMatch: string | undefined): Row => {
    const row = read(list, id);
    const actual = etagOf(row);
    if (ifMatch !== undefined && ifMatch !== '' && ifMatch !== '*' && !sameEtag(ifMatch, actual))
      throw etagMismatch(ifMatch, actual);
    return row;
  };
  const remove = (list: List, id: number): void => {
    database.prepare(`delete from ${list.table} where id = ?`).run(id);
    for (const table of ['content', 'content_version'])
      database.prepare(`delete from ${table} where list = ? and item = ?`).run(list.number, id);
    access.gone(list, id);
  };
  /** The files and folders in a folder go with it when it is renamed. */
  const bring = (list: List, from: string, to: string): void => {
    database
      .prepare(
        `update ${list.table} set folder = ? || substr(folder, ?) where substr(fold(folder) || '/', 1, ?) = fold(?)`
      )
      .run(to, from.length + 1, from.length + 1, `${from}/`);
  };

  const within = (list: List, folder: string): readonly number[] =>
    database
      .prepare(`select id from ${list.table} where substr(fold(folder) || '/', 1, ?) = fold(?)`)
      .all(folder.length + 1, `${folder}/`)
      .map(({ id }) => Number(id));

  return {
    read,
    /**
     * Adds an item. Throws SharePoint’s refusal for an unknown name, a value that does not fit or a duplicate. `more`
     * is for internal columns, `content` is that of a file.
     */
    add(
      list: List,
      body: Properties,
      o: { person: number; now: string; more?: Readonly<Record<string, Cell>>; content?: Buffer }
    ): Row {
      const given = cellsOf(list, body);
      const cells: Record<string, Cell> = {};
      for (const field of list.fields) if (!field.builtIn) cells[field.column] = defaultCell(field, o.now);
      Object.assign(cells, given, o.more, {
        created: o.now,
        modified: o.now,
        author: o.person,
        editor: o.person,
        guid: randomUUID(),
        unique_id: randomUUID(),
        version: 1
      });
      const row = inTransaction(database, () => {
        const counted = prepared('update list set last_item = last_item + 1 where number = ? returning last_item').get(
          list.number
        );
        const id = Number(counted?.['last_item']);
        const names = Object.keys(cells);
        unlessDuplicate(list, () =>
          prepared(`insert into ${list.table} (id, ${names.join(', ')}) values (?${', ?'.repeat(names.length)})`).run(
            id,
            ...Object.values(cells)
          )
        );
        if (o.content)
          database.prepare('insert into content (list, item, bytes) values (?, ?, ?)').run(list.number, id, o.content);
        return { ...cells, id };
      });
      lists.counted(list, 1);
      if (o.more?.['is_folder'] === FOLDER) access.folderMade(list, pathOf(row), row.id);
      return row;
    },
    /**
     * Changes some columns, or the content of a file, if the item still has the given ETag; without one, or with `*`,
     * overwrites it. A library with versioning saves the previous version, unless `sameVersion`. Gives the new ETag.
     */
    merge(
      list: List,
      id: number,
      body: Properties,
      o: { person: number; now: string; ifMatch: string | undefined; content?: Buffer; sameVersion?: boolean }
    ): string {
      const row = matched(list, id, o.ifMatch);
      const isNewVersion = makesVersions(list) && !o.sameVersion;
      const cells: Record<string, Cell> = {
        ...cellsOf(list, body),
        modified: o.now,
        editor: o.person,
        version: Number(row['version']) + 1,
        ...(isNewVersion ? { version_label: nextLabel(row) } : {})
      };
      const names = Object.keys(cells);
      const write = (): void =>
        unlessDuplicate(list, () =>
          database
            .prepare(`update ${list.table} set ${names.map((name) => `${name} = ?`).join(', ')} where id = ?`)
            .run(...Object.values(cells), id)
        );
      if (list.template !== LIBRARY) write();
      else
        inTransaction(database, () => {
          if (isNewVersion) keepVersion(database, list, row);
          if (o.content)
            database
              .prepare('update content set bytes = ? where list = ? and item = ?')
              .run(o.content, list.number, id);
          write();
          if (row['is_folder'] === FOLDER) bring(list, pathOf(row), pathOf({ ...row, ...cells }));
        });
      if (row['is_folder'] === FOLDER) access.foldersChanged(list);
      return etagOf({ ...row, ...cells });
    },
    /** Puts a file into another folder, or gives it another name. It keeps its versions and its permissions. */
    move(list: List, id: number, to: { folder: string; name: string }): void {
      database
        .prepare(`update ${list.table} set folder = ?, file_name = ?, version = version + 1 where id = ?`)
        .run(to.folder, to.name, id);
    },
    remove(list: List, id: number, ifMatch: string | undefined): void {
      matched(list, id, ifMatch);
      inTransaction(database, () => remove(list, id));
      lists.counted(list, -1);
    },
    /** Removes a folder for good, with all that is in it. */
    removeFolder(list: List, id: number): void {
      const inside = within(list, pathOf(read(list, id)));
      inTransaction(database, () => {
        for (const one of [...inside, id]) remove(list, one);
      });
      lists.counted(list, -1 - inside.length);
      access.foldersChanged(list);
    },
    /** Moves the item to the recycle bin, a folder with all that is in it, and gives its id there. */
    recycle(list: List, id: number, o: { person: number; now: string }): string {
      const row = read(list, id);
      const bin = randomUUID();
      const inside = row['is_folder'] === FOLDER ? within(list, pathOf(row)) : [];
      inTransaction(database, () => {
        database
          .prepare('insert into recycled (id, list, item, at, row) values (?, ?, ?, ?, ?)')
          .run(bin, list.number, id, o.now, JSON.stringify(row));
        database.prepare('insert into recycled_by (id, person) values (?, ?)').run(bin, o.person);
        for (const one of [...inside, id]) remove(list, one);
      });
      lists.counted(list, -1 - inside.length);
      if (row['is_folder'] === FOLDER) access.foldersChanged(list);
      return bin;
    }
  };
}

export type Items = ReturnType<typeof createItems>;

function cellsOf(list: List, body: Properties): Record<string, Cell> {
  const cells: Record<string, Cell> = {};
  for (const [name, value] of Object.entries(body)) {
    const field = fieldByValueName(list, name);
    if (!field && !SHOWN_ONLY.has(name)) throw bodyPropertyMissing(name, entityType(list));
    if (field && !(field.builtIn && field.readOnly)) cells[field.column] = cellOf(value, field);
  }
  return cells;
}

function unlessDuplicate(list: List, write: () => void): void {
  try {
    write();
  } catch (error) {
    const columns = refusedColumns(error);
    if (!columns) throw error;
    throw duplicateValue(list.fields.filter(({ column }) => columns.includes(column)).map(({ title }) => title));
  }
}

/** Compares the ids in ETags without case; quotes may be weak or missing. */
const sameEtag = (asked: string, actual: string): boolean => bare(asked) === bare(actual);
const bare = (etag: string): string => etag.trim().replace(/^W\//i, '').replace(/"/g, '').toLowerCase();
