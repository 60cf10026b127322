import type { SPFI } from '@pnp/sp';

import type { Clock } from '../../src/domain/clock';
import { ukDay } from '../../src/domain/dates';
import { openDuties } from '../../src/domain/duties';
import type { Directory } from '../../src/domain/people/people';
import { takeoversOf } from '../../src/domain/reminders/task-list';
import { addMessages, digestReference, waitingAbout } from '../../src/register/messages';
import type { StoredReview } from '../../src/register/reviews/reviews';
import type { Logger } from '../log';
import type { Queued } from '../told-time';

/**
 * Adds, for the dispatcher to send, a list for everybody who has tasks now that were another’s. Their keys are unique,
 * so each is told once. `now` is a UTC time.
 */
export async function addTakeovers({
  sp,
  directory,
  open,
  clock,
  now,
  queued,
  log
}: {
  readonly sp: SPFI;
  readonly directory: Directory;
  readonly open: readonly StoredReview[];
  readonly clock: Clock;
  readonly now: string;
  readonly queued: Queued;
  readonly log: Logger;
}): Promise<void> {
  const held = open.map(({ review }) => ({ review, duties: openDuties(review, clock) }));
  const messages = takeoversOf(held, directory, ukDay(now)).map(({ key, person: { id, name }, role, digest }) =>
    waitingAbout(
      { digest },
      { key, reference: digestReference(id), person: { id, name }, role, seq: 0, changedAt: now }
    )
  );
  const added = await addMessages(sp, messages.map(queued));
  log.event('takeovers', { count: added.filter((each) => each === 'added').length });
}
