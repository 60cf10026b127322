import { workingDaysWords, type Clock } from '../clock';
import { weekdayAndDay } from '../dates';
import { dutyLabel, isLate, type OpenDuty } from '../duties';
import type { Reminder } from './reminders';
import type { Review } from '../review/review';
import { ROLE_LABELS, type Role } from '../words';

interface Reading {
  readonly review: Review;
  readonly duties: readonly OpenDuty[];
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly clock: Clock;
}

/** The duty that a reminder or a line of a digest is about, while it is owed. */
export const stillOwed = (
  { duty, item, since }: Omit<Reminder, 'rung'>,
  duties: readonly OpenDuty[]
): OpenDuty | undefined => duties.find((open) => open.duty === duty && open.item === item && open.since === since);

/** The first words of a reminder as they are true on the day: when the duty is due or how late it is, and who owes it when it is not the reader. No personal detail. */
export function reminderHeadline(reminder: Reminder, reader: Role, { review, duties, today, clock }: Reading): string {
  const open = stillOwed(reminder, duties);
  const label = dutyLabel(reminder, review);
  if (!open) return `No longer owed: ${label}`;
  const owed = reader === open.owner ? label : `${label}, owed by the ${ROLE_LABELS[open.owner]}`;
  return `${whenDue(open, today, clock)}: ${owed}`;
}

function whenDue(open: OpenDuty, today: string, clock: Clock): string {
  if (!isLate(open, today))
    return open.due === today ? `Due today, ${weekdayAndDay(today)}` : `Due on ${weekdayAndDay(open.due)}`;
  const days = clock.workingDaysBetween(open.due, today);
  return days > 0 ? `${workingDaysWords(days)} late` : `Was due on ${weekdayAndDay(open.due)}`;
}
