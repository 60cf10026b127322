const UK_DAY = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });

/** The day in the United Kingdom, YYYY-MM-DD. */
export const ukToday = (): string => UK_DAY.format(new Date());
