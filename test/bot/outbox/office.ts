import type { SPFI } from '@pnp/sp';

import { inFewRequests } from '../../../src/register/client/one-request';
import { saveConversation } from '../../../src/register/conversations';
import { createReview } from '../../../src/register/reviews/reviews';
import type { Person } from '../../../src/domain/people/people';
import { POST_TITLES } from '../../../src/domain/people/directory/post-titles';
import type { Act } from '../../domain/builders';
import { entryAfter, settled } from '../../register/entries';
import type { LocalSite } from '../../register/local-site';
import { chatOf, createCopy, type Copy, type FakeTeams } from './copies';

/** A site at work: people with chats, reviews, and days that can be gone through. */
export interface Office {
  readonly sp: SPFI;
  /** Adds a person with all their posts, and with a chat unless they have never opened one. */
  join(person: Person, o?: { readonly chat?: boolean }): Promise<void>;
  /** Enters a review to which all this has happened and of which everybody has been told. */
  enter(acts: readonly Act[]): Promise<string>;
  /** Sets a value of the Settings list. */
  set(key: string, value: string): Promise<void>;
  /** Removes reviews, messages and the marks of what has been done. */
  clear(): Promise<void>;
}

/** With this login, people of the Directory are found on a site that has it. */
export const emailOf = ({ id }: Pick<Person, 'id'>): string => `${id}@regulator.example`;

export function createOffice(site: LocalSite): Office {
  const { sp } = site;
  const items = (list: string) => sp.web.lists.getByTitle(list).items;
  let entered = 0;
  return {
    sp,
    async join(person, { chat = true } = {}) {
      for (const { post, region, from, until } of person.holdings) {
        const HoldingKey = `${person.id}|${post}|${region}|${from ?? ''}`;
        if ((await site.rows('SCR Directory', `HoldingKey eq '${HoldingKey}'`)).length > 0) continue;
        await site.add('SCR Directory', {
          Title: person.name,
          PersonId: person.id,
          Email: emailOf(person),
          Post: POST_TITLES[post],
          Region: region,
          HoldingKey,
          ...(from ? { From: from } : {}),
          ...(until ? { Until: until } : {})
        });
      }
      if (chat) await saveConversation(sp, chatOf(person.id));
    },
    async enter(acts) {
      entered += 1;
      const reference = `SCR-A-2012-${String(entered).padStart(4, '0')}`;
      const made = await createReview(sp, settled(entryAfter(acts, reference)), `key ${entered}`);
      if (!made.ok) throw new Error(`${reference} is taken`);
      return reference;
    },
    async set(key, value) {
      const [row] = await site.rows('SCR Settings', `Key eq '${key}'`);
      await items('SCR Settings').getById(Number(row?.['Id'])).update({ Value: value });
    },
    async clear() {
      const deletes: ((batch: SPFI) => Promise<void>)[] = [];
      for (const list of ['SCR Reviews', 'SCR Register', 'SCR Messages', 'SCR Jobs']) {
        for (const row of await site.rows(list, ''))
          deletes.push((batch) => batch.web.lists.getByTitle(list).items.getById(Number(row['Id'])).delete());
      }
      await inFewRequests(sp, deletes);
    }
  };
}

/** Every day from one to another, each at ten in the morning of British Summer Time, as UTC times. */
export function mornings(from: string, until: string): readonly string[] {
  const days: string[] = [];
  for (let at = Date.parse(`${from}T09:00:00Z`); at <= Date.parse(`${until}T09:00:00Z`); at += 86_400_000)
    days.push(new Date(at).toISOString());
  return days;
}

/** A copy of the service whose clock stands still until it is moved. */
export function openOn(sp: SPFI, teams: FakeTeams, at: string): Copy & { later(time: string): void } {
  let now = at;
  return { ...createCopy({ sp, teams, now: () => now }), later: (time) => void (now = time) };
}
