/** The site is in the United Kingdom, as the regulator’s is. */
const CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  second: '2-digit',
  hourCycle: 'h23'
});

const HOUR = 3_600_000;
/** By hour: reading the clock takes long, and the days of a register are few. */
const starts = new Map<number, string>();

/**
 * Midnight of the day that a moment falls on at the site, in UTC: `2026-06-30T23:00:00Z` for a moment of 1 July,
 * because clocks are an hour ahead in summer.
 */
export function startOfDay(moment: Date): string {
  const hour = Math.floor(moment.getTime() / HOUR);
  const known = starts.get(hour);
  if (known !== undefined) return known;
  const shown = shownAt(moment);
  const midnight = Date.UTC(shown['year'] ?? 0, (shown['month'] ?? 1) - 1, shown['day']);
  // Clocks change after midnight, so midnight may have been ahead by less, or more, than this moment is.
  const guess = new Date(midnight - aheadAt(moment));
  const start = `${new Date(midnight - aheadAt(guess)).toISOString().slice(0, 19)}Z`;
  starts.set(hour, start);
  return start;
}

/** The day at the site on which a moment falls, YYYY-MM-DD. */
export function dayAt(moment: Date): string {
  const { year = 0, month = 1, day = 1 } = shownAt(moment);
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
}

/** Milliseconds that the site’s clocks are ahead of UTC. */
function aheadAt(moment: Date): number {
  const shown = shownAt(moment);
  const clock = Date.UTC(
    shown['year'] ?? 0,
    (shown['month'] ?? 1) - 1,
    shown['day'],
    shown['hour'],
    shown['minute'],
    shown['second']
  );
  return clock - Math.floor(moment.getTime() / 1000) * 1000;
}

const shownAt = (moment: Date): Readonly<Record<string, number>> =>
  Object.fromEntries(CLOCK.formatToParts(moment).map(({ type, value }) => [type, Number(value)]));
