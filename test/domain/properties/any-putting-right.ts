import type { Answers } from '../../../src/domain/fields';
import type { Directory, Person } from '../../../src/domain/people/people';
import { puttingRightOffers } from '../../../src/domain/review/putting-right/who-puts-right';
import type { Review, ReviewEvent } from '../../../src/domain/review/review';
import { weekdays, type Act } from '../builders';

const MOST = 12;

/** Puts right something that the person is offered, or that was never recorded. */
export function putsRight(
  by: Person,
  { what, how }: { readonly what: number; readonly how: number },
  review: Review,
  {
    now,
    past,
    directory
  }: { readonly now: string; readonly past: readonly ReviewEvent[]; readonly directory: Directory }
): Act {
  const situation = { review, actor: by, directory, now, past: { events: past, clock: weekdays } };
  const offers = puttingRightOffers(situation).flatMap(({ of, steps }) => steps.map((step) => ({ of, step })));
  const choices = [...offers.slice(-MOST), { of: `request-imr/${what}`, step: 'withdraw' as const }];
  const { of, step } = choices[what % choices.length] ?? { of: '', step: 'withdraw' };
  return {
    by,
    step,
    given: { of, why: 'A slip of the keyboard.', ...(step === 'withdraw' ? {} : CORRECTED) },
    ...(how % 2 === 0 ? { isConfirmed: true } : {})
  };
}

/** Dates and answers that several steps ask for. */
const CORRECTED: Answers = {
  askedOn: '2012-08-06',
  heardOn: '2012-08-05',
  receivedOn: '2012-08-06',
  providedOn: '2012-08-11',
  initiatedOn: '2012-07-29',
  notifiedOn: '2012-07-28',
  level: 'red',
  reason: 'Another reason.',
  actionPlan: 'yes',
  state: 'in-progress'
};
