const HOURS = 3_600_000;

/**
 * The day of a date-only cell. SharePoint gives midnight of the site’s time zone in UTC, which in summer is 23:00 of
 * the day before.
 */
export const dayOf = (time: string): string => new Date(Date.parse(time) + 11 * HOURS).toISOString().slice(0, 10);
