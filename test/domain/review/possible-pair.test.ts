import { stateOf, stillTogether, wereAskedAbout, wereRecordedTogether } from '../../../src/domain/review/possible-pair';
import type { Review } from '../../../src/domain/review/review';
import { decide } from '../../../src/domain/review/decide';
import { evolve } from '../../../src/domain/review/evolve';
import type { Person } from '../../../src/domain/people/people';
import { closes, recordsProgress, reopens } from '../acts';
import {
  accepted,
  attempt,
  eventsOf,
  inspector,
  notifies,
  recordsLocation,
  replay,
  reviewAfter,
  safeguardingLead,
  situationOf
} from '../builders';
import { closedAs } from './closed-as';

const recordedAt = (at: string, review: Review = reviewAfter([notifies()])): Review => {
  const notified = review.done['notify-adult'];
  return { ...review, done: { ...review.done, ...(notified ? { 'notify-adult': { ...notified, at } } : {}) } };
};
const ONE = recordedAt('2012-08-07T09:30:00.000Z');
const LATER = { ...ONE, reference: 'SCR-A-2012-0002' };
const THIRD = { ...ONE, reference: 'SCR-A-2012-0003' };
const UNLIKE = {
  ...THIRD,
  entry: { ...THIRD.entry, partnership: 'Camden Board', service: 'Elm House', locationCodes: '', initials: '' }
};

test.each([
  ['2012-08-07T09:30:04.000Z', true],
  ['2012-08-07T09:29:56.000Z', true],
  ['2012-08-07T10:30:00.000Z', false],
  ['2012-08-06T09:30:00.000Z', false]
])('given a review recorded at 09:30:00, one recorded at %s was recorded at the same moment: %s', (at, expected) => {
  expect(wereRecordedTogether(ONE, recordedAt(at))).toBe(expected);
});

test('given that a review is closed, it is no longer among those that may be one; given that it is closed itself, none is', () => {
  const closed = closedAs(THIRD, 'mistake');
  expect(stillTogether(LATER, [ONE, closed])).toEqual([ONE]);
  expect(stillTogether(closed, [ONE])).toEqual([]);
});

test('given that a correction leaves two with nothing in common, then they are no longer taken for one', () => {
  expect(stillTogether(LATER, [ONE, UNLIKE])).toEqual([ONE]);
  expect(stateOf(LATER, UNLIKE)).toBe('unlike');
});

test('given that one was closed and opened again, then a lead has decided, and nobody is asked any more', () => {
  const reopened = { ...reviewAfter([notifies(), closes('mistake'), reopens()]), reference: THIRD.reference };
  expect(stillTogether(LATER, [ONE, reopened])).toEqual([ONE]);
  expect(stillTogether(reopened, [ONE])).toEqual([]);
});

const NINE = '2012-08-07T09:00:00.000Z';
const NOON = '2012-08-07T12:00:00.000Z';
const [one, later, third] = [ONE, LATER, THIRD].map(({ reference }) => ({ other: reference }));

test.each([
  ['each as the other', closedAs(ONE, 'duplicate', later), closedAs(LATER, 'merged', one), 'neither goes on'],
  [
    'both as a mistake, at one moment',
    closedAs(ONE, 'mistake', { at: NINE }),
    closedAs(LATER, 'mistake', { at: NINE }),
    'neither goes on'
  ],
  [
    'one as the other, and that as a mistake at the same moment',
    closedAs(ONE, 'duplicate', { ...later, at: NINE }),
    closedAs(LATER, 'mistake', { at: NINE }),
    'neither goes on'
  ],
  [
    'both as a mistake, one after the other',
    closedAs(ONE, 'mistake', { at: NINE }),
    closedAs(LATER, 'mistake', { at: NOON }),
    'decided'
  ],
  ['both as a third', closedAs(ONE, 'duplicate', third), closedAs(LATER, 'duplicate', third), 'decided'],
  ['one as the other', closedAs(ONE, 'duplicate', later), LATER, 'decided'],
  ['both as not gone ahead', closedAs(ONE, 'not-held'), closedAs(LATER, 'not-held'), 'decided']
])('given that two are closed, %s, then it is so for both', (_how, a, b, expected) => {
  expect([stateOf(a, b), stateOf(b, a)]).toEqual([expected, expected]);
});

describe('given a person who was asked whether one is the other, and said that it is not', () => {
  const before = eventsOf([notifies()]);
  const confirms = (by: Person) => ({ ...recordsLocation(by), isConfirmed: true, differentFrom: [LATER.reference] });
  const said = (by: Person): Review =>
    replay([...before, accepted(decide(confirms(by), situationOf(replay(before), by)))]);

  test('that of a lead settles it for both', () => {
    const different = said(safeguardingLead);
    expect([stateOf(different, LATER), stateOf(LATER, different)]).toEqual(['different', 'different']);
    expect(stateOf(different, THIRD)).toBe('open');
    expect(stateOf(closedAs(different, 'mistake'), closedAs(LATER, 'mistake'))).toBe('different');
  });

  test('what a lead said stays said when something else is recorded', () => {
    const different = said(safeguardingLead);
    const events = [
      attempt(different, recordsProgress()),
      decide(confirms(inspector), situationOf(different, inspector))
    ];
    for (const event of events) expect(stateOf(evolve(different, accepted(event)), LATER)).toBe('different');
  });

  test('that of an inspector does not, but they were asked', () => {
    expect(stateOf(said(inspector), LATER)).toBe('open');
    expect(wereAskedAbout(LATER, said(inspector))).toBe(true);
    expect(wereAskedAbout(THIRD, said(inspector))).toBe(false);
  });
});
