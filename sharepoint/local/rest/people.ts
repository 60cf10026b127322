import type { DatabaseSync } from 'node:sqlite';
import type { Access } from './access/access';
import { nextPrincipal } from './access/groups';
import type { Caller, Person } from './caller';
import { userMissing } from './failure';

const UNSEEN = 'login:';
const CLAIM = 'i:0#.f|membership|';

/**
 * The people of the site. SharePoint numbers each at their first request, or when they are named. `tenant` are
 * the people of the organisation; without it, any login is taken for a person.
 */
export function createPeople(database: DatabaseSync, access: Access, tenant: readonly Caller[] | undefined) {
  const byKey = database.prepare('select id, key, login, title from person where key = ?');
  const byLogin = database.prepare('select id, key, login, title from person where login = ?');
  const byId = database.prepare('select id, key, login, title from person where id = ?');
  const all = database.prepare('select id, key, login, title from person order by id');
  const insert = database.prepare('insert into person (id, key, login, title) values (?, ?, ?, ?)');
  const add = (key: string, login: string, title: string): void =>
    void insert.run(nextPrincipal(database), key, login, title);
  const claim = database.prepare('update person set key = ?, login = ?, title = ? where id = ?');
  const person = (row: Record<string, unknown> | undefined): Person | undefined =>
    row && {
      id: Number(row['id']),
      login: String(row['login']),
      title: String(row['title']),
      ...(!String(row['key']).startsWith(UNSEEN) && { objectId: String(row['key']) })
    };
  /** The callers of this run, with what they said of themselves last. */
  const known = new Map<string, { readonly said: string; readonly person: Person }>();
  const signIn = ({ id, name, login }: Caller): Person => {
    const found = person(byKey.get(id)) ?? person(byLogin.get(login));
    if (found) claim.run(id, login, name, found.id);
    else add(id, login, name);
    const now = person(byKey.get(id));
    if (!now) throw userMissing();
    return now;
  };

  const ofCaller = (caller: Caller): Person => {
    const { id, login, name, permission, isApp, isSiteAdmin } = caller;
    const said = [login, name, permission, isApp, isSiteAdmin].join(' ');
    const found = known.get(id);
    if (found?.said === said) return found.person;
    const person = signIn(caller);
    access.enrol(person, caller);
    known.set(id, { said, person });
    return person;
  };
  const find = (logonName: string): Person | undefined => {
    const login = bare(logonName);
    const known = person(byLogin.get(login));
    if (known || login === '') return known;
    const one = tenant?.find((caller) => caller.login.toLowerCase() === login.toLowerCase());
    if (one) return signIn(one);
    if (!tenant) add(`${UNSEEN}${login.toLowerCase()}`, login, login);
    return person(byLogin.get(login));
  };
  for (const caller of tenant ?? []) if (caller.permission !== 'none' || byKey.get(caller.id)) ofCaller(caller);

  return {
    ofCaller,
    byId: (id: number): Person | undefined => person(byId.get(id)),
    byLogin: (login: string): Person | undefined => person(byLogin.get(bare(login))),
    all: (): readonly Person[] => all.all().flatMap((row) => person(row) ?? []),
    /** A person by login, who becomes known to the site; undefined if the organisation has no such person. */
    find,
    ensure(logonName: string): Person {
      const found = find(logonName);
      if (!found) throw userMissing();
      return found;
    }
  };
}

const bare = (login: string): string =>
  (login.toLowerCase().startsWith(CLAIM) ? login.slice(CLAIM.length) : login).trim();
/** The login in SharePoint’s form. */
export const claimOf = ({ login }: Person): string => `${CLAIM}${login}`;
