import type { Posts } from './posts';
import { addDays, addWorkingDays } from './working-days';

/** A regional risk report as it is issued: on a day (YYYY-MM-DD), for a quarter. `by` is a directory id. */
interface DatedReport {
  readonly day: string;
  readonly region: string;
  readonly by: string;
  readonly from: string;
  readonly until: string;
}

/** So many working days after a quarter has ended, its report is issued. */
const AFTER_QUARTER = 5;

/** In the order in which they are asked. */
const ISSUERS = ['regional-safeguarding-lead', 'regional-director', 'deputy-regional-director'];

/**
 * The reports of the quarters that lie between the first and the last day of the story, which a region’s lead issues,
 * or its director where there is none.
 */
export const reportsBetween = (first: string, last: string, posts: Posts): readonly DatedReport[] =>
  quartersBetween(first, last).flatMap(({ from, until }) => {
    const day = addWorkingDays(addDays(until, 1), AFTER_QUARTER);
    const regions = [...new Set([...posts.personas, ...posts.colleagues].map(({ region }) => region))];
    return regions.flatMap((region): readonly DatedReport[] => {
      const [by] = ISSUERS.flatMap((post) => posts.acting(post, region, day) ?? []);
      return by && day <= last ? [{ day, region, by: by.id, from, until }] : [];
    });
  });

/** The quarters of the calendar year that lie between two days. */
function quartersBetween(first: string, last: string): readonly { readonly from: string; readonly until: string }[] {
  const quarters: { from: string; until: string }[] = [];
  for (let from = quarterAfter(addDays(first, -1)); ; from = quarterAfter(from)) {
    const until = addDays(quarterAfter(from), -1);
    if (until > last) return quarters;
    quarters.push({ from, until });
  }
}

/** The first day of the quarter after that of a day. */
function quarterAfter(day: string): string {
  const [year = 0, month = 1] = day.split('-').map(Number);
  return new Date(Date.UTC(year, Math.floor((month - 1) / 3) * 3 + 3, 1)).toISOString().slice(0, 10);
}
