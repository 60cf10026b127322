import * as fc from 'fast-check';

import { decodeRegion } from '../../../src/client/wire/decode-region';
import { encodeRegion } from '../../../src/client/wire/encode-region';
import { openDuties } from '../../../src/domain/duties';
import { glanceOf } from '../../../src/domain/review/glance-of';
import type { ReviewWithDuties } from '../../../src/domain/review/review-with-duties';
import type { Region } from '../../../src/domain/words';
import { closedOn } from '../../../src/domain/review/closed-on';
import { takesOver } from '../../domain/acts';
import { reviewAfter, weekdays } from '../../domain/builders';
import { anyRun } from '../../domain/properties/any-run';
import { expectSame, SEED } from '../../domain/properties/held';
import { realisticRegion } from './realistic-region';

const REGION: Region = 'South West';
const sent = (body: unknown): unknown => JSON.parse(JSON.stringify(body));
const bytesOf = (body: unknown): number => Buffer.byteLength(JSON.stringify(body));

test('what is sent of any reviews is read as what they are at a glance', () => {
  fc.assert(
    fc.property(fc.array(anyRun, { minLength: 1, maxLength: 3 }), (runs) => {
      const held = runs
        .flatMap(({ states }) => states)
        .filter(({ region }) => region === REGION)
        .map((review): ReviewWithDuties => ({ review, duties: openDuties(review, weekdays) }))
        .map((each) => glanceOf(each, '2012-01-01'));
      const region = {
        region: REGION,
        open: held,
        closed: held.slice(0, 2),
        missing: ['SCR-A-2012-0009'],
        opensPapers: false
      };
      expectSame(decodeRegion(sent(encodeRegion(region, '2012-01-01'))), region);
    }),
    { seed: SEED, numRuns: 40 }
  );
});

test('a day that is none and a moment with no thousandths are sent as they are', () => {
  const [held] = realisticRegion(1, '2012-08-07');
  if (!held) throw new Error('There is one.');
  const glance = glanceOf(held, '2012-01-01');
  const odd = {
    review: {
      ...glance.review,
      changedAt: '2012-08-07T09:30:00Z',
      entry: { ...glance.review.entry, notifiedOn: 'August 2012' },
      completedDuties: [{ since: '1969-12-31', due: '1970-01-01', on: '2012-02-30' }]
    },
    duties: glance.duties
  };
  const region = { region: REGION, open: [odd], closed: [], missing: [], opensPapers: true };
  expect(decodeRegion(sent(encodeRegion(region, '2012-01-01')))).toEqual(region);
});

test.each(['2010-06-14', ''])(
  'a review that the old register closed on “%s” is closed on that day, or on none',
  (on) => {
    const review = reviewAfter([takesOver({ closed: 'yes', ...(on === '' ? {} : { closedOn: on }) })]);
    const closed = [glanceOf({ review, duties: [] }, '2012-01-01')];
    const region = { region: REGION, open: [], closed, missing: [], opensPapers: false };
    const [read] = decodeRegion(sent(encodeRegion(region, '2012-01-01'))).closed;
    expect(read && closedOn(read.review)).toBe(on);
  }
);

test.each([
  // Of few reviews, more of each is who its people are.
  [20, 570],
  [200, 420],
  [2000, 355]
])('of %d reviews, each takes at most %d bytes at a glance, all told', (size, most) => {
  const held = realisticRegion(size, '2012-08-07').map((each) => glanceOf(each, '2012-02-07'));
  const body = encodeRegion({ region: REGION, open: held, closed: [], missing: [], opensPapers: true }, '2012-02-07');
  expect(bytesOf(body) / size).toBeLessThanOrEqual(most);
});

test.each([
  ['a code that this release does not know', (text: string) => text.replace('"amber red"', '"amber purple"')],
  ['a place at which there is nothing', (text: string) => text.replace(/"texts":\[.*?\]/, '"texts":[]')],
  ['what is not a region', () => '{"refusal":{"sentence":"No."}}']
])('%s is not read as something else', (_what, damaged) => {
  const held = realisticRegion(3, '2012-08-07').map((each) => glanceOf(each, '2012-02-07'));
  const text = JSON.stringify(
    encodeRegion({ region: REGION, open: held, closed: [], missing: [], opensPapers: true }, '2012-02-07')
  );
  expect(() => decodeRegion(JSON.parse(damaged(text)))).toThrow();
});
