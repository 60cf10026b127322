import type { SPFI } from '@pnp/sp';

import { addDays, ukDay } from '../../src/domain/dates';
import { digestKey, digestsOf } from '../../src/domain/reminders/digest';
import { openDuties } from '../../src/domain/duties';
import { REGIONS } from '../../src/domain/words';
import { readDirectory } from '../../src/register/directory/directory';
import {
  addMessages,
  digestReference,
  liveDigests,
  pastReference,
  saveMessage,
  waitingAbout
} from '../../src/register/messages';
import { openReviews } from '../../src/register/reviews/reviews';
import type { Run } from './reminders';

/**
 * Remembers today’s digest of everybody who has something to be told, for the dispatcher to send. `lastOn` is the day
 * of the last digests.
 */
export async function digest(
  {
    sp,
    context: {
      clock,
      settings: { staleAfter }
    },
    now,
    log
  }: Run,
  lastOn: string
): Promise<void> {
  const today = ukDay(now);
  const [directory, ...regions] = await Promise.all([
    readDirectory(sp),
    ...REGIONS.map((region) => openReviews(sp, region))
  ]);
  const watched = regions
    .flatMap(({ reviews }) => reviews)
    .map(({ review }) => ({ review, duties: openDuties(review, clock) }));
  const messages = digestsOf(watched, { directory, today, lastOn, clock, staleAfter }).map(
    ({ person: { id, name }, digest }) =>
      waitingAbout(
        { digest },
        {
          key: digestKey(today, id),
          reference: digestReference(id),
          person: { id, name },
          role: 'regional-director',
          seq: 0,
          changedAt: now
        }
      )
  );
  await addMessages(sp, messages);
  log.event('digests', { count: messages.length });
  await putAwayOld(sp, now);
}

/** Lists of tasks are kept up to date for so many days. */
const LIST_DAYS = 28;

/** Those that are older stay in the chat as they are: every event would read them, for good. */
async function putAwayOld(sp: SPFI, now: string): Promise<void> {
  const before = addDays(ukDay(now), -LIST_DAYS);
  const old = (await liveDigests(sp)).filter(
    ({ digest: list, state }) => list?.why !== undefined && state === 'sent' && list.day < before
  );
  for (const message of old)
    await saveMessage(sp, message, {
      ...message,
      state: 'gone',
      reference: pastReference(message.person.id),
      changedAt: now
    });
}
