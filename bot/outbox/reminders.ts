import type { SPFI } from '@pnp/sp';

import type { Clock } from '../../src/domain/clock';
import { ukDay } from '../../src/domain/dates';
import { openDuties } from '../../src/domain/duties';
import { knownOn } from '../../src/domain/duties/open-duty';
import type { Directory } from '../../src/domain/people/people';
import { isRemindedOf, recipientsOf } from '../../src/domain/reminders/recipients';
import { horizonOf, reminderKey, stageDue, type Reminder, type Reminding } from '../../src/domain/reminders/reminders';
import { readDirectory } from '../../src/register/directory/directory';
import { addMessages, waitingAbout, type Message } from '../../src/register/messages';
import { reviewsDueBy, type StoredReview } from '../../src/register/reviews/reviews';
import type { Logger } from '../log';
import type { SiteContext } from '../settings/site-settings';
import { renew } from './due-dates';

export interface Run {
  readonly sp: SPFI;
  readonly context: SiteContext;
  /** A UTC time. */
  readonly now: string;
  readonly log: Logger;
}

/**
 * Queues every reminder that falls on a day after `lastOn` up to today, for the dispatcher to send. Its requests grow
 * with the reviews on which something is due soon, and not with the register; an interrupted run adds what is missing
 * when it runs again.
 */
export async function remind(
  {
    sp,
    context: {
      clock,
      settings: { rungs }
    },
    now,
    log
  }: Run,
  lastOn: string
): Promise<void> {
  const today = ukDay(now);
  const [directory, due] = await Promise.all([readDirectory(sp), reviewsDueBy(sp, horizonOf(today, { clock, rungs }))]);
  await renew(sp, due, clock);
  const messages = due.flatMap((stored) =>
    remindersOf(stored, { directory, now, reminding: { today, ranOn: lastOn, clock, rungs }, log })
  );
  await addMessages(sp, messages);
  log.event('reminders', { count: messages.length });
}

function remindersOf(
  { review }: StoredReview,
  {
    directory,
    now,
    reminding,
    log
  }: {
    readonly directory: Directory;
    readonly now: string;
    readonly reminding: Reminding & { readonly clock: Clock };
    readonly log: Logger;
  }
): readonly Message[] {
  const { today, clock } = reminding;
  return openDuties(review, clock)
    .filter(isRemindedOf)
    .flatMap((open): readonly Message[] => {
      const rung = stageDue(open, reminding);
      if (!rung) return [];
      const { duty, item } = open;
      const reminder: Reminder = { duty, since: knownOn(open), rung, ...(item === undefined ? {} : { item }) };
      const { as, people } = recipientsOf(rung, open, { review, directory, today });
      if (people.length === 0)
        log.event('reminder-without-recipient', { reference: review.reference, code: `${duty}/${rung}` });
      return people.map(({ id, name }) =>
        waitingAbout(
          { reminder },
          {
            key: reminderKey(review.reference, reminder, id),
            reference: review.reference,
            person: { id, name },
            role: as,
            seq: review.seq,
            changedAt: now
          }
        )
      );
    });
}
