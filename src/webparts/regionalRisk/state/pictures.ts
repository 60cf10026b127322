import {
  AGE_LABELS,
  AGES,
  lifespanOf,
  completedBetween,
  monthsBefore,
  wasLateOn,
  wasOpenOn,
  type ReviewLifespan
} from '../../../domain/insight/figures';
import { STAGE_LABELS, STAGES } from '../../../domain/review/stage';
import type { Kind } from '../../../domain/words';
import type { ReviewWithDuties } from '../../../domain/review/review-with-duties';
import { rowsBehind, type Row } from './rows';
import type { Filters } from './view';

/** One bar of a picture: what it counts, and the filter that shows exactly those rows. */
export interface Bar {
  readonly label: string;
  readonly count: number;
  readonly filters: Filters;
}

/** Open reviews by how far they have come. */
export const byPhase = (rows: readonly Row[]): readonly Bar[] =>
  STAGES.filter((phase) => phase !== 'closed').map((phase) => barOf(STAGE_LABELS[phase], { phase }, rows));

/** Open reviews by how long ago we were notified. */
export const byAge = (rows: readonly Row[]): readonly Bar[] => AGES.map((age) => barOf(AGE_LABELS[age], { age }, rows));

const barOf = (label: string, filters: Filters, rows: readonly Row[]): Bar => ({
  label,
  filters,
  count: rowsBehind(filters, rows).length
});

/** How a region stood at the end of a day, YYYY-MM-DD. */
export interface Point {
  readonly day: string;
  readonly open: number;
  readonly late: number;
}

/** All of one kind that there was in the time that is looked back on: open now, or closed since. */
export const livesOf = (
  kind: Kind,
  rows: readonly Row[],
  closed: readonly ReviewWithDuties[]
): readonly ReviewLifespan[] =>
  [...rows.map(({ shown }) => shown), ...closed].filter(({ review }) => review.kind === kind).map(lifespanOf);

export const pointOn = (lives: readonly ReviewLifespan[], day: string): Point => ({
  day,
  open: lives.filter((life) => wasOpenOn(life, day)).length,
  late: lives.filter((life) => wasLateOn(life, day)).length
});

/** Today, a month ago and a quarter ago. */
export const COMPARED_MONTHS = [0, 1, 3] as const;

/** Every second week of the last half year, the oldest first, and today: the days, YYYY-MM-DD. */
export const fortnightsTo = (today: string): readonly string[] =>
  Array.from({ length: 13 }, (_, back) => daysBefore(today, (12 - back) * 14)).filter(
    (day) => day > monthsBefore(today, 6)
  );

/** How a region stood at the end of each of these days. */
export const trendOf = (lives: readonly ReviewLifespan[], today: string): readonly Point[] =>
  fortnightsTo(today).map((day) => pointOn(lives, day));

/** The top of a scale for these numbers: an even one, so that the line half-way up stands for a whole number. */
export const topOf = (numbers: readonly number[]): number => 2 * Math.ceil(Math.max(2, ...numbers) / 2);

/** A line through numbers on a scale that ends at `top`, in a drawing of so many units, as SVG has points. */
export const lineOf = (numbers: readonly number[], top: number, width: number, height: number): string =>
  numbers
    .map(
      (number, at) =>
        `${round((at / Math.max(1, numbers.length - 1)) * width)},${round(height - (number / top) * height)}`
    )
    .join(' ');

const round = (number: number): number => Math.round(number * 10) / 10;

/** The duties met in the month that ends on a day, and those of them met in time. */
export const metInMonth = (
  lives: readonly ReviewLifespan[],
  until: string
): { readonly met: number; readonly inTime: number } =>
  completedBetween(lives, daysBefore(monthsBefore(until, 1), -1), until);

const daysBefore = (day: string, days: number): string =>
  new Date(Date.parse(day) - days * 86_400_000).toISOString().slice(0, 10);
