import { longDay } from '../dates';
import type { FieldMessages } from '../fields';
import { entryOf, type EntryAnswers } from '../review/entry';
import { text, type Text } from '../text';

/** Asks about a day by which the partnership wants something that is before the day on which it could begin. */
export const askAboutDayBefore = (field: string, due = '', from = ''): FieldMessages =>
  due !== '' && due < from ? { [field]: `${longDay(due)} is before ${longDay(from)}.` } : {};

/** Asks about a day that is before something which comes first; `words` say what, to follow “before”. */
export const askAboutDayBeforeThat = (
  field: string,
  day = '',
  { on, words }: { readonly on: string; readonly words: Text }
): FieldMessages =>
  day !== '' && day < on ? { [field]: text`${longDay(day)} is before ${words}, on ${longDay(on)}.` } : {};

/** Asks about a day that is before we were notified of the review, after which all else comes. */
export const askAboutDayBeforeNotified = (
  field: string,
  day: string | undefined,
  review: { readonly entry: EntryAnswers }
): FieldMessages =>
  askAboutDayBeforeThat(field, day, { on: entryOf(review, 'notifiedOn'), words: 'we were notified of the review' });
