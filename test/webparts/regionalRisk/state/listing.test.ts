import { listing, UNREAD, wholeIn } from '../../../../src/webparts/regionalRisk/state/listing';
import { glanceOf } from '../../../../src/domain/review/glance-of';
import { agreed, appointed, asked, NOW, reviewOf, submitted } from '../region';

const before = reviewOf('SCR-A-2026-0001', [asked, appointed, submitted('1.2')]);
const after = reviewOf('SCR-A-2026-0001', [asked, appointed, submitted('1.2'), agreed]);
const read = listing(UNREAD, { type: 'read', closed: [], missing: [], opensPapers: true, reviews: [before], at: NOW });

test('a failed reading keeps what was read, and says that it failed', () => {
  const failed = listing(listing(read, { type: 'reading' }), { type: 'failed', failure: 'busy' });
  expect(failed).toMatchObject({ reading: false, failure: 'busy', asOf: NOW, reviews: [before] });
  expect(
    listing(failed, { type: 'read', closed: [], missing: [], opensPapers: true, reviews: [], at: NOW }).failure
  ).toBeUndefined();
});

test('a first reading that fails is not an empty region', () => {
  expect(listing(UNREAD, { type: 'failed', failure: 'failed' }).asOf).toBeUndefined();
});

test('a reading that began before a step was taken does not take the step back', () => {
  const changed = listing(read, { type: 'changed', review: after });
  expect(
    wholeIn(
      listing(changed, { type: 'read', closed: [], missing: [], opensPapers: true, reviews: [before], at: NOW }),
      'SCR-A-2026-0001'
    )
  ).toEqual({ whole: after, outdated: false });
});

test('a visited review is found, and not counted among the open ones', () => {
  const elsewhere = reviewOf('SCR-A-2026-0009', [asked]);
  const visited = listing(read, { type: 'visited', review: elsewhere });
  expect(visited.reviews).toEqual([before]);
  expect(wholeIn(visited, 'SCR-A-2026-0009')).toEqual({ whole: elsewhere, outdated: false });
  expect(wholeIn(visited, 'SCR-A-2026-0010')).toEqual({ outdated: false });
});

describe('of a review that the list has at a glance', () => {
  const [earlier, later] = [before, after].map((held) => glanceOf(held, '2026-05-23'));
  if (!earlier || !later) throw new Error('There are two.');
  const reading = (review: typeof earlier) =>
    ({ type: 'read', closed: [], missing: [], opensPapers: true, reviews: [review], at: NOW }) as const;
  const glanced = listing(UNREAD, reading(earlier));

  test('there is no whole until it has been loaded', () => {
    expect(wholeIn(glanced, 'SCR-A-2026-0001')).toEqual({ outdated: false });
    const loaded = listing(glanced, { type: 'changed', review: before });
    expect(wholeIn(loaded, 'SCR-A-2026-0001')).toEqual({ whole: before, outdated: false });
  });

  test('the whole stays while the list says the same of it, with the tasks as last read', () => {
    const loaded = listing(glanced, { type: 'changed', review: before });
    const again = listing(loaded, reading({ ...earlier, duties: [] }));
    expect(wholeIn(again, 'SCR-A-2026-0001')).toEqual({ whole: { ...before, duties: [] }, outdated: false });
  });

  test('the whole is outdated once the list has a later one', () => {
    const visited = listing(listing(glanced, { type: 'visited', review: before }), reading(later));
    expect(wholeIn(visited, 'SCR-A-2026-0001')).toEqual({ whole: before, outdated: true });
  });
});
