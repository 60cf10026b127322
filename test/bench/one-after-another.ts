/** When something began and when it ended, on one clock. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * How many of these came one after another at least: the longest chain of which each began after the one before it had
 * ended. What is asked at once overlaps as long as each takes longer than a machine delays the asking: so measure it at
 * a distance. Taking what ends first, again and again, gives the longest chain.
 */
export function oneAfterAnother(spans: readonly Span[]): number {
  let count = 0;
  let free = -Infinity;
  for (const { start, end } of [...spans].sort((a, b) => a.end - b.end)) {
    if (start <= free) continue;
    count += 1;
    free = end;
  }
  return count;
}
