import { addDays, addMonths } from '../../../domain/dates';
import {
  AGE_LABELS,
  AGES,
  lifespanOf,
  completedBetween,
  enteredLateBetween,
  wasLateOn,
  wasOpenOn,
  type ReviewLifespan
} from '../../../domain/insight/figures';
import { isCounted } from '../../../domain/review/is-counted';
import { STAGE_LABELS, STAGES } from '../../../domain/review/stage';
import type { Kind } from '../../../domain/words';
import type { AtGlance } from '../../../domain/review/at-glance';
import { rowsBehind, type Row } from './rows';
import type { Filters } from './view';

/** A bar: what it counts, and the filter for its rows. */
export interface Bar {
  readonly label: string;
  readonly count: number;
  readonly filters: Filters;
}

/** Open reviews by stage. */
export const byStage = (rows: readonly Row[]): readonly Bar[] =>
  STAGES.filter((stage) => stage !== 'closed').map((stage) => barOf(STAGE_LABELS[stage], { phase: stage }, rows));

/** Open reviews by time since notification. */
export const byAge = (rows: readonly Row[]): readonly Bar[] => AGES.map((age) => barOf(AGE_LABELS[age], { age }, rows));

const barOf = (label: string, filters: Filters, rows: readonly Row[]): Bar => ({
  label,
  filters,
  count: rowsBehind(filters, rows).length
});

/** The state of a region at the end of a day, YYYY-MM-DD. */
export interface Point {
  readonly day: string;
  readonly open: number;
  readonly late: number;
}

/** The reviews of one kind that count as such and are open, or were closed in the period looked back on. */
export const lifespansOf = (kind: Kind, rows: readonly Row[], closed: readonly AtGlance[]): readonly ReviewLifespan[] =>
  [...rows.map(({ shown }) => shown), ...closed]
    .filter(({ review }) => review.kind === kind && isCounted(review))
    .map(lifespanOf);

export const pointOn = (lifespans: readonly ReviewLifespan[], day: string): Point => ({
  day,
  open: lifespans.filter((life) => wasOpenOn(life, day)).length,
  late: lifespans.filter((life) => wasLateOn(life, day)).length
});

/** Today, a month ago and a quarter ago. */
export const COMPARED_MONTHS = [0, 1, 3] as const;

/** Every second week of the last half year, the oldest first, and today: the days, YYYY-MM-DD. */
export const fortnightsTo = (today: string): readonly string[] =>
  Array.from({ length: 13 }, (_, back) => addDays(today, (back - 12) * 14)).filter((day) => day > addMonths(today, -6));

/** The state of a region at the end of each of these days. */
export const trendOf = (lifespans: readonly ReviewLifespan[], today: string): readonly Point[] =>
  fortnightsTo(today).map((day) => pointOn(lifespans, day));

/** The top of a scale for these numbers: even, so that its middle is a whole number. */
export const topOf = (numbers: readonly number[]): number => 2 * Math.ceil(Math.max(2, ...numbers) / 2);

/** The points of an SVG line through numbers, on a scale that ends at `top`. */
export const lineOf = (numbers: readonly number[], top: number, width: number, height: number): string =>
  numbers
    .map(
      (number, at) =>
        `${round((at / Math.max(1, numbers.length - 1)) * width)},${round(height - (number / top) * height)}`
    )
    .join(' ');

const round = (number: number): number => Math.round(number * 10) / 10;

/** How much was entered late in the month that ends on a day. */
export const enteredLateInMonth = (lifespans: readonly ReviewLifespan[], until: string): number =>
  enteredLateBetween(lifespans, monthTo(until), until);

/** The tasks completed in the month that ends on a day, and those of them on time. */
export const metInMonth = (
  lifespans: readonly ReviewLifespan[],
  until: string
): { readonly met: number; readonly inTime: number } => completedBetween(lifespans, monthTo(until), until);

/** The first day of the month that ends on a day. */
const monthTo = (until: string): string => addDays(addMonths(until, -1), 1);
