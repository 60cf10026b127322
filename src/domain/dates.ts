const LONDON = 'Europe/London';

// Made once: making one is dear, and a list of reviews formats thousands of days.
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

// Whatever somebody may do at a moment asks for its day, step by step: only another moment is formatted anew.
let latest: { readonly time: string; readonly day: string } | undefined;

/** The day in the United Kingdom, YYYY-MM-DD, of a UTC time. */
export function ukDay(time: string): string {
  if (time !== latest?.time) latest = { time, day: DAY.format(new Date(time)) };
  return latest.day;
}

/** “7 August 2012”, from YYYY-MM-DD or from a UTC time. */
export const longDay = (time: string): string => LONG_DAY.format(new Date(time));

/** “Tuesday 7 August 2012”, from YYYY-MM-DD or from a UTC time. */
export const weekdayAndDay = (time: string): string => `${WEEKDAY.format(new Date(time))} ${longDay(time)}`;

/** The time of day in the United Kingdom, HH:MM, of a UTC time. */
export const ukClock = (time: string): string => CLOCK.format(new Date(time));

/** “2:32pm”, UK time, from a UTC time. */
export const spokenClock = (time: string): string =>
  SPOKEN_CLOCK.format(new Date(time)).replace(/\s/g, '').toLowerCase();

/** “7 August 2012 at 2:32pm”, UK time, from a UTC time. */
export const longTime = (time: string): string => `${longDay(time)} at ${spokenClock(time)}`;
