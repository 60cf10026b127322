import { addDays, addMonths, quarterOf } from '../../domain/dates';
import { equals, type Condition } from '../client/rows';
import { day } from '../client/cells';

/**
 * The conditions that together give the reviews closed since a day, the earliest quarter first. Days YYYY-MM-DD.
 * SharePoint looks through at most 5,000 rows for a condition, of every region: fewer are closed in a quarter. It
 * counts each bound of a range for itself, so a quarter is asked for by its name.
 */
export function closedSince(since: string, today: string): readonly Condition[] {
  const quarters = [quarterOf(since)];
  for (let at = since; quarters.at(-1) !== quarterOf(today) && at < today; at = addMonths(at, 3))
    quarters.push(quarterOf(addMonths(at, 3)));
  return quarters.map((quarter, at) => {
    const { filter } = equals<'reviews'>('ClosedQuarter', quarter);
    return { filter: at === 0 ? `${filter} and ${onOrAfter('ClosedOn', since)}` : filter };
  });
}

/**
 * A day in a column is midnight of the site’s time zone, which may be on the day before in UTC: so it is later than
 * noon of the day before.
 */
export const onOrAfter = (column: 'ClosedOn' | 'NotifiedOn', date: string): string =>
  `${column} gt datetime'${day(addDays(date, -1)) ?? ''}'`;
