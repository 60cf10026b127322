import type { Clock } from '../../src/domain/clock';
import { ukDay } from '../../src/domain/dates';
import { canSee } from '../../src/domain/review/decide';
import { stateOf, stillTogether } from '../../src/domain/review/possible-pair';
import { isWithdrawn } from '../../src/domain/review/putting-right/withdrawal';
import { stillOwed } from '../../src/domain/reminders/reminder-words';
import { REMINDER_STAGE_IDS, type Reminder } from '../../src/domain/reminders/reminders';
import { personIn } from '../../src/domain/people/people';
import type { Message } from '../../src/register/messages';
import type { CardContext } from '../cards/review-card-context';

/**
 * For how long an instance that began to send keeps others from sending the same, in milliseconds. It is renewed while
 * Teams has not answered, and is longer than a renewal and a request to SharePoint take together.
 */
const LEASE = 30_000;

/** What is to become of a message now: it is sent, left for later, or given up. */
type DeliveryDecision = 'send' | 'wait' | 'give up';

/**
 * A notice, and a list of tasks that has an occasion of its own, is sent at any hour; a reminder and a digest wait for
 * working time. Each is sent at least once: where an instance stopped between Teams and the record of it, the same
 * comes again rather than never.
 */
export function decideDelivery(
  { state, changedAt, reminder, digest }: Message,
  { now, clock }: { readonly now: string; readonly clock: Clock }
): DeliveryDecision {
  if (state !== 'waiting' && state !== 'sending') return 'wait';
  if (digest && !digest.why && digest.day !== ukDay(now)) return 'give up';
  const canWait = reminder !== undefined || (digest !== undefined && !digest.why);
  if (canWait && !clock.isWorkingTime(now)) return 'wait';
  return state === 'waiting' || Date.parse(now) - Date.parse(changedAt) > LEASE ? 'send' : 'wait';
}

type Scene = Pick<CardContext, 'entry' | 'messages' | 'others' | 'directory' | 'now'>;

/**
 * Whether a message has nothing to say any more: what it is about was withdrawn or is done, or the same person has
 * another one that says it.
 */
export function isOutdated(message: Message, scene: Scene): boolean {
  const { reminder, notice, together, seq, person } = message;
  const { entry, messages } = scene;
  if ((notice || together) && isWithdrawn(entry.review, seq)) return true;
  if (together) return isToldOfDuplicate(message, scene);
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

/**
 * Whether a person need not be told of a possible duplicate: it is settled, the review is no longer open to them, or an
 * earlier message says it, which counts those that they may not see.
 */
function isToldOfDuplicate(message: Message, { entry: { review }, messages, others, directory, now }: Scene): boolean {
  const { person, together = [], seq } = message;
  const viewer = personIn(directory, person.id);
  const today = ukDay(now);
  if (!viewer || !canSee(review, viewer, today)) return true;
  // It is about this very closing, which leaves neither of the two.
  if (seq === review.done.close?.seq) return !others.some((other) => stateOf(review, other) === 'neither goes on');
  const open = stillTogether(review, others);
  if (open.length === 0) return true;
  const earlier = messages
    .slice(0, messages.indexOf(message))
    .filter((other) => other.together && other.state !== 'gone' && other.person.id === person.id);
  const names = open.some((other) => together.includes(other.reference) && canSee(other, viewer, today));
  return earlier.some(({ state }) => state === 'waiting') || (earlier.length > 0 && !names);
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
