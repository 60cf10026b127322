import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/site-groups/web.js';
import '@pnp/sp/site-users/web.js';
import type { SitePerson } from './principals';
import { inBatch } from './scope';
import { untilHeld } from './until-held';

/** Someone in a group. */
export interface Member extends SitePerson {
  readonly name: string;
}

const MembersSchema = v.array(v.object({ Id: v.number(), LoginName: v.string(), Title: v.string() }));
/** A hundred requests go in a batch, and the last one reads. */
const MOST_AT_ONCE = 99;

/** A group of the site for each request: in a batch, two must not share what they are made of. */
const usersOf = (sp: SPFI, group: number) => sp.web.siteGroups.getById(group).users;

/** Who is in a group, by its number, in one request. */
export const readMembers = async (sp: SPFI, group: number): Promise<readonly Member[]> =>
  v
    .parse(MembersSchema, await usersOf(sp, group).select('Id', 'LoginName', 'Title')())
    .map(({ Id, LoginName, Title }) => ({ number: Id, login: LoginName, name: Title }));

/**
 * Puts these people into a group, and takes out all others. One request if they are in it, two if not; more for more
 * than 99 changes. It can be interrupted anywhere and done again, by several at once.
 */
export async function holdMembers(sp: SPFI, group: number, wish: readonly SitePerson[]): Promise<void> {
  const wanted = new Map(wish.map((person) => [person.number, person]));
  const outstanding = (members: readonly Member[]): readonly ((batch: SPFI) => Promise<unknown>)[] => {
    const there = new Set(members.map(({ number }) => number));
    return [
      ...members
        .filter(({ number }) => !wanted.has(number))
        .map(
          ({ number }) =>
            (batch: SPFI) =>
              usersOf(batch, group).removeById(number)
        ),
      ...[...wanted.values()]
        .filter(({ number }) => !there.has(number))
        .map(
          ({ login }) =>
            (batch: SPFI) =>
              usersOf(batch, group).add(login)
        )
    ];
  };
  await untilHeld({
    what: 'group',
    read: () => readMembers(sp, group),
    isHeld: (members) => outstanding(members).length === 0,
    change: async (members) => {
      const writes = outstanding(members);
      for (let first = 0; ; first += MOST_AT_ONCE) {
        const done = await inBatch(sp, writes.slice(first, first + MOST_AT_ONCE), (batch) => readMembers(batch, group));
        if (first + MOST_AT_ONCE >= writes.length || done.failures.length > 0) return done;
      }
    }
  });
}
