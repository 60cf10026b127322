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
 * The report with which another is compared: of those that count and whose period ended before its own begins, that of
 * the latest period. `corrects` is the number of the one that it replaces, which then counts no longer.
 */
export const previousOf = <R extends Listed>(
  kept: readonly R[],
  { from }: Pick<Span, 'from'>,
  corrects?: number
): R | undefined =>
  kept
    .filter((one) => one.until < from && one.number !== corrects && !replacementOf(kept, one.number))
    .sort((a, b) => compared(a.until, b.until) || compared(a.from, b.from) || a.number - b.number)
    .at(-1);

const compared = (one: string, other: string): number => (one < other ? -1 : one > other ? 1 : 0);

/** The reports that count and whose period has days in common with another, but for those of the very same. */
export const overlapping = <R extends Listed>(
  kept: readonly R[],
  { from, until }: Span,
  corrects?: number
): readonly R[] =>
  kept.filter(
    (one) =>
      one.from <= until &&
      one.until >= from &&
      !(one.from === from && one.until === until) &&
      one.number !== corrects &&
      !replacementOf(kept, one.number)
  );

const lastOf = <R>(all: readonly R[], placeIn: (one: R) => number): R | undefined =>
  all.reduce<R | undefined>((last, one) => (last && placeIn(last) > placeIn(one) ? last : one), undefined);
