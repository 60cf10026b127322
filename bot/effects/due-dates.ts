import { createHash } from 'node:crypto';

import type { SPFI } from '@pnp/sp';

import type { Clock } from '../../src/domain/clock';
import { DUTIES, DUTY_IDS, openDuties, type OpenDuty } from '../../src/domain/duties';
import type { Settings } from '../../src/domain/settings';
import { REGIONS } from '../../src/domain/words';
import { inFewRequests } from '../../src/register/one-request';
import { openReviews, saveReview, type Stored } from '../../src/register/reviews';
import { bankHolidays } from '../bank-holidays';

/** For so many years from now on, a bank holiday that comes or goes can move a due date. */
const YEARS = 3;

/** All that due dates follow from besides the reviews themselves, as one short text: when it is another, they have to be reckoned again. */
export function dueDatesState(settings: Settings, today: string): string {
  const year = Number(today.slice(0, 4));
  const holidays = Array.from({ length: YEARS }, (_, after) => [...bankHolidays(String(year + after), settings)].sort());
  const periods = DUTY_IDS.map((duty) => [duty, settings.periods[duty] ?? DUTIES[duty].within]);
  return createHash('sha256').update(JSON.stringify([holidays, periods])).digest('hex');
}

/** Reckons the due dates of every open review again, after a bank holiday was added late or a period changed. Gives the references of those that changed. */
export async function renewDueDates(sp: SPFI, clock: Clock): Promise<readonly string[]> {
  const changed: string[] = [];
  for (const region of REGIONS) changed.push(...(await saveDueDates(sp, await openReviews(sp, region), clock)));
  return changed;
}

/** Saves the reviews whose duties are not what they are reckoned to be now. One that somebody is changing at this moment is left to them: they save it by the same clock. */
export async function saveDueDates(sp: SPFI, reviews: readonly Stored[], clock: Clock): Promise<readonly string[]> {
  const outdated = reviews.flatMap((stored) => {
    const duties = openDuties(stored.review, clock);
    return isSame(stored.duties, duties) ? [] : [{ stored, duties }];
  });
  const saved = await inFewRequests(sp, outdated.map(({ stored, duties }) => (batch) => saveReview(batch, stored, { ...stored, duties })));
  return outdated.flatMap(({ stored }, index) => (saved[index]?.ok ? [stored.review.reference] : []));
}

const isSame = (a: readonly OpenDuty[], b: readonly OpenDuty[]): boolean => listed(a) === listed(b);

const listed = (duties: readonly OpenDuty[]): string => JSON.stringify(duties.map(({ duty, item, owner, since, due }) => [duty, item ?? '', owner, since, due]));
