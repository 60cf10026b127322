import { createHash } from 'node:crypto';

import type { SPFI } from '@pnp/sp';

import type { Clock } from '../../src/domain/clock';
import { DUTIES, DUTY_IDS, openDuties, type OpenDuty } from '../../src/domain/duties';
import type { Settings } from '../../src/domain/settings';
import type { SiteWords } from '../../src/domain/site-words';
import { REGIONS } from '../../src/domain/words';
import { inFewRequests } from '../../src/register/client/one-request';
import { nextDutyCell } from '../../src/register/reviews/review-cells';
import { openRows, saveReview, type StoredRow } from '../../src/register/reviews/reviews';
import { bankHolidays } from '../settings/bank-holidays';

/** For so many years from now on, a bank holiday that comes or goes can move a due date. */
const YEARS = 3;

/** All that the rows of open reviews follow from besides the reviews themselves, as one short text: when it is another, due dates have to be reckoned and duties named again. */
export function rowsState(settings: Settings, today: string): string {
  const year = Number(today.slice(0, 4));
  const holidays = Array.from({ length: YEARS }, (_, after) =>
    [...bankHolidays(String(year + after), settings)].sort()
  );
  const periods = DUTY_IDS.map((duty) => [duty, settings.periods[duty] ?? DUTIES[duty].within]);
  return createHash('sha256')
    .update(JSON.stringify([holidays, periods, settings.labels]))
    .digest('hex');
}

/** By what rows are written: how due dates are reckoned, and what the site calls things. */
export interface WrittenBy {
  readonly clock: Clock;
  readonly words: SiteWords;
}

/** Writes the rows of open reviews again, after a bank holiday was added late, a period changed or something got another name. Gives the references of those that changed. */
export async function renewRows(sp: SPFI, by: WrittenBy): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const region of REGIONS) changed.push(...(await saveRows(sp, await openRows(sp, region), by)));
  return changed;
}

/** Saves the reviews whose duties are not what they are reckoned to be now, or whose row calls the next one otherwise. One that somebody is changing at this moment is left to them: they save it by the same clock and words. */
export async function saveRows(
  sp: SPFI,
  reviews: readonly StoredRow[],
  { clock, words }: WrittenBy
): Promise<readonly string[]> {
  const outdated = reviews.flatMap((stored) => {
    const duties = openDuties(stored.review, clock);
    const isNamed = stored.nextDuty === (nextDutyCell({ ...stored, duties }, words) ?? '');
    return isNamed && isSame(stored.duties, duties) ? [] : [{ stored, duties }];
  });
  const saved = await inFewRequests(
    sp,
    outdated.map(
      ({ stored, duties }) =>
        (batch) =>
          saveReview(batch, stored, { ...stored, duties }, words)
    )
  );
  return outdated.flatMap(({ stored }, index) => (saved[index]?.ok ? [stored.review.reference] : []));
}

const isSame = (a: readonly OpenDuty[], b: readonly OpenDuty[]): boolean => listed(a) === listed(b);

const listed = (duties: readonly OpenDuty[]): string =>
  JSON.stringify(duties.map(({ duty, item, owner, since, due }) => [duty, item ?? '', owner, since, due]));
