import type { DatabaseSync } from 'node:sqlite';
import { inTransaction } from '../../sqlite';
import type { List, ListSettings } from '../list';
import type { Lists } from '../lists';
import type { Caller, Person } from '../caller';
import { ASSOCIATED, createGroups, type Associated } from './groups';
import { createInheritance } from './inheritance';
import { createPlaces, SITE } from './places';
import { CONTRIBUTE, FULL_CONTROL, includes, NONE, READ, RIGHTS } from './rights';
import { createRoles } from './roles';
import { createScopes, type Scope } from './scopes';
import { createSight, seesAll, type Sight } from './sight';

const ROLE_OF: Readonly<Record<Associated, number>> = {
  Owners: FULL_CONTROL,
  Members: CONTRIBUTE,
  Visitors: READ
};
/** The group that a caller is put into when the site first meets them. */
const GROUP_OF: Readonly<Partial<Record<string, Associated>>> = {
  read: 'Visitors',
  write: 'Members',
  manage: 'Owners'
};
/** Where lists were marked as closed before there were role assignments. */
const OLD_MARK = 'HasUniqueRoleAssignments';

type Rank = Caller['permission'] | 'administrator' | 'app';
const rankOf = ({ permission, isApp, isSiteAdmin }: Caller): Rank =>
  isApp ? 'app' : isSiteAdmin ? 'administrator' : permission;

/** The permissions of the site: who may do what, and where that is kept. */
export function createAccess(database: DatabaseSync, o: { path: string; title: string }, lists: Lists) {
  const roles = createRoles(database);
  const groups = createGroups(database);
  const scopes = createScopes(database);
  const places = createPlaces(database, o.path, scopes);
  let sights = new Map<number, Sight>();
  const changed = (): void => {
    sights = new Map();
  };
  const rankRow = database.prepare('select rank from standing where person = ?');
  const saveRank = database.prepare(
    'insert into standing (person, rank) values (?, ?) on conflict (person) do update set rank = excluded.rank'
  );
  const rank = (person: number): string | undefined => {
    const row = rankRow.get(person);
    return row && String(row['rank']);
  };
  const maskFor = (person: number): ((scope: Scope) => bigint) => {
    const principals = [person, ...groups.of(person)];
    const masks = new Map<Scope, bigint>();
    return (scope) => {
      const known = masks.get(scope);
      if (known !== undefined) return known;
      let mask = NONE;
      for (const principal of principals)
        for (const role of scope.grants.get(principal) ?? []) mask |= roles.byId(role)?.mask ?? NONE;
      masks.set(scope, mask);
      return mask;
    };
  };
  const isTrusted = (person: number): boolean => ['app', 'administrator'].includes(rank(person) ?? '');
  const sightOf = ({ id }: Pick<Person, 'id'>): Sight => {
    const sight =
      sights.get(id) ?? (isTrusted(id) ? seesAll({ id }) : createSight({ id }, places, scopes, maskFor(id)));
    sights.set(id, sight);
    return sight;
  };
  const inheritance = createInheritance(database, scopes, places, changed);
  if (!places.own(SITE)) inTransaction(database, () => begin());

  /** A new site, or one from before there were role assignments. */
  function begin(): void {
    const site = scopes.add(0, 0);
    let owners = 0;
    for (const name of ASSOCIATED) {
      const group = groups.create({
        title: `${o.title} ${name}`,
        description: '',
        owner: owners,
        membersEdit: name === 'Members',
        membersOnlySee: false
      });
      owners ||= group.id;
      if (name === 'Owners') groups.save({ ...group, owner: owners });
      groups.associate(name, group);
      scopes.bind(site, group.id, ROLE_OF[name]);
    }
    for (const list of lists.all().filter(({ settings }) => settings[OLD_MARK] === true)) {
      scopes.add(list.number, 0);
      const settings: ListSettings = Object.fromEntries(
        Object.entries(list.settings).filter(([name]) => name !== OLD_MARK)
      );
      lists.save(list, { title: list.title, settings }, list.created);
    }
  }

  return {
    roles,
    groups,
    places,
    ...inheritance,
    /** What a person or app may do now. Not to be kept beyond a request. */
    of: sightOf,
    isAdministrator: ({ id }: Pick<Person, 'id'>): boolean => rank(id) === 'administrator',
    mayEnter: (person: Pick<Person, 'id'>): boolean => includes(sightOf(person).at(SITE), RIGHTS.open),
    /** Puts a caller into the group of their rank, once, and again only if the rank has changed. */
    enrol({ id }: Person, caller: Caller): void {
      const before = rank(id);
      const now = rankOf(caller);
      if (before === now) return;
      const [from, to] = [before, now].map((one) => groups.associated(GROUP_OF[one ?? ''] ?? 'Owners'));
      if (from && GROUP_OF[before ?? '']) groups.dismiss(from.id, id);
      if (to && GROUP_OF[now]) groups.admit(to.id, id);
      saveRank.run(id, now);
      changed();
    },
    /** Members of groups have changed. */
    changed,
    /** Something that may have had permissions of its own is no more. */
    gone(list: List, item: number): void {
      const scope = scopes.at(list.number, item);
      if (scope) scopes.remove(scope);
      if (scope) changed();
    },
    listGone(list: List): void {
      for (const scope of [...scopes.within(list.number).values()]) scopes.remove(scope);
      changed();
    },
    folderMade(list: List, path: string, item: number): void {
      places.folderMade(list, path, item);
      changed();
    },
    /** Folders were renamed or removed. */
    foldersChanged(list: List): void {
      places.forgetFolders(list);
      changed();
    }
  };
}

export type Access = ReturnType<typeof createAccess>;
