import type { Span } from './period';

/** An issued report in the list of those of its region. `corrects` is the number of the one that it replaced. */
export interface Listed extends Span {
  readonly number: number;
  readonly corrects?: number;
}

/** The corrected report that replaced another; nothing where none did. */
export const replacementOf = <R extends Listed>(kept: readonly R[], number: number): R | undefined =>
  kept.find(({ corrects }) => corrects === number);

/**
 * The report of a period that counts, which a corrected one replaces. Where several were issued, as earlier releases
 * let people do, it is the last.
 */
export const countingFor = <R extends Listed>(kept: readonly R[], { from, until }: Span): R | undefined =>
  lastOf(
    kept.filter((one) => one.from === from && one.until === until && !replacementOf(kept, one.number)),
    ({ number }) => number
  );

/**
 * The report with which another is compared: of those that count and whose period does not end later, the last one
 * issued. A corrected report has the place of the one that it replaces, so it is compared as that was.
 */
export function previousOf<R extends Listed>(kept: readonly R[], { until }: Span, corrected?: R): R | undefined {
  const before = corrected ? placeOf(kept, corrected) : Infinity;
  return lastOf(
    kept.filter((one) => one.until <= until && !replacementOf(kept, one.number) && placeOf(kept, one) < before),
    (one) => placeOf(kept, one)
  );
}

/** The number of the first report of those that replaced one another. */
function placeOf(kept: readonly Listed[], { number, corrects }: Listed): number {
  const first = kept.find((one) => one.number === corrects && one.number < number);
  return first ? placeOf(kept, first) : number;
}

const lastOf = <R>(all: readonly R[], placeIn: (one: R) => number): R | undefined =>
  all.reduce<R | undefined>((last, one) => (last && placeIn(last) > placeIn(one) ? last : one), undefined);
