import { createHash } from 'node:crypto';

import type { SPFI } from '@pnp/sp';

import type { Clock } from '../../src/domain/clock';
import { DUTIES, DUTY_IDS, openDuties, type OpenDuty } from '../../src/domain/duties';
import type { Settings } from '../../src/domain/settings';
import { REGIONS } from '../../src/domain/words';
import { inFewRequests } from '../../src/register/client/one-request';
import { openReviews, saveReview, type StoredReview } from '../../src/register/reviews/reviews';
import { bankHolidays } from '../settings/bank-holidays';

/** For how many years from now an added or removed bank holiday can move a due date. */
const YEARS = 3;

/** One more when a release changes which duties a review has: those of open reviews are then worked out again. */
const RULES = 2;

/**
 * A hash of all that the due dates of open reviews depend on besides the reviews: when it changes, they are renewed.
 */
export function dueDatesState(settings: Settings, today: string): string {
  const year = Number(today.slice(0, 4));
  const holidays = Array.from({ length: YEARS }, (_, after) =>
    [...bankHolidays(String(year + after), settings)].sort()
  );
  const periods = DUTY_IDS.map((duty) => [duty, settings.periods[duty] ?? DUTIES[duty].within]);
  return createHash('sha256')
    .update(JSON.stringify([holidays, periods, RULES]))
    .digest('hex');
}

/**
 * Saves the open reviews whose due dates have changed, because a bank holiday was added late or a period changed. Gives
 * their references.
 */
export async function renewOpen(sp: SPFI, clock: Clock): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const region of REGIONS) changed.push(...(await renew(sp, (await openReviews(sp, region)).reviews, clock)));
  return changed;
}

/**
 * Saves those of some reviews whose due dates have changed. One that someone else is changing now is left to them: they
 * save it by the same clock.
 */
export async function renew(sp: SPFI, reviews: readonly StoredReview[], clock: Clock): Promise<readonly string[]> {
  const outdated = reviews.flatMap((stored) => {
    const duties = openDuties(stored.review, clock);
    return isSame(stored.duties, duties) ? [] : [{ stored, duties }];
  });
  const saved = await inFewRequests(
    sp,
    outdated.map(
      ({ stored, duties }) =>
        (batch) =>
          saveReview(batch, stored, { ...stored, duties })
    )
  );
  return outdated.flatMap(({ stored }, index) => (saved[index]?.ok ? [stored.review.reference] : []));
}

const isSame = (a: readonly OpenDuty[], b: readonly OpenDuty[]): boolean => listed(a) === listed(b);

const listed = (duties: readonly OpenDuty[]): string =>
  JSON.stringify(
    duties.map(({ duty, item, owner, since, entered, due }) => [duty, item ?? '', owner, since, entered ?? '', due])
  );
