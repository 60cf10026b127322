import { addMonths, ukDay } from '../dates';
import { closedOn } from '../review/closed-on';
import { entryOf } from '../review/entry';
import type { AtGlance, ReviewAtGlance } from '../review/at-glance';
import { begun } from '../review/review';
import type { RiskLevel } from '../review/risk';
import { countedFrom } from '../review/taken-over';

/** Four quarters, so that a quarter is seen beside those before it. */
const LOOK_BACK_MONTHS = 12;

/** The first day that the figures look back on; both YYYY-MM-DD. */
export const lookedBackTo = (today: string): string => addMonths(today, -LOOK_BACK_MONTHS);

/** A duty, open or done: when it arose, is due, and was done. */
interface Owed {
  readonly since: string;
  readonly due: string;
  readonly on?: string;
}

/**
 * The days of a review (YYYY-MM-DD), from which the figures of any day are counted. Worked out once, because a chart
 * asks for many days.
 */
export interface ReviewLifespan {
  readonly entered: string | undefined;
  /** Nothing while it is open. */
  readonly closed: string | undefined;
  readonly owed: readonly Owed[];
  /** The days on which something was entered late. */
  readonly enteredLate: readonly string[];
  /** The ratings of its risk, the earliest first. */
  readonly ratings: readonly { readonly level: RiskLevel; readonly on: string }[];
}

export function lifespanOf({ review, duties }: AtGlance): ReviewLifespan {
  const entered = begun(review);
  return {
    entered: entered && countedFrom(review, entered.at),
    closed: closedOn(review),
    owed: [...duties, ...review.completedDuties],
    enteredLate: review.lateEntries.map(({ enteredOn }) => enteredOn),
    ratings: review.ratings.map(({ level, at }) => ({ level, on: at === '' ? '' : ukDay(at) }))
  };
}

/** Whether a review was open at the end of a day (YYYY-MM-DD): entered by then, and not closed. */
export const wasOpenOn = ({ entered, closed }: Pick<ReviewLifespan, 'entered' | 'closed'>, day: string): boolean =>
  entered !== undefined && entered <= day && (closed === undefined || closed > day);

/** Whether a duty was overdue on a review at the end of a day: due before it, and not done by then. */
export const wasLateOn = (life: ReviewLifespan, day: string): boolean =>
  wasOpenOn(life, day) &&
  life.owed.some(({ since, due, on }) => since <= day && due < day && (on === undefined || on > day));

/** The rating of a review at the end of a day, YYYY-MM-DD. */
export const ratingOn = ({ ratings }: Pick<ReviewLifespan, 'ratings'>, day: string): RiskLevel | 'unrated' =>
  ratings.filter(({ on }) => on <= day).at(-1)?.level ?? 'unrated';

/** How many duties were done between two days, inclusive, and how many of them on time. */
export function completedBetween(
  lives: readonly ReviewLifespan[],
  from: string,
  until: string
): { readonly met: number; readonly inTime: number } {
  const met = lives.flatMap(({ owed }) => owed.filter(({ on }) => on !== undefined && from <= on && on <= until));
  return { met: met.length, inTime: met.filter(({ due, on }) => on !== undefined && on <= due).length };
}

/** How much was entered late between two days, inclusive (KP-2). */
export const enteredLateBetween = (lives: readonly ReviewLifespan[], from: string, until: string): number =>
  lives.flatMap(({ enteredLate }) => enteredLate.filter((day) => from <= day && day <= until)).length;

/** In months since we were notified. */
export const AGES = ['under-3', '3-to-6', '6-to-12', 'over-12'] as const;
export type Age = (typeof AGES)[number];

export const AGE_LABELS: Readonly<Record<Age, string>> = {
  'under-3': 'Under 3 months',
  '3-to-6': '3 to 6 months',
  '6-to-12': '6 to 12 months',
  'over-12': 'Over 12 months'
};

/**
 * How old a review is on a day, from the day that we were notified. One of the old register without that day is among
 * the oldest.
 */
export function ageOn(review: ReviewAtGlance, day: string): Age {
  const since = entryOf(review, 'notifiedOn') || countedFrom(review, begun(review)?.at ?? review.changedAt);
  if (since > addMonths(day, -3)) return 'under-3';
  if (since > addMonths(day, -6)) return '3-to-6';
  return since > addMonths(day, -12) ? '6-to-12' : 'over-12';
}
