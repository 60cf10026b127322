const HOURS = 3_600_000;

/** The day of a date-only cell. SharePoint answers with midnight of the site’s time zone in UTC: in summer that is 23:00 of the day before. */
export const dayOf = (time: string): string => new Date(Date.parse(time) + 11 * HOURS).toISOString().slice(0, 10);
