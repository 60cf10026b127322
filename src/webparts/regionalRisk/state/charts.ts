import { addDays, addMonths } from '../../../domain/dates';
import { lifespanOf, completedBetween, enteredLateBetween, type ReviewLifespan } from '../../../domain/insight/figures';
import { round } from '../../../domain/insight/pictures/drawing';
import { isCounted } from '../../../domain/review/is-counted';
import type { Kind } from '../../../domain/words';
import type { AtGlance } from '../../../domain/review/at-glance';
import type { Row } from './rows';

/** The reviews of one kind that count as such and are open, or were closed in the period looked back on. */
export const lifespansOf = (kind: Kind, rows: readonly Row[], closed: readonly AtGlance[]): readonly ReviewLifespan[] =>
  [...rows.map(({ shown }) => shown), ...closed]
    .filter(({ review }) => review.kind === kind && isCounted(review))
    .map(lifespanOf);

/** A quarter ago, and today. */
export const COMPARED_MONTHS = [3, 0] as const;

/** The points of an SVG line through numbers, on a scale that ends at `top`. */
export const lineOf = (numbers: readonly number[], top: number, width: number, height: number): string =>
  numbers
    .map(
      (number, at) =>
        `${round((at / Math.max(1, numbers.length - 1)) * width)},${round(height - (number / top) * height)}`
    )
    .join(' ');

/** How much was entered late in the 3 months that end on a day. */
export const enteredLateInQuarter = (lifespans: readonly ReviewLifespan[], until: string): number =>
  enteredLateBetween(lifespans, quarterTo(until), until);

/** The tasks completed in the 3 months that end on a day, and those of them on time. */
export const metInQuarter = (
  lifespans: readonly ReviewLifespan[],
  until: string
): { readonly met: number; readonly inTime: number } => completedBetween(lifespans, quarterTo(until), until);

/** The first day of the 3 months that end on a day. */
const quarterTo = (until: string): string => addDays(addMonths(until, -3), 1);
