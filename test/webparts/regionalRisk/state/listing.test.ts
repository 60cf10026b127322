import { listing, reviewIn, UNREAD } from '../../../../src/webparts/regionalRisk/state/listing';
import { agreed, appointed, asked, NOW, reviewOf, submitted } from '../region';

const before = reviewOf('SCR-A-2026-0001', [asked, appointed, submitted('1.2')]);
const after = reviewOf('SCR-A-2026-0001', [asked, appointed, submitted('1.2'), agreed]);
const read = listing(UNREAD, { type: 'read', closed: [], missing: [], reviews: [before], at: NOW });

test('a failed reading keeps what was read, and says that it failed', () => {
  const failed = listing(listing(read, { type: 'reading' }), { type: 'failed', failure: 'busy' });
  expect(failed).toMatchObject({ reading: false, failure: 'busy', asOf: NOW, reviews: [before] });
  expect(listing(failed, { type: 'read', closed: [], missing: [], reviews: [], at: NOW }).failure).toBeUndefined();
});

test('a first reading that fails is not an empty region', () => {
  expect(listing(UNREAD, { type: 'failed', failure: 'failed' }).asOf).toBeUndefined();
});

test('a reading that began before a step was taken does not take the step back', () => {
  const changed = listing(read, { type: 'changed', review: after });
  expect(
    reviewIn(listing(changed, { type: 'read', closed: [], missing: [], reviews: [before], at: NOW }), 'SCR-A-2026-0001')
  ).toBe(after);
});

test('a visited review is found, and not counted among the open ones', () => {
  const elsewhere = reviewOf('SCR-A-2026-0009', [asked]);
  const visited = listing(read, { type: 'visited', review: elsewhere });
  expect(visited.reviews).toEqual([before]);
  expect(reviewIn(visited, 'SCR-A-2026-0009')).toBe(elsewhere);
  expect(reviewIn(visited, 'SCR-A-2026-0010')).toBeUndefined();
});
