import { regionalReport } from '../../../src/domain/insight/regional-report/report';
import { sayIn } from '../../../src/domain/text';
import type { ReviewWithDuties } from '../../../src/domain/review/review-with-duties';
import fc from 'fast-check';
import { STANDARD_TERMS, TERM_IDS, type Terminology } from '../../../src/domain/terminology';
import type { Person } from '../../../src/domain/people/people';
import type { Known } from './fakes';
import {
  agreed,
  appointed,
  asked,
  author,
  director,
  eventsOf,
  inspector,
  returned,
  reviewOf,
  submitted,
  TODAY,
  type StoryStep
} from './region';

export const lead: Person = {
  id: '00000000-0000-4000-8000-000000000009',
  name: 'Lena Hartmann',
  holdings: [{ post: 'regional-safeguarding-lead', region: 'South West' }]
};
export const ADULT = 'SCR-A-2026-0001';
export const CHILD = 'SCR-C-2026-0001';

/** Terms of a site that has changed every one of them, each to words of its own. */
export const anyTerms: fc.Arbitrary<Terminology> = fc
  .uniqueArray(
    fc
      .array(fc.constantFrom('zor', 'mek', 'lun', 'tav', ' bri', ' kol'), { minLength: 2, maxLength: 4 })
      .map((syllables) => syllables.join('').trim()),
    { minLength: TERM_IDS.length, maxLength: TERM_IDS.length }
  )
  .map((words) => ({ ...STANDARD_TERMS, ...Object.fromEntries(TERM_IDS.map((id, at) => [id, words[at] ?? ''])) }));

const PIECES = [
  ...Object.values(STANDARD_TERMS),
  '{partnership}',
  '{0}',
  '{',
  '}}',
  '<b>',
  '; ',
  ': ',
  ' ',
  '’s',
  'the '
];

/**
 * What people type: full of our own terms, slots and marks, and between guillemets, by which a page is searched for it.
 */
export const anyTyped: fc.Arbitrary<string> = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
  .map((pieces) => `«${pieces.join('')}»`);

/** A region in which everything that can be typed has been. */
export interface Typed {
  readonly terms: Terminology;
  readonly typed: string;
  /** What the register said before it was corrected. */
  readonly earlier: string;
}
export const anyTypedRegion: fc.Arbitrary<Typed> = fc.record({ terms: anyTerms, typed: anyTyped, earlier: anyTyped });

const step = (id: StoryStep['step'], by: Person, on: string, given: StoryStep['given']): StoryStep => ({
  step: id,
  by,
  on,
  given
});

function storiesOf({ typed, earlier }: Typed): Readonly<Record<'whole' | 'submitted' | 'begun', readonly StoryStep[]>> {
  const corrected = [
    step('complete-entry', inspector, '2026-10-01', { partnership: earlier }),
    step('correct-entry', lead, '2026-10-02', {
      partnership: typed,
      reason: typed,
      before: `Safeguarding partnership: ${earlier}`
    })
  ];
  const plan = JSON.stringify([
    ['organisation', 'action', 'due', 'regulated'],
    [typed, typed, '2026-11-01', 'yes']
  ]);
  const planned = step('add-actions', inspector, '2026-11-02', { rows: plan });
  return {
    begun: corrected,
    submitted: [...corrected, asked, appointed, submitted('1.2'), planned],
    whole: [
      ...corrected,
      step('request-terms', inspector, '2026-10-02', { requestedOn: '2026-10-02' }),
      step('set-risk', lead, '2026-10-06', { level: 'red', rationale: typed }),
      step('waive-duty', lead, '2026-10-07', { duty: 'provide-imr', reason: typed }),
      asked,
      appointed,
      submitted('1.1', '2026-11-19'),
      returned,
      submitted('1.2'),
      agreed,
      step('record-progress', inspector, '2026-10-20', { heardOn: '2026-10-20', source: 'holder', note: typed }),
      planned
    ]
  };
}

/** What the page reads of such a region. */
export function typedRegion(region: Typed): Known {
  const stories = storiesOf(region);
  const held: readonly ReviewWithDuties[] = [
    reviewOf(ADULT, stories.whole),
    reviewOf('SCR-A-2026-0002', stories.submitted),
    reviewOf('SCR-A-2026-0003', stories.begun),
    reviewOf(CHILD, stories.submitted, 'child')
  ];
  return {
    terms: region.terms,
    directory: async () => ({ people: [director, inspector, author, lead] }),
    region: async () => ({ open: held, closed: [], missing: [], opensPapers: true }),
    review: async (reference) => held.find(({ review }) => review.reference === reference),
    history: async (reference) => ({
      events:
        reference === CHILD ? eventsOf(reference, stories.submitted, 'child') : eventsOf(reference, stories.whole),
      offers: []
    }),
    reports: async () => [],
    preview: async (place, span) =>
      regionalReport({
        region: place,
        ...span,
        held,
        missing: [],
        today: TODAY,
        previous: undefined,
        say: sayIn(region.terms, 'adult')
      })
  };
}
