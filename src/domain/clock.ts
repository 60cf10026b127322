/** How long something may take: working days of England, or days of the calendar. */
export type Period = { readonly workingDays: number } | { readonly days: number };

/** Turns periods into days. Days are YYYY-MM-DD. */
export interface DutyClock {
  /** The period of a duty as the site has set it; the standard one where it has not. */
  within(duty: string, standard: Period): Period;
  /** The day on which a period ends that begins after `day`; always a working day. */
  after(day: string, period: Period): string;
}
