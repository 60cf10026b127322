import type { DatabaseSync } from 'node:sqlite';
import { nameTaken } from '../failure';
import { BUILT_IN_ROLES, LAST_BUILT_IN, maskOf, type Role } from './rights';

/** The permission levels of the site: those that every site has, and those that were added. */
export function createRoles(database: DatabaseSync) {
  const insert = database.prepare(
    'insert or ignore into role_definition (id, name, description, position, kind, high, low) values (?, ?, ?, ?, ?, ?, ?)'
  );
  const add = ({ id, name, description, order, kind, mask }: Role): void =>
    void insert.run(id, name, description, order, kind, Number(mask >> 32n), Number(mask & 0xffffffffn));
  for (const role of BUILT_IN_ROLES) add(role);
  let roles: readonly Role[] | undefined;
  const all = (): readonly Role[] =>
    (roles ??= database
      .prepare('select * from role_definition order by position, id')
      .all()
      .map((row) => ({
        id: Number(row['id']),
        name: String(row['name']),
        description: String(row['description']),
        order: Number(row['position']),
        kind: Number(row['kind']),
        mask: maskOf(Number(row['high']), Number(row['low']))
      })));
  return {
    all,
    byId: (id: number): Role | undefined => all().find((role) => role.id === id),
    byName: (name: string): Role | undefined => all().find((role) => role.name.toLowerCase() === name.toLowerCase()),
    add(wish: Pick<Role, 'name' | 'description' | 'order' | 'mask'>): Role {
      if (all().some(({ name }) => name.toLowerCase() === wish.name.toLowerCase())) throw nameTaken();
      const id = Math.max(LAST_BUILT_IN, ...all().map((role) => role.id)) + 1;
      add({ ...wish, id, kind: 0 });
      roles = undefined;
      return { ...wish, id, kind: 0 };
    }
  };
}
