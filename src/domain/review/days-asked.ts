import { addDays, longDay } from '../dates';
import type { FieldMessages } from '../fields';
import { entryOf, type EntryAnswers } from './entry';

/** In days. Our own limit, as the briefing sets none. */
const YEAR = 365;

type Days = Pick<EntryAnswers, 'notifiedOn' | 'initiatedOn'>;

/**
 * Asks about a day we were notified that is more than a year ago, and about a review that was initiated more than a
 * year before it: mostly the year was mistyped, and tasks are reckoned from it. Days YYYY-MM-DD.
 */
export function askAboutLongAgo(
  { notifiedOn = '', initiatedOn = '' }: Days,
  review: { readonly entry: EntryAnswers },
  { today }: { readonly today: string }
): FieldMessages {
  const notified = notifiedOn || entryOf(review, 'notifiedOn');
  const initiated = initiatedOn || entryOf(review, 'initiatedOn');
  const isAsked = notifiedOn !== '' || initiatedOn !== '';
  return {
    ...(notifiedOn && notifiedOn < addDays(today, -YEAR)
      ? { notifiedOn: `${longDay(notifiedOn)} is more than a year ago.` }
      : {}),
    ...(isAsked && notified && initiated && initiated < addDays(notified, -YEAR)
      ? {
          initiatedOn: `${longDay(initiated)} is more than a year before we were notified of the review, on ${longDay(notified)}.`
        }
      : {})
  };
}

/** The same of days that a correction or completion changes. */
export function askAboutNewDays(
  given: Days,
  review: { readonly entry: EntryAnswers },
  asked: { readonly today: string }
): FieldMessages {
  const changed = (field: keyof Days): Days =>
    given[field] && given[field] !== entryOf(review, field) ? { [field]: given[field] } : {};
  return askAboutLongAgo({ ...changed('notifiedOn'), ...changed('initiatedOn') }, review, asked);
}
