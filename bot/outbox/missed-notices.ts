import { createHash } from 'node:crypto';

import type { SPFI } from '@pnp/sp';

import { postsOf, type Directory } from '../../src/domain/people/people';
import { missedNotices } from '../../src/domain/notices/missed-notices';
import { addMessages, type Message } from '../../src/register/messages';
import type { StoredReview } from '../../src/register/reviews/reviews';
import type { Logger } from '../log';
import type { Queued } from '../told-time';

/**
 * The most notices for a person who takes up a post, of the reviews entered last: all of them would be too many to
 * read.
 */
const MOST_FOR_ONE = 100;

/** Who holds what today, as one short text: when it is another, something may be said that could not be said before. */
export function holdersState(directory: Directory, today: string): string {
  const held = directory.people.flatMap((person) =>
    postsOf(person, today).map(({ post, region, coverFor = '' }) => `${person.id} ${post} ${region} ${coverFor}`)
  );
  return createHash('sha256').update(held.sort().join('\n')).digest('hex');
}

/**
 * Adds, for the dispatcher to send, the notices of open reviews that were missed while a post was vacant that has a
 * holder now. Returns the references of their reviews. A notice that was sent is not sent again. `now` is a UTC time.
 */
export async function addMissedNotices({
  sp,
  directory,
  open,
  now,
  queued,
  log
}: {
  readonly sp: SPFI;
  readonly directory: Directory;
  readonly open: readonly StoredReview[];
  readonly now: string;
  readonly queued: Queued;
  readonly log: Logger;
}): Promise<readonly string[]> {
  const newestFirst = [...open].sort((a, b) => b.id - a.id);
  const late = newestFirst.flatMap(({ review }) =>
    missedNotices(review, directory, now).map((told) => ({ reference: review.reference, ...told }))
  );
  const messages = late
    .filter(
      (told, index) => late.slice(0, index).filter(({ person }) => person.id === told.person.id).length < MOST_FOR_ONE
    )
    .map(({ id, reference, notice, to, person, insteadOf, seq }): Message => ({
      key: id,
      reference,
      person,
      role: to,
      insteadOf: insteadOf?.name ?? '',
      notice,
      seq,
      state: 'waiting',
      changedAt: now,
      sentAt: '',
      seenAt: '',
      conversationId: '',
      activityId: ''
    }));
  const added = await addMessages(sp, messages.map(queued));
  const said = messages.filter((_message, index) => added[index] === 'added');
  log.event('unsaid-said', { count: said.length });
  return [...new Set(said.map(({ reference }) => reference))];
}
