/**
 * A day before today in the United Kingdom, YYYY-MM-DD: what people type is never in the future, whenever the tests
 * run.
 */
export const daysAgo = (days: number): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' }).format(Date.now() - days * 86_400_000);
