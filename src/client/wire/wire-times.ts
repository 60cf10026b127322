import { addDays, DAY_MS, daysBetween, isDate, isoDay } from '../../domain/dates';
import type { DayWire } from './region-wire';

const MINUTE_MS = 60_000;

/** Days and moments as numbers from a day, YYYY-MM-DD, and back. What is no day, or no whole minute, is a text. */
export const wireTimes = (base: string) => {
  const zero = Date.parse(base);
  const day = (sent: DayWire): string =>
    typeof sent === 'string' ? sent : isoDay(zero + (sent > 0 ? sent - 1 : sent) * DAY_MS);
  const dayCode = (text: string): DayWire => {
    if (!isDate(text)) return text;
    const days = (Date.parse(text) - zero) / DAY_MS;
    return days < 0 ? days : days + 1;
  };
  return {
    day,
    dayCode,
    /** The days from one to another; the other as it is where one is none. */
    daysTo: (since: string, other: string): DayWire =>
      isDate(since) && isDate(other) ? daysBetween(since, other) : other,
    /** The day that is so many days after another. */
    dayAfter: (since: string, sent: DayWire): string => (typeof sent === 'string' ? sent : addDays(since, sent)),
    moment: (sent: DayWire): string =>
      typeof sent === 'string' ? sent : new Date(zero + sent * MINUTE_MS).toISOString(),
    momentCode: (at: string): DayWire => {
      const minutes = (Date.parse(at) - zero) / MINUTE_MS;
      return Number.isInteger(minutes) && new Date(at).toISOString() === at ? minutes : at;
    }
  };
};

export type WireTimes = ReturnType<typeof wireTimes>;
