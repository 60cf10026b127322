import { createHash } from 'node:crypto';

import type { SPFI } from '@pnp/sp';

import type { Clock } from '../../src/domain/clock';
import { DUTIES, DUTY_IDS, openDuties, type OpenDuty } from '../../src/domain/duties';
import type { Settings } from '../../src/domain/settings';
import type { Terminology } from '../../src/domain/terminology';
import { sayIn } from '../../src/domain/text';
import { REGIONS } from '../../src/domain/words';
import { inFewRequests } from '../../src/register/client/one-request';
import { nextDutyCell } from '../../src/register/reviews/review-cells';
import { openRows, saveReview, type StoredRow } from '../../src/register/reviews/reviews';
import { bankHolidays } from '../settings/bank-holidays';

/** For how many years from now an added or removed bank holiday can move a due date. */
const YEARS = 3;

/**
 * A hash of all that the rows of open reviews depend on besides the reviews: when it changes, their due dates and duty
 * labels are written again.
 */
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

/** What rows are written by: the clock for due dates, and the terms of the site. */
interface WrittenBy {
  readonly clock: Clock;
  readonly terms: Terminology;
}

/**
 * Writes the rows of open reviews again after a bank holiday was added late, a period changed or a term was renamed.
 * Gives the references of those that changed.
 */
export async function renewRows(sp: SPFI, by: WrittenBy): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const region of REGIONS) changed.push(...(await saveRows(sp, await openRows(sp, region), by)));
  return changed;
}

/**
 * Saves the reviews whose due dates or next duty’s label have changed. One that someone else is changing now is left to
 * them: they save it by the same clock and terms.
 */
export async function saveRows(
  sp: SPFI,
  reviews: readonly StoredRow[],
  { clock, terms }: WrittenBy
): Promise<readonly string[]> {
  const outdated = reviews.flatMap((stored) => {
    const duties = openDuties(stored.review, clock);
    const say = sayIn(terms, stored.review.kind);
    const isNamed = stored.nextDuty === (nextDutyCell({ ...stored, duties }, say) ?? '');
    return isNamed && isSame(stored.duties, duties) ? [] : [{ stored, duties, say }];
  });
  const saved = await inFewRequests(
    sp,
    outdated.map(
      ({ stored, duties, say }) =>
        (batch) =>
          saveReview(batch, stored, { ...stored, duties }, say)
    )
  );
  return outdated.flatMap(({ stored }, index) => (saved[index]?.ok ? [stored.review.reference] : []));
}

const isSame = (a: readonly OpenDuty[], b: readonly OpenDuty[]): boolean => listed(a) === listed(b);

const listed = (duties: readonly OpenDuty[]): string =>
  JSON.stringify(duties.map(({ duty, item, owner, since, due }) => [duty, item ?? '', owner, since, due]));
