import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/folders/web.js';
import '@pnp/sp/folders/item.js';
import '@pnp/sp/security/web.js';
import '@pnp/sp/security/list.js';
import '@pnp/sp/security/item.js';
import { Item } from '@pnp/sp/items/types.js';
import { inOneRequest } from '../client/one-request';
import { untilHeld } from './until-held';

/** What has permissions: the site, a list, or a folder as the item that has them. */
interface Securable {
  breakRoleInheritance(copying?: boolean, clearing?: boolean): Promise<void>;
  resetRoleInheritance(): Promise<void>;
  readonly roleAssignments: {
    add(principal: number, role: number): Promise<void>;
    remove(principal: number, role: number): Promise<void>;
  };
  select(...names: string[]): { expand(...names: string[]): () => Promise<unknown> };
}
/** Each request starts from the site again: in a batch, two must not share what they are made of. */
export type Place = (sp: SPFI) => Securable;

export const SITE: Place = (sp) => sp.web;
export const listAt =
  (title: string): Place =>
  (sp) =>
    sp.web.lists.getByTitle(title);
/** A folder, by its path below the server, such as `/sites/scr/SCR Documents/…`. */
export const folderAt =
  (path: string): Place =>
  (sp) =>
    Item(sp.web.getFolderByServerRelativePath(path), 'listItemAllFields');

/** A permission level of a person or group, all by number. */
export interface Grant {
  readonly principal: number;
  readonly role: number;
}

/** A grant as it is found, with what people call it. */
export interface Found extends Grant {
  readonly name: string;
  readonly login: string;
  readonly level: string;
  /** Full Control: an owner of the place. */
  readonly isFull: boolean;
}

/** Who may do what in a place. */
export interface Scope {
  /** Whether the permissions are its own, and not those of what it is in. */
  readonly own: boolean;
  /** Without Limited Access, which SharePoint gives itself, and without apps. */
  readonly grants: readonly Found[];
}

const ScopeSchema = v.object({
  HasUniqueRoleAssignments: v.boolean(),
  RoleAssignments: v.array(
    v.object({
      PrincipalId: v.number(),
      Member: v.object({ Title: v.string(), LoginName: v.string() }),
      RoleDefinitionBindings: v.array(v.object({ Id: v.number(), Name: v.string(), RoleTypeKind: v.number() }))
    })
  )
});

const ASSIGNED = [
  'PrincipalId',
  'Member/Title',
  'Member/LoginName',
  'RoleDefinitionBindings/Id',
  'RoleDefinitionBindings/Name',
  'RoleDefinitionBindings/RoleTypeKind'
];

/**
 * SP.RoleType of Limited Access and Full Control. The first is the right to pass to what is below. Taking it away takes
 * what is below away.
 */
export const LIMITED = 1;
const FULL = 5;
/** Claims of apps, and SharePoint itself. Their right to the site is not a role assignment of ours. */
const APP_LOGIN = /^(i:0i\.t\||SHAREPOINT\\)/i;

/** Who may do what in a place, in one request. */
export async function readScope(sp: SPFI, place: Place): Promise<Scope> {
  const found = await place(sp)
    .select('HasUniqueRoleAssignments', ...ASSIGNED.map((name) => `RoleAssignments/${name}`))
    .expand('RoleAssignments/Member', 'RoleAssignments/RoleDefinitionBindings')();
  const { HasUniqueRoleAssignments, RoleAssignments } = v.parse(ScopeSchema, found);
  return {
    own: HasUniqueRoleAssignments,
    grants: RoleAssignments.filter(({ Member }) => !APP_LOGIN.test(Member.LoginName)).flatMap(
      ({ PrincipalId, Member, RoleDefinitionBindings }) =>
        RoleDefinitionBindings.filter(({ RoleTypeKind }) => RoleTypeKind !== LIMITED).map(
          ({ Id, Name, RoleTypeKind }) => ({
            principal: PrincipalId,
            role: Id,
            name: Member.Title,
            login: Member.LoginName,
            level: Name,
            isFull: RoleTypeKind === FULL
          })
        )
    )
  };
}

/** Whether these are the permissions of the place, and no others. */
export const isHeldAt = ({ own, grants }: Scope, wish: readonly Grant[]): boolean =>
  own && missing(wish, grants).length === 0 && missing(grants, wish).length === 0;

/**
 * Gives a place permissions of its own: these and no others. One request if it has them, two if not. It can be
 * interrupted anywhere and done again, by several at once. A new folder is never open to people in between where what
 * it is in is closed to them.
 */
export const holdScope = (sp: SPFI, place: Place, wish: readonly Grant[]): Promise<void> =>
  untilHeld({
    what: 'permissions',
    read: () => readScope(sp, place),
    isHeld: (scope) => isHeldAt(scope, wish),
    change: (scope) =>
      inBatch(sp, scope.own ? differences(place, scope, wish) : beginning(place, wish), (batch) =>
        readScope(batch, place)
      )
  });

/** Gives a place the permissions of what it is in. One request if it has them, two if not. */
export const resetScope = (sp: SPFI, place: Place): Promise<void> =>
  untilHeld({
    what: 'permissions',
    read: () => readScope(sp, place),
    isHeld: ({ own }) => !own,
    change: () => inBatch(sp, [(batch) => place(batch).resetRoleInheritance()], (batch) => readScope(batch, place))
  });

type Write = (batch: SPFI) => Promise<unknown>;

const beginning = (place: Place, wish: readonly Grant[]): readonly Write[] => [
  (batch) => place(batch).breakRoleInheritance(false, true),
  ...adding(place, wish)
];

const adding = (place: Place, grants: readonly Grant[]): readonly Write[] =>
  grants.map(
    ({ principal, role }) =>
      (batch) =>
        place(batch).roleAssignments.add(principal, role)
  );

const removing = (place: Place, grants: readonly Grant[]): readonly Write[] =>
  grants.map(
    ({ principal, role }) =>
      (batch) =>
        place(batch).roleAssignments.remove(principal, role)
  );

/**
 * Who is to have nothing loses it first. Who is to have another level gets that before they lose theirs: who has no
 * level left in a place loses those below it as well.
 */
function differences(place: Place, { grants }: Scope, wish: readonly Grant[]): readonly Write[] {
  const surplus = missing(grants, wish);
  const stays = ({ principal }: Grant): boolean => wish.some((each) => each.principal === principal);
  return [
    ...removing(
      place,
      surplus.filter((grant) => !stays(grant))
    ),
    ...adding(place, missing(wish, grants)),
    ...removing(place, surplus.filter(stays))
  ];
}

/** Those of one that the other has not, each once. */
function missing(one: readonly Grant[], other: readonly Grant[]): readonly Grant[] {
  const there = new Set(other.map(keyOf));
  return [...new Map(one.map((grant) => [keyOf(grant), grant])).entries()]
    .filter(([key]) => !there.has(key))
    .map(([, grant]) => grant);
}

const keyOf = ({ principal, role }: Grant): string => `${principal} ${role}`;

/** Writes, and then a reading, in one request. A write that fails stops no other. */
export async function inBatch<Read>(
  sp: SPFI,
  writes: readonly Write[],
  read: (batch: SPFI) => Promise<Read>
): Promise<{ readonly read: Read; readonly failures: readonly Error[] }> {
  const failures: Error[] = [];
  const results = await inOneRequest(sp, (batch) => [
    ...writes.map((write) =>
      write(batch).catch(
        (error: unknown) => void failures.push(error instanceof Error ? error : new Error(String(error)))
      )
    ),
    read(batch)
  ]);
  return { read: results.at(-1) as Read, failures };
}
