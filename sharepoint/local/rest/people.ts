import type { DatabaseSync } from 'node:sqlite';
import { userMissing } from './failure';

export interface Caller {
  readonly id: string;
  readonly name: string;
  readonly login: string;
  readonly permission: 'none' | 'read' | 'write' | 'manage';
  readonly isApp?: true;
}
export interface Person {
  readonly id: number;
  readonly login: string;
  readonly title: string;
}

const CLAIM = 'i:0#.f|membership|';

/** The people of the site. SharePoint numbers each at their first request. */
export function createPeople(database: DatabaseSync) {
  const byKey = database.prepare('select id, login, title from person where key = ?');
  const byLogin = database.prepare('select id, login, title from person where login = ?');
  const byId = database.prepare('select id, login, title from person where id = ?');
  const all = database.prepare('select id, login, title from person order by id');
  const add = database.prepare('insert into person (key, login, title) values (?, ?, ?)');
  const claim = database.prepare('update person set key = ?, login = ?, title = ? where id = ?');
  const person = (row: Record<string, unknown> | undefined): Person | undefined =>
    row && { id: Number(row['id']), login: String(row['login']), title: String(row['title']) };
  const known = new Map<string, Person>();
  const signIn = ({ id, name, login }: Caller): Person => {
    const found = person(byKey.get(id)) ?? person(byLogin.get(login));
    if (found) claim.run(id, login, name, found.id);
    else add.run(id, login, name);
    const now = person(byKey.get(id));
    if (!now) throw userMissing();
    return now;
  };

  return {
    ofCaller(caller: Caller): Person {
      const key = `${caller.id} ${caller.login} ${caller.name}`;
      const person = known.get(key) ?? signIn(caller);
      known.set(key, person);
      return person;
    },
    byId: (id: number): Person | undefined => person(byId.get(id)),
    byLogin: (login: string): Person | undefined => person(byLogin.get(bare(login))),
    all: (): readonly Person[] => all.all().flatMap((row) => person(row) ?? []),
    ensure(logonName: string): Person {
      const login = bare(logonName);
      if (login === '') throw userMissing();
      if (!byLogin.get(login)) add.run(`login:${login.toLowerCase()}`, login, login);
      const found = person(byLogin.get(login));
      if (!found) throw userMissing();
      return found;
    }
  };
}

const bare = (login: string): string =>
  (login.toLowerCase().startsWith(CLAIM) ? login.slice(CLAIM.length) : login).trim();
/** The login in SharePoint’s form. */
export const claimOf = ({ login }: Person): string => `${CLAIM}${login}`;
