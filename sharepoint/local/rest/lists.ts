import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { behaviourOf } from './cell';
import { builtInFields } from './built-in';
import { listExists } from './failure';
import { comparedAs, type Field } from './field';
import { LIBRARY, NEW_VIEW, type List, type ListSettings, type View } from './list';

/** Lists, columns and views, in the database and in memory; item counts are only in memory. */
export function createLists(database: DatabaseSync) {
  let lists: readonly List[] | undefined;
  const counts = new Map<number, number>();
  // Provisioning changes one list hundreds of times: the columns and views of the others are not read again.
  const parts = new Map<number, Parts>();
  const all = (): readonly List[] => (lists ??= readLists(database, parts));
  const changed = (list?: List): void => {
    lists = undefined;
    if (list) parts.delete(list.number);
    else parts.clear();
  };
  const changedView = ({ id }: View): void => changed(all().find(({ views }) => views.some((view) => view.id === id)));
  for (const { number } of database.prepare('select number from list where template = ?').all(LIBRARY))
    indexPaths(database, `items_${Number(number)}`);
  const saveFieldRow = database.prepare('update field set details = ? where list = ? and internal_name = ?');

  return {
    all,
    changed,
    byTitle: (title: string): List | undefined =>
      all().find((list) => list.title.toLowerCase() === title.toLowerCase()),
    byId: (id: string): List | undefined => all().find((list) => list.id === id.replace(/[{}]/g, '').toLowerCase()),
    again: (list: List): List => all().find(({ number }) => number === list.number) ?? list,
    count(list: List): number {
      const known =
        counts.get(list.number) ?? Number(database.prepare(`select count(*) as n from ${list.table}`).get()?.['n']);
      counts.set(list.number, known);
      return known;
    },
    counted(list: List, difference: number): void {
      const known = counts.get(list.number);
      if (known !== undefined) counts.set(list.number, known + difference);
    },
    create(wish: { title: string; template: number; settings: ListSettings; author: number; now: string }): List {
      if (all().some(({ title }) => title.toLowerCase() === wish.title.toLowerCase())) throw listExists();
      const id = randomUUID();
      const urlName = freeUrlName(wish.title, all());
      const { lastInsertRowid } = database
        .prepare(
          'insert into list (id, title, url_name, template, created, changed, author, last_item, settings) values (?, ?, ?, ?, ?, ?, ?, 0, ?)'
        )
        .run(id, wish.title, urlName, wish.template, wish.now, wish.now, wish.author, JSON.stringify(wish.settings));
      const number = Number(lastInsertRowid);
      const fields = builtInFields(wish.template);
      const columns = fields.map((field) => `${field.column} ${behaviourOf(field).sql}`).join(', ');
      database.exec(`create table items_${number} (${columns}, unique_id text not null, version integer not null)`);
      if (wish.template === LIBRARY) indexPaths(database, `items_${number}`);
      fields.forEach((field, position) => insertField(database, number, position, field));
      insertView(database, number, 0, {
        ...NEW_VIEW,
        id: randomUUID(),
        title: wish.template === LIBRARY ? 'All Documents' : 'All Items',
        isDefault: true,
        page: 'AllItems.aspx',
        ...(wish.template === LIBRARY ? { fields: ['DocIcon', 'LinkFilename', 'Modified', 'Editor'] } : {})
      });
      lists = undefined;
      return found(all(), number);
    },
    save(list: List, next: { title: string; settings: ListSettings }, now: string): void {
      if (all().some(({ title, number }) => number !== list.number && title.toLowerCase() === next.title.toLowerCase()))
        throw listExists();
      database
        .prepare('update list set title = ?, settings = ?, changed = ? where number = ?')
        .run(next.title, JSON.stringify(next.settings), now, list.number);
      lists = undefined;
    },
    remove(list: List): void {
      database.exec(`drop table ${list.table}`);
      for (const table of ['field', 'list_view', 'content', 'content_version', 'recycled'])
        database.prepare(`delete from ${table} where list = ?`).run(list.number);
      database.prepare('delete from list where number = ?').run(list.number);
      counts.delete(list.number);
      changed(list);
    },
    addField(list: List, field: Field): void {
      insertField(database, list.number, list.fields.length, field);
      database.exec(`alter table ${list.table} add column ${field.column} ${behaviourOf(field).sql}`);
      changed(list);
    },
    saveField(list: List, field: Field): void {
      saveFieldRow.run(JSON.stringify(field), list.number, field.internalName);
      changed(list);
    },
    removeField(list: List, field: Field): void {
      database.exec(`drop index if exists ${indexName(list, field)}`);
      database.exec(`alter table ${list.table} drop column ${field.column}`);
      database.prepare('delete from field where list = ? and internal_name = ?').run(list.number, field.internalName);
      changed(list);
    },
    index(list: List, field: Field): void {
      database.exec(`drop index if exists ${indexName(list, field)}`);
      if (field.indexed)
        database.exec(
          `create ${field.unique ? 'unique ' : ''}index ${indexName(list, field)} on ${list.table} (${comparedAs(field)})`
        );
    },
    addView(list: List, view: View): void {
      insertView(database, list.number, list.views.length, view);
      changed(list);
    },
    saveView(view: View): void {
      database
        .prepare('update list_view set title = ?, details = ? where id = ?')
        .run(view.title, JSON.stringify(view), view.id);
      changedView(view);
    },
    removeView(view: View): void {
      database.prepare('delete from list_view where id = ?').run(view.id);
      changedView(view);
    }
  };
}

export type Lists = ReturnType<typeof createLists>;
/** Files and folders are found by their paths, without case. */
const indexPaths = (database: DatabaseSync, table: string): void =>
  database.exec(`create index if not exists ${table}_path on ${table} (fold(folder), fold(file_name))`);
const indexName = (list: List, field: Field): string => `${list.table}_${field.column}`;

function insertField(database: DatabaseSync, list: number, position: number, field: Field): void {
  database
    .prepare('insert into field (list, position, internal_name, details) values (?, ?, ?, ?)')
    .run(list, position, field.internalName, JSON.stringify(field));
}

function insertView(database: DatabaseSync, list: number, position: number, view: View): void {
  database
    .prepare('insert into list_view (id, list, position, title, details) values (?, ?, ?, ?, ?)')
    .run(view.id, list, position, view.title, JSON.stringify(view));
}

function freeUrlName(title: string, lists: readonly List[]): string {
  const base =
    title
      .replace(/[^\p{L}\p{N} _-]/gu, '')
      .trim()
      .slice(0, 50) || 'List';
  const taken = (name: string): boolean => lists.some(({ urlName }) => urlName.toLowerCase() === name.toLowerCase());
  let name = base;
  for (let number = 1; taken(name); number += 1) name = `${base}${number}`;
  return name;
}

/** What is read of a list once, until it is changed. */
type Parts = Pick<List, 'fields' | 'views'>;

function readLists(database: DatabaseSync, known: Map<number, Parts>): readonly List[] {
  const fields = database.prepare('select details from field where list = ? order by position');
  const views = database.prepare('select details from list_view where list = ? order by position');
  const partsOf = (number: number): Parts => {
    const parts = known.get(number) ?? {
      fields: fields.all(number).map(({ details }) => JSON.parse(String(details)) as Field),
      views: views.all(number).map(({ details }) => ({ ...NEW_VIEW, ...(JSON.parse(String(details)) as View) }))
    };
    known.set(number, parts);
    return parts;
  };
  return database
    .prepare('select * from list order by number')
    .all()
    .map((row) => {
      const number = Number(row['number']);
      return {
        number,
        id: String(row['id']),
        title: String(row['title']),
        urlName: String(row['url_name']),
        template: Number(row['template']),
        created: String(row['created']),
        author: Number(row['author']),
        settings: JSON.parse(String(row['settings'])) as ListSettings,
        table: `items_${number}`,
        ...partsOf(number)
      };
    });
}

function found(lists: readonly List[], number: number): List {
  const list = lists.find((candidate) => candidate.number === number);
  if (!list) throw new Error(`List ${number} was made and cannot be found.`);
  return list;
}
