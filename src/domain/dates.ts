const LONDON = 'Europe/London';
export const DAY_MS = 86_400_000;

// Made once: a list of reviews formats thousands of days.
const DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: LONDON });
const LONG_DAY = new Intl.DateTimeFormat('en-GB', { timeZone: LONDON, day: 'numeric', month: 'long', year: 'numeric' });
const WEEKDAY = new Intl.DateTimeFormat('en-GB', { timeZone: LONDON, weekday: 'long' });
const CLOCK = new Intl.DateTimeFormat('en-GB', { timeZone: LONDON, hour: '2-digit', minute: '2-digit', hour12: false });
const SPOKEN_CLOCK = new Intl.DateTimeFormat('en-GB', {
  timeZone: LONDON,
  hour: 'numeric',
  minute: '2-digit',
  hourCycle: 'h12'
});

/** A time in words. A page asks for the same few moments thousands of times, so the last ones are kept. */
function formatted(format: Intl.DateTimeFormat): (time: string) => string {
  const known = new Map<string, string>();
  return (time) => {
    const before = known.get(time);
    if (before !== undefined) return before;
    const words = format.format(new Date(time));
    if (known.size >= MOST_KEPT) known.clear();
    known.set(time, words);
    return words;
  };
}
const MOST_KEPT = 5000;

/** The day in the United Kingdom, YYYY-MM-DD, of a UTC time. */
export const ukDay = formatted(DAY);

/** “7 August 2012”, from YYYY-MM-DD or from a UTC time. */
export const longDay = formatted(LONG_DAY);

const weekdayOf = formatted(WEEKDAY);

/** “Tuesday 7 August 2012”, from YYYY-MM-DD or from a UTC time. */
export const weekdayAndDay = (time: string): string => `${weekdayOf(time)} ${longDay(time)}`;

/** The time of day in the United Kingdom, HH:MM, of a UTC time. */
export const ukClock = formatted(CLOCK);

const clockOf = formatted(SPOKEN_CLOCK);

/** “2:32pm”, UK time, from a UTC time. */
export const spokenClock = (time: string): string => clockOf(time).replace(/\s/g, '').toLowerCase();

/** “7 August 2012 at 2:32pm”, UK time, from a UTC time. */
export const longTime = (time: string): string => `${longDay(time)} at ${spokenClock(time)}`;

/** Whether a text is a day of the calendar, as YYYY-MM-DD. */
export function isDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const day = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().slice(0, 10) === text;
}

/** The day so many days after a day, or before it where negative; both YYYY-MM-DD. */
export const addDays = (day: string, days: number): string => isoDay(Date.parse(day) + days * DAY_MS);

/** The day so many months after a day, or before it where negative; the last of the month where it has no such day. */
export function addMonths(day: string, months: number): string {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const last = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return isoDay(Date.UTC(year, month - 1 + months, Math.min(date, last)));
}

/** “2012 Q3”, the quarter of the calendar year of a day, YYYY-MM-DD. */
export const quarterOf = (day: string): string => `${day.slice(0, 4)} Q${Math.ceil(Number(day.slice(5, 7)) / 3)}`;

/** Whole days from one day to another, both YYYY-MM-DD; negative when `to` is the earlier one. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / DAY_MS);

/** The day of a time in milliseconds, YYYY-MM-DD, in UTC. */
export const isoDay = (time: number): string => new Date(time).toISOString().slice(0, 10);
