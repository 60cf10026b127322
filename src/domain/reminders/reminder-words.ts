import { workingDaysWords, type Clock } from '../clock';
import { weekdayAndDay } from '../dates';
import { dutyLabel, isLate, type OpenDuty } from '../duties';
import { knownOn } from '../duties/open-duty';
import type { Reminder } from './reminders';
import type { Review } from '../review/review';
import { text, type Text } from '../text';
import { ROLE_LABELS, type Role } from '../words';

interface Reading {
  readonly review: Review;
  readonly duties: readonly OpenDuty[];
  /** YYYY-MM-DD. */
  readonly today: string;
  readonly clock: Clock;
}

/** The duty that a reminder or a line of a digest is about, while it is open. */
export const stillOwed = (
  { duty, item, since }: Omit<Reminder, 'rung'>,
  duties: readonly OpenDuty[]
): OpenDuty | undefined => duties.find((open) => open.duty === duty && open.item === item && knownOn(open) === since);

/**
 * When the duty is due, or how long it is overdue, as of today; and whom it is assigned to, where it is not the reader.
 * No personal detail.
 */
export function reminderHeadline(reminder: Reminder, reader: Role, { review, duties, today, clock }: Reading): Text {
  const open = stillOwed(reminder, duties);
  const label = dutyLabel(reminder, review);
  if (!open) return text`No longer to do: ${label}`;
  const assigned = reader === open.owner ? '' : ` (assigned to the ${ROLE_LABELS[open.owner]})`;
  return text`${whenDue(open, today, clock)}: ${label}${assigned}`;
}

function whenDue(open: OpenDuty, today: string, clock: Clock): string {
  if (!isLate(open, today))
    return open.due === today ? `Due today, ${weekdayAndDay(today)}` : `Due by ${weekdayAndDay(open.due)}`;
  const days = clock.workingDaysBetween(open.due, today);
  return days > 0 ? `${workingDaysWords(days)} overdue` : `Was due by ${weekdayAndDay(open.due)}`;
}
