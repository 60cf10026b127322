const DAY_MS = 86_400_000;
const UK_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });

/** The day in the United Kingdom that many days from now, YYYY-MM-DD. */
export const dayFromToday = (days: number): string =>
  new Date(Date.parse(UK_DAY.format(new Date())) + days * DAY_MS).toISOString().slice(0, 10);
