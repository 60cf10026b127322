import type { DatabaseSync } from 'node:sqlite';
import { siteValue } from '../database';
import { nameTaken } from '../failure';

/** A group of the site. `owner` is the number of a person or group. */
export interface Group {
  readonly id: number;
  readonly title: string;
  readonly description: string;
  readonly owner: number;
  readonly membersEdit: boolean;
  readonly membersOnlySee: boolean;
}

/** The groups that a new site has, with those who manage, write and read it. */
export const ASSOCIATED = ['Owners', 'Members', 'Visitors'] as const;
export type Associated = (typeof ASSOCIATED)[number];

/** The number of the next person or group: they are numbered together, and no number comes twice. */
export function nextPrincipal(database: DatabaseSync): number {
  const last = Number(siteValue(database, 'last principal', () => '0'));
  const row = database
    .prepare('select max(id) as id from (select id from person union all select id from site_group)')
    .get();
  const next = Math.max(last, Number(row?.['id'] ?? 0)) + 1;
  database.prepare("update site_value set value = ? where name = 'last principal'").run(String(next));
  return next;
}

/** Groups and who is in them, in the database and in memory. */
export function createGroups(database: DatabaseSync) {
  let memberships: Map<number, Set<number>> | undefined;
  let groups: Map<number, Group> | undefined;
  const all = (): Map<number, Group> =>
    (groups ??= new Map(
      database
        .prepare('select * from site_group order by id')
        .all()
        .map((row) => [
          Number(row['id']),
          {
            id: Number(row['id']),
            title: String(row['title']),
            description: String(row['description']),
            owner: Number(row['owner']),
            membersEdit: row['members_edit'] === 1,
            membersOnlySee: row['members_only_see'] === 1
          }
        ])
    ));
  const members = (): Map<number, Set<number>> => {
    if (memberships) return memberships;
    memberships = new Map();
    for (const row of database.prepare('select group_id, person from group_member').all()) {
      const group = Number(row['group_id']);
      memberships.set(group, (memberships.get(group) ?? new Set()).add(Number(row['person'])));
    }
    return memberships;
  };
  const byTitle = (title: string): Group | undefined =>
    [...all().values()].find((group) => group.title.toLowerCase() === title.toLowerCase());
  const changed = (): void => {
    groups = undefined;
    memberships = undefined;
  };
  return {
    all: (): readonly Group[] => [...all().values()],
    byId: (id: number): Group | undefined => all().get(id),
    byTitle,
    /** The groups of a person. */
    of: (person: number): readonly number[] =>
      [...members()].filter(([, people]) => people.has(person)).map(([group]) => group),
    membersOf: (group: number): readonly number[] => [...(members().get(group) ?? [])],
    has: (group: number, person: number): boolean => members().get(group)?.has(person) === true,
    create(wish: Omit<Group, 'id'>): Group {
      if (byTitle(wish.title)) throw nameTaken();
      const id = nextPrincipal(database);
      database
        .prepare(
          'insert into site_group (id, title, description, owner, members_edit, members_only_see) values (?, ?, ?, ?, ?, ?)'
        )
        .run(id, wish.title, wish.description, wish.owner, Number(wish.membersEdit), Number(wish.membersOnlySee));
      changed();
      return { ...wish, id };
    },
    save(group: Group): void {
      const same = byTitle(group.title);
      if (same && same.id !== group.id) throw nameTaken();
      database
        .prepare(
          'update site_group set title = ?, description = ?, owner = ?, members_edit = ?, members_only_see = ? where id = ?'
        )
        .run(
          group.title,
          group.description,
          group.owner,
          Number(group.membersEdit),
          Number(group.membersOnlySee),
          group.id
        );
      changed();
    },
    remove(id: number): void {
      for (const [table, column] of [
        ['group_member', 'group_id'],
        ['site_group', 'id']
      ])
        database.prepare(`delete from ${table} where ${column} = ?`).run(id);
      changed();
    },
    admit(group: number, person: number): void {
      database.prepare('insert or ignore into group_member (group_id, person) values (?, ?)').run(group, person);
      memberships = undefined;
    },
    dismiss(group: number, person: number): void {
      database.prepare('delete from group_member where group_id = ? and person = ?').run(group, person);
      memberships = undefined;
    },
    associated: (name: Associated): Group | undefined =>
      all().get(Number(siteValue(database, `associated ${name}`, () => '0'))),
    associate(name: Associated, group: Group): void {
      siteValue(database, `associated ${name}`, () => '0');
      database.prepare('update site_value set value = ? where name = ?').run(String(group.id), `associated ${name}`);
    }
  };
}

export type Groups = ReturnType<typeof createGroups>;
