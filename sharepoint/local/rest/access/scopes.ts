import type { DatabaseSync } from 'node:sqlite';

/**
 * What has permissions of its own: the site (list 0), a list (item 0), or a file, folder or item. `grants` are the
 * permission levels of each person or group.
 */
export interface Scope {
  readonly id: number;
  readonly list: number;
  readonly item: number;
  readonly grants: ReadonlyMap<number, ReadonlySet<number>>;
}
type Grants = Scope['grants'];
interface Open extends Scope {
  readonly grants: Map<number, Set<number>>;
}

/** Every scope of the site with its role assignments, in the database and in memory. */
export function createScopes(database: DatabaseSync) {
  const insertScope = database.prepare('insert into scope (list, item) values (?, ?)');
  const deleteScope = database.prepare('delete from scope where id = ?');
  const insert = database.prepare('insert or ignore into role_assignment (scope, principal, role) values (?, ?, ?)');
  const deleteOne = database.prepare('delete from role_assignment where scope = ? and principal = ? and role = ?');
  const deleteAll = database.prepare('delete from role_assignment where scope = ?');
  let lists: Map<number, Map<number, Open>> | undefined;

  const load = (): Map<number, Map<number, Open>> => {
    const found = new Map<number, Map<number, Open>>();
    const byId = new Map<number, Open>();
    for (const row of database.prepare('select id, list, item from scope').all()) {
      const scope: Open = {
        id: Number(row['id']),
        list: Number(row['list']),
        item: Number(row['item']),
        grants: new Map()
      };
      byId.set(scope.id, scope);
      found.set(scope.list, (found.get(scope.list) ?? new Map<number, Open>()).set(scope.item, scope));
    }
    for (const row of database.prepare('select scope, principal, role from role_assignment').all()) {
      const grants = byId.get(Number(row['scope']))?.grants;
      const principal = Number(row['principal']);
      grants?.set(principal, (grants.get(principal) ?? new Set()).add(Number(row['role'])));
    }
    return found;
  };
  const all = (): Map<number, Map<number, Open>> => (lists ??= load());
  const open = ({ list, item }: Scope): Open => {
    const scope = all().get(list)?.get(item);
    if (!scope) throw new Error('A scope has gone while it was changed.');
    return scope;
  };
  const bind = (scope: Scope, principal: number, role: number): void => {
    const { grants } = open(scope);
    insert.run(scope.id, principal, role);
    grants.set(principal, (grants.get(principal) ?? new Set()).add(role));
  };
  const remove = (scope: Scope): void => {
    deleteAll.run(scope.id);
    deleteScope.run(scope.id);
    all().get(scope.list)?.delete(scope.item);
  };
  const add = (list: number, item: number, grants: Grants = new Map()): Scope => {
    const { lastInsertRowid } = insertScope.run(list, item);
    const scope: Open = { id: Number(lastInsertRowid), list, item, grants: new Map() };
    all().set(list, (all().get(list) ?? new Map<number, Open>()).set(item, scope));
    for (const [principal, roles] of grants) for (const role of roles) bind(scope, principal, role);
    return scope;
  };

  return {
    at: (list: number, item: number): Scope | undefined => all().get(list)?.get(item),
    /** The scopes of the list itself, as item 0, and of what is in it. */
    within: (list: number): ReadonlyMap<number, Scope> => all().get(list) ?? new Map<number, Scope>(),
    everything: (): readonly Scope[] => [...all().values()].flatMap((scopes) => [...scopes.values()]),
    add,
    remove,
    bind,
    unbind(scope: Scope, principal: number, role: number): void {
      const { grants } = open(scope);
      deleteOne.run(scope.id, principal, role);
      const roles = grants.get(principal);
      roles?.delete(role);
      if (roles?.size === 0) grants.delete(principal);
    },
    /** What is in memory may be wrong after a transaction that failed. */
    forget(): void {
      lists = undefined;
    }
  };
}

export type Scopes = ReturnType<typeof createScopes>;
