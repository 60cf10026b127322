import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/security/web.js';
import '@pnp/sp/site-groups/web.js';
import '@pnp/sp/site-users/web.js';
import type { Access, Level, Reachable } from '../../domain/need-to-know/access';
import { inOneRequest } from '../client/one-request';
import { unlessMissing } from '../client/sharepoint-errors';
import { RegisterDenied, RegisterUnavailable } from '../client/sharepoint-client';
import type { Grant } from './scope';
import { commandLine } from '../command-line';

/** A person as the site numbers them. */
export interface SitePerson {
  readonly number: number;
  readonly login: string;
}

/** Whom and what permissions can be given to, by what the product knows them by. */
export interface Principals {
  /** By directory object id. */
  readonly people: ReadonlyMap<string, SitePerson>;
  /** By title. */
  readonly groups: ReadonlyMap<string, number>;
  /** The site’s own group of owners. */
  readonly owners?: number;
  /** By number, those that the site has. */
  readonly levels: Readonly<Partial<Record<Level, number>>>;
}

/**
 * Why a person could not be found: no login, none such, or the login of someone else, such as one that was used again.
 */
type NotFound = 'no-email' | 'no-such-login' | 'login-of-another';
export interface Unplaced {
  readonly person: Reachable;
  readonly because: NotFound;
}

/** The level of those who write an IMR: Contribute without DeleteListItems and DeleteVersions. */
export const AUTHOR_LEVEL = {
  name: 'SCR author',
  description: 'Reads and edits, and deletes neither documents nor their versions.',
  order: 70,
  rights: { High: 432, Low: 1011028583 }
} as const;
/** SP.RoleType of the built-in levels Read and Full Control, whose names are in the language of the site. */
const READER = 2;
const FULL = 5;

const UserSchema = v.object({
  Id: v.number(),
  LoginName: v.string(),
  AadObjectId: v.nullish(v.object({ NameId: v.string() }))
});
const GroupSchema = v.object({ Id: v.number(), Title: v.string() });
const LevelSchema = v.object({ Id: v.number(), Name: v.string(), RoleTypeKind: v.number() });

/** What the site has, in one request. */
export async function readPrincipals(sp: SPFI): Promise<Principals> {
  const [principals] = await inOneRequest(sp, (batch) => [principalsIn(batch)]);
  return principals;
}

/** The same in a request that reads more. */
export async function principalsIn(batch: SPFI): Promise<Principals> {
  const [users, groups, levels, ownerGroup] = await Promise.all([
    usersOf(batch),
    batch.web.siteGroups.select('Id', 'Title')(),
    batch.web.roleDefinitions.select('Id', 'Name', 'RoleTypeKind')(),
    unlessMissing(batch.web.associatedOwnerGroup.select('Id', 'Title')(), undefined)
  ]);
  const found = v.parse(v.array(LevelSchema), levels);
  const read = found.find(({ RoleTypeKind }) => RoleTypeKind === READER)?.Id;
  const full = found.find(({ RoleTypeKind }) => RoleTypeKind === FULL)?.Id;
  const author = found.find(({ Name }) => Name === AUTHOR_LEVEL.name)?.Id;
  return {
    people: peopleIn(users),
    groups: new Map(v.parse(v.array(GroupSchema), groups).map(({ Id, Title }) => [Title, Id])),
    ...(ownerGroup !== undefined && { owners: v.parse(GroupSchema, ownerGroup).Id }),
    levels: {
      ...(read !== undefined && { read }),
      ...(author !== undefined && { author }),
      ...(full !== undefined && { full })
    }
  };
}

const usersOf = (sp: SPFI): Promise<unknown> => sp.web.siteUsers.select('Id', 'LoginName', 'AadObjectId')();

const peopleIn = (users: unknown): ReadonlyMap<string, SitePerson> =>
  new Map(
    v
      .parse(v.array(UserSchema), users)
      .flatMap(({ Id, LoginName, AadObjectId }) =>
        AadObjectId ? [[AadObjectId.NameId.toLowerCase(), { number: Id, login: LoginName }] as const] : []
      )
  );

/**
 * The same principals with these people among them, as far as there are such logins; no request if the site knows them
 * all, else one. A person is taken only if the login is theirs: logins are used again, and an email need not be one.
 */
export async function withPeople(
  sp: SPFI,
  principals: Principals,
  wanted: readonly Reachable[]
): Promise<{ readonly principals: Principals; readonly unplaced: readonly Unplaced[] }> {
  const unknown = distinct(wanted).filter(({ id }) => !principals.people.has(id.toLowerCase()));
  const named = unknown.filter(({ email }) => email.trim() !== '');
  const silent = unknown.filter((person) => !named.includes(person));
  const none = silent.map((person): Unplaced => ({ person, because: 'no-email' }));
  if (named.length === 0) return { principals, unplaced: none };
  const found = new Map(principals.people);
  const unplaced: Unplaced[] = [...none];
  for (let first = 0; first < named.length; first += MOST_AT_ONCE) {
    const some = named.slice(first, first + MOST_AT_ONCE);
    const { people, exists } = await ensured(sp, some);
    for (const person of some) {
      const there = people.get(person.id.toLowerCase());
      if (there) found.set(person.id.toLowerCase(), there);
      else unplaced.push({ person, because: exists.has(person) ? 'login-of-another' : 'no-such-login' });
    }
  }
  return { principals: { ...principals, people: found }, unplaced };
}

/** The reading of all people goes last in the same batch. */
const MOST_AT_ONCE = 99;

async function ensured(
  sp: SPFI,
  some: readonly Reachable[]
): Promise<{ readonly people: ReadonlyMap<string, SitePerson>; readonly exists: ReadonlySet<Reachable> }> {
  const exists = new Set<Reachable>();
  const users = await inOneRequest(sp, (batch) => [
    ...some.map(async (person) => {
      try {
        await batch.web.ensureUser(person.email.trim());
        exists.add(person);
      } catch (error) {
        if (error instanceof RegisterUnavailable || error instanceof RegisterDenied) throw error;
      }
    }),
    usersOf(batch)
  ]);
  return { people: peopleIn(users.at(-1)), exists };
}

const distinct = (people: readonly Reachable[]): readonly Reachable[] => [
  ...new Map(people.map((person) => [person.id.toLowerCase(), person])).values()
];

/**
 * Lines of who may do what as role assignments. Left out are people who were not found, and named people twice. Throws
 * if the site lacks the level or a group, which provisioning makes.
 */
export const grantsOf = ({ people, groups, owners, levels }: Principals, lines: readonly Access[]): readonly Grant[] =>
  lines.flatMap(({ who, level }) => {
    const role = levels[level];
    if (role === undefined)
      throw new Error(
        `The site has no permission level “${level}”. Run “${commandLine('provision')}”, then try again.`
      );
    if (who === 'owners') return owners === undefined ? [] : [{ principal: owners, role }];
    if ('person' in who) {
      const person = people.get(who.person.toLowerCase());
      return person ? [{ principal: person.number, role }] : [];
    }
    const group = groups.get(who.group);
    if (group === undefined)
      throw new Error(`The site has no group “${who.group}”. Run “${commandLine('provision')}”, then try again.`);
    return [{ principal: group, role }];
  });
