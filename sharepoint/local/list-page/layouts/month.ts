interface NamedMonth {
  /** YYYY-MM */
  readonly id: string;
  readonly title: string;
}
export interface Month extends NamedMonth {
  /** Whole weeks from Monday, YYYY-MM-DD, with those days of the months beside it. */
  readonly days: readonly string[];
  readonly previous: NamedMonth;
  readonly next: NamedMonth;
}

const TITLE = new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' });
const DAY = 86_400_000;

/** The month that an address asks for, or that of today (YYYY-MM-DD). */
export function monthAsked(asked: string | null, today: string): Month {
  const id = asked !== null && /^(19|2\d)\d\d-(0[1-9]|1[0-2])$/.test(asked) ? asked : today.slice(0, 7);
  const first = Date.parse(`${id}-01`);
  const monday = first - ((new Date(first).getUTCDay() + 6) % 7) * DAY;
  const next = monthAfter(id, 1);
  const weeks = Math.ceil((Date.parse(`${next}-01`) - monday) / (7 * DAY));
  return {
    ...named(id),
    days: Array.from({ length: weeks * 7 }, (_, index) => new Date(monday + index * DAY).toISOString().slice(0, 10)),
    previous: named(monthAfter(id, -1)),
    next: named(next)
  };
}

const named = (id: string): NamedMonth => ({ id, title: TITLE.format(Date.parse(`${id}-01`)) });

function monthAfter(id: string, months: number): string {
  const [year = 0, month = 1] = id.split('-').map(Number);
  return new Date(Date.UTC(year, month - 1 + months, 1)).toISOString().slice(0, 7);
}
