import { workingDaysWords, type DutyClock } from '../clock';
import { ukDay } from '../dates';
import { ENTRY_DUTIES } from '../duties/entry';
import { STEPS } from '../steps';
import { text, type Text } from '../text';
import { entrySaid } from './entry';
import type { LateEntry, Review, ReviewEvent } from './review';

/**
 * The working days from the day that what an event records happened until it was recorded; nothing where that was in
 * time. The register is completed “on receipt” (KP-2), so what comes later than the local target for completing the
 * entry is late.
 */
export function lateBy(event: ReviewEvent, after: Review, clock: DutyClock): number | undefined {
  const entry = entryIn(event, after);
  if (!entry) return undefined;
  const inTime = clock.after(entry.on, clock.within('complete-entry', ENTRY_DUTIES['complete-entry'].within));
  return inTime < entry.enteredOn ? clock.workingDaysBetween(entry.on, entry.enteredOn) : undefined;
}

/** All that has been entered late, after an event. A corrected day of notification is judged anew. */
export function lateEntriesAfter(review: Review, event: ReviewEvent): readonly LateEntry[] {
  const entry = entryIn(event, review);
  if (!entry) return review.lateEntries;
  const { step, enteredOn } = entry;
  const others = review.lateEntries.filter((one) => step === event.step || one.step !== step);
  return event.late === undefined ? others : [...others, { step, enteredOn, workingDays: event.late }];
}

/** “61 working days after we were notified”, to follow “entered”. */
export const howLate = ({ step, workingDays }: Pick<LateEntry, 'step' | 'workingDays'>): Text =>
  text`${workingDaysWords(workingDays)} after ${STEPS[step].happened?.words ?? ''}`;

/** What an event enters: when it happened, and when it was entered. Or the notification, whose day it corrects. */
function entryIn(
  { step, on, at, given }: ReviewEvent,
  { done }: Review
): (Pick<LateEntry, 'step' | 'enteredOn'> & { readonly on: string }) | undefined {
  if (on !== undefined) return { step, on, enteredOn: ukDay(at) };
  const { notifiedOn } = entrySaid(given);
  const first = done['notify-adult'] ? 'notify-adult' : 'notify-child';
  const notification = done[first];
  return notifiedOn && notification?.on !== undefined
    ? { step: first, on: notifiedOn, enteredOn: ukDay(notification.at) }
    : undefined;
}
