import type { Clock } from '../../src/domain/clock';
import { ukDay } from '../../src/domain/dates';
import { stillOwed } from '../../src/domain/reminders/reminder-words';
import { REMINDER_STAGE_IDS, type Reminder } from '../../src/domain/reminders/reminders';
import type { Message } from '../../src/register/messages';
import type { ReviewRecord } from '../../src/register/reviews/review-record';

/** For how long a copy of the service that began to send keeps others from sending the same, in milliseconds. */
const LEASE = 10_000;

/** What is to become of a message now: it is sent, left for later, or given up. */
type DeliveryDecision = 'send' | 'wait' | 'give up';

/**
 * A notice is sent at any hour, and rather twice than never. A reminder or a digest waits for working time, and is rather left out than
 * sent twice: where a copy of the service stopped between Teams and the record of it, the next rung or the next day makes up for it.
 */
export function decideDelivery(
  { state, changedAt, reminder, digest }: Message,
  { now, clock }: { readonly now: string; readonly clock: Clock }
): DeliveryDecision {
  if (state !== 'waiting' && state !== 'sending') return 'wait';
  if (digest && digest.day !== ukDay(now)) return 'give up';
  const canWait = reminder !== undefined || digest !== undefined;
  if (state === 'waiting') return canWait && !clock.isWorkingTime(now) ? 'wait' : 'send';
  if (Date.parse(now) - Date.parse(changedAt) <= LEASE) return 'wait';
  return canWait ? 'give up' : 'send';
}

/** Whether a reminder has nothing to say any more: what it is about is done, or the same person has a later one about it. */
export function isOutdated(
  { reminder, person }: Message,
  { entry, messages }: { readonly entry: ReviewRecord; readonly messages: readonly Message[] }
): boolean {
  if (!reminder) return false;
  if (!stillOwed(reminder, entry.duties)) return true;
  return messages.some(
    (other) =>
      other.person.id === person.id &&
      other.reminder !== undefined &&
      isSameDuty(other.reminder, reminder) &&
      rank(other.reminder) > rank(reminder)
  );
}

/** The reminders of the same duty that the person had before this one, and that stand in their chat. */
export const earlierReminders = <M extends Message>(
  { reminder, person }: Message,
  messages: readonly M[]
): readonly M[] =>
  reminder
    ? messages.filter(
        (other) =>
          other.state === 'sent' &&
          other.person.id === person.id &&
          other.reminder !== undefined &&
          isSameDuty(other.reminder, reminder) &&
          rank(other.reminder) < rank(reminder)
      )
    : [];

const isSameDuty = (a: Reminder, b: Reminder): boolean => a.duty === b.duty && a.item === b.item && a.since === b.since;

const rank = ({ rung }: Reminder): number => REMINDER_STAGE_IDS.indexOf(rung);
