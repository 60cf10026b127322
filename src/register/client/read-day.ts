import * as v from 'valibot';

const HOURS = 3_600_000;

/**
 * The day of a date-only cell. SharePoint gives midnight of the site’s time zone in UTC, which in summer is 23:00 of
 * the day before.
 */
export const dayOf = (time: string): string => new Date(Date.parse(time) + 11 * HOURS).toISOString().slice(0, 10);

/** A date-only cell as YYYY-MM-DD; undefined if it is empty. */
export const DayCell = v.pipe(
  v.nullish(v.string()),
  v.check((time) => !time || !Number.isNaN(Date.parse(time))),
  v.transform((time) => (time ? dayOf(time) : undefined))
);
