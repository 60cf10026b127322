import fc from 'fast-check';
import { ownersOf } from '../../../../src/domain/duties/owners';
import type { Holding, Person } from '../../../../src/domain/people/people';
import { POSTS, REGIONS } from '../../../../src/domain/words';
import { relevantPeople } from '../../../../src/webparts/regionalRisk/state/relevant-people';
import { appointed, asked, author, director, inspector, reviewOf, submitted, TODAY } from '../region';

const reviews = [
  reviewOf('SCR-A-2026-0001', []),
  reviewOf('SCR-A-2026-0002', [asked]),
  reviewOf('SCR-A-2026-0003', [asked, appointed, submitted('1.0')]),
  reviewOf('SCR-C-2026-0001', [], 'child')
];
const known = [director, inspector, author];

const holding: fc.Arbitrary<Holding> = fc.record(
  {
    post: fc.constantFrom(...POSTS),
    region: fc.constantFrom(...REGIONS, 'England' as const),
    until: fc.constantFrom('2026-11-22', '2027-01-01'),
    coverFor: fc.constantFrom(...known.map(({ id }) => id))
  },
  { requiredKeys: ['post', 'region'] }
);
const people = fc.array(fc.array(holding, { minLength: 1, maxLength: 3 }), { maxLength: 12 }).map((drawn) => [
  ...known,
  ...drawn.map((holdings, at): Person => ({
    id: `00000000-0000-4000-9000-${String(at).padStart(12, '0')}`,
    name: `Person ${at + 1}`,
    holdings
  }))
]);

test('in any Directory, every person with a task in the region is among the relevant people', () => {
  fc.assert(
    fc.property(people, (everybody) => {
      const near = relevantPeople({ people: everybody }, reviews, 'South West');
      for (const { review, duties } of reviews) {
        for (const duty of duties)
          expect(ownersOf(duty, review, near, TODAY)).toEqual(ownersOf(duty, review, { people: everybody }, TODAY));
      }
    }),
    { seed: 20261124, numRuns: 200 }
  );
});

test('a person with no post in the region and no review of it is not', () => {
  const elsewhere: Person = {
    id: '00000000-0000-4000-9000-000000000001',
    name: 'Someone else',
    holdings: [{ post: 'compliance-inspector', region: 'London' }]
  };
  expect(relevantPeople({ people: [...known, elsewhere] }, reviews, 'South West').people).toEqual(known);
});
