import { addMonths } from '../../domain/dates';
import type { Condition } from '../client/rows';

/**
 * SharePoint looks through at most 5,000 rows for a condition, of every region: fewer reviews are closed in so many
 * months.
 */
const MONTHS_TOGETHER = 3;

/**
 * The conditions that together give the reviews closed since a day, the earliest months first. Days YYYY-MM-DD. One for
 * each quarter, however many reviews were closed in it.
 */
export function closedSince(since: string, today: string): readonly Condition[] {
  const starts = [since];
  for (let months = MONTHS_TOGETHER; addMonths(today, -months) > since; months += MONTHS_TOGETHER)
    starts.splice(1, 0, addMonths(today, -months));
  return starts.map((start, at) => ({
    filter: [
      `ClosedOn ge ${midnight(start)}`,
      ...starts.slice(at + 1, at + 2).map((end) => `ClosedOn lt ${midnight(end)}`)
    ].join(' and ')
  }));
}

const midnight = (day: string): string => `datetime'${day}T00:00:00Z'`;
