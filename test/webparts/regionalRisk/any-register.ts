import fc from 'fast-check';
import type { Person } from '../../../src/domain/people/people';
import { AGES } from '../../../src/domain/insight/figures';
import { OVERDUE_AGES } from '../../../src/domain/insight/pictures/overdue-age';
import { ATTENTION } from '../../../src/domain/duties/attention';
import { STAGES } from '../../../src/domain/review/stage';
import { RISK_LEVELS } from '../../../src/domain/review/risk';
import type { ReviewWithDuties } from '../../../src/domain/review/review-with-duties';
import { filled } from '../../../src/webparts/regionalRisk/state/view';
import { agreed, appointed, asked, inspector, returned, reviewOf, submitted, type StoryStep } from './region';

export const lead: Person = {
  id: '00000000-0000-4000-8000-000000000009',
  name: 'Lena Hartmann',
  holdings: [{ post: 'regional-safeguarding-lead', region: 'South West' }]
};

const STORIES: readonly (readonly StoryStep[])[] = [
  [],
  [asked],
  [asked, appointed],
  [asked, appointed, submitted('1.0')],
  [asked, appointed, submitted('1.0'), agreed],
  [asked, appointed, submitted('1.2'), returned]
];
const DAYS = ['', '2025-09-30', '2026-03-01', '2026-06-23', '2026-08-23', '2026-11-23'];

const rating = fc.constantFrom(...RISK_LEVELS).map((level): StoryStep => ({
  step: 'set-risk',
  by: lead,
  on: '2026-11-22',
  given: { level, rationale: 'As an example.' }
}));
const corrected = fc
  .record({
    partnership: fc.constantFrom('', 'Cornwall Safeguarding Adults Board', 'Devon Safeguarding Adults Board'),
    notifiedOn: fc.constantFrom(...DAYS)
  })
  .map((given): StoryStep => ({ step: 'complete-entry', by: inspector, on: '2026-11-21', given: filledIn(given) }));
const filledIn = (given: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(given).filter(([, answer]) => answer !== ''));

/** A register of any size, of reviews of both kinds that have come any way, rated or not. */
export const anyRegister: fc.Arbitrary<readonly ReviewWithDuties[]> = fc
  .array(
    fc.record({
      story: fc.constantFrom(...STORIES),
      child: fc.boolean(),
      entry: corrected,
      ratings: fc.array(rating, { maxLength: 2 })
    }),
    { maxLength: 25 }
  )
  .map((drawn) =>
    drawn.map(({ story, child, entry, ratings }, at) =>
      reviewOf(
        `SCR-${child ? 'C' : 'A'}-2026-${String(at + 1).padStart(4, '0')}`,
        [entry, ...story, ...ratings],
        child ? 'child' : 'adult'
      )
    )
  );

const maybe = <Value>(values: readonly Value[]): fc.Arbitrary<Value | undefined> =>
  fc.option(fc.constantFrom(...values), { nil: undefined, freq: 2 });

/** Any filters, few of them or all together. */
export const anyFilters = fc
  .record({
    reference: maybe(['0001', 'scr-a', 'nothing']),
    why: maybe(['recorded', 'nothing']),
    phase: maybe(STAGES),
    age: maybe(AGES),
    risk: maybe([...RISK_LEVELS, 'unrated'] as const),
    attention: maybe(ATTENTION),
    overdue: maybe(OVERDUE_AGES),
    due: maybe(['2026-11-23', '2026-11-27', '2026-10-08']),
    mine: maybe([true] as const),
    location: maybe(['budock', 'REF12', 'nowhere']),
    partnership: maybe(['Cornwall', 'DEVON', 'board']),
    person: maybe(['tomasz', 'Llewellyn', 'nobody']),
    from: maybe(DAYS.slice(1)),
    until: maybe(DAYS.slice(1))
  })
  .map(filled);
