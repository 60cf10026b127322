import {
  mayBeSame,
  stillTogether,
  togetherAsks,
  togetherHeadline,
  toldOfDuplicates,
  wereRecordedTogether
} from '../../../src/domain/review/recorded-together';
import type { Review } from '../../../src/domain/review/review';
import { closes, reopens } from '../acts';
import {
  advisor,
  colleague,
  director,
  directorElsewhere,
  everybody,
  inspector,
  notifies,
  reviewAfter,
  safeguardingLead,
  TODAY,
  without
} from '../builders';

const recordedAt = (at: string, review: Review = reviewAfter([notifies()])): Review => {
  const notified = review.done['notify-adult'];
  return { ...review, done: { ...review.done, ...(notified ? { 'notify-adult': { ...notified, at } } : {}) } };
};
const ONE = recordedAt('2012-08-07T09:30:00.000Z');

test.each([
  ['2012-08-07T09:30:04.000Z', true],
  ['2012-08-07T09:29:56.000Z', true],
  ['2012-08-07T10:30:00.000Z', false],
  ['2012-08-06T09:30:00.000Z', false]
])('given a review recorded at 09:30:00, one recorded at %s was recorded at the same moment: %s', (at, expected) => {
  expect(wereRecordedTogether(ONE, recordedAt(at))).toBe(expected);
});

test('given that one is closed, there is nothing to tell', () => {
  const closed = reviewAfter([notifies(), closes('mistake')]);
  expect(wereRecordedTogether(ONE, recordedAt('2012-08-07T09:30:00.000Z', closed))).toBe(false);
});

const LATER = { ...reviewAfter([notifies(colleague)]), reference: 'SCR-A-2012-0002' };
const toldIn = (directory: typeof everybody) =>
  toldOfDuplicates(LATER, [ONE], directory, TODAY).map(({ about, person, role, together }) => [
    person.name,
    role,
    about.reference,
    together
  ]);

test('the lead and both who recorded them are told, each once, of the other review; nobody else is', () => {
  expect(toldIn(everybody)).toEqual([
    [safeguardingLead.name, 'regional-safeguarding-lead', LATER.reference, [ONE.reference]],
    [colleague.name, 'compliance-inspector', LATER.reference, [ONE.reference]],
    [inspector.name, 'compliance-inspector', ONE.reference, [LATER.reference]]
  ]);
});

test('given no lead in post, the national advisor is told as a lead would be', () => {
  expect(toldIn(without(safeguardingLead))[0]).toEqual([
    advisor.name,
    'national-safeguarding-advisor',
    LATER.reference,
    [ONE.reference]
  ]);
});

test('given neither in post and one of the two gone, the other is told', () => {
  expect(toldIn(without(safeguardingLead, advisor, colleague)).map(([name]) => name)).toEqual([inspector.name]);
  expect(toldIn(without(safeguardingLead, advisor, colleague, inspector))).toEqual([]);
  expect(toldIn(everybody).flat()).not.toContain(director.name);
});

const THIRD = { ...ONE, reference: 'SCR-A-2012-0003' };

test('given several like a new one, each person has one message about it, and those of the new one are told of all', () => {
  const told = toldOfDuplicates(LATER, [ONE, THIRD], everybody, TODAY);
  expect(told.map(({ person, together }) => [person.name, together])).toEqual([
    [safeguardingLead.name, [ONE.reference, THIRD.reference]],
    [colleague.name, [ONE.reference, THIRD.reference]],
    [inspector.name, [LATER.reference]]
  ]);
});

test('given that a review is closed, it is no longer among those that may be one; given that it is closed itself, none is', () => {
  const closed = { ...reviewAfter([notifies(), closes('mistake')]), reference: THIRD.reference };
  expect(stillTogether(LATER, [ONE, closed])).toEqual([ONE]);
  expect(stillTogether(closed, [ONE])).toEqual([]);
});

test('a review is named to who may see it; others are told whom to ask', () => {
  const scene = { directory: everybody, today: TODAY };
  expect(mayBeSame(LATER, [ONE, THIRD], inspector, scene)).toMatchObject({
    references: [ONE.reference, THIRD.reference],
    hidden: 0
  });
  expect(mayBeSame(LATER, [ONE], directorElsewhere, scene)).toMatchObject({
    references: [],
    hidden: 1,
    ask: `${safeguardingLead.name}, regional safeguarding lead,`
  });
});

test('given that a correction leaves two with nothing in common, then they are no longer taken for one', () => {
  const corrected = {
    ...THIRD,
    entry: { ...THIRD.entry, partnership: 'Camden Board', service: 'Elm House', locationCodes: '', initials: '' }
  };
  expect(stillTogether(LATER, [ONE, corrected])).toEqual([ONE]);
});

const AT_ONCE = ': they were recorded at the same time.';
const LEAD_CLOSES = 'If it is the same, ask a regional safeguarding lead to close one of them as “Recorded twice”.';
test.each([
  [
    'who may see all',
    { references: ['SCR-A-2012-0002', 'SCR-A-2012-0003'], hidden: 0, closes: false },
    `This may be the same review as SCR-A-2012-0002 or SCR-A-2012-0003${AT_ONCE} ${LEAD_CLOSES}`
  ],
  [
    'a lead',
    { references: ['SCR-A-2012-0002'], hidden: 0, closes: true },
    `This may be the same review as SCR-A-2012-0002${AT_ONCE} If it is the same, close one of them as “Recorded twice”.`
  ],
  [
    'who may see some',
    { references: ['SCR-A-2012-0002'], hidden: 1, closes: false },
    `This may be the same review as SCR-A-2012-0002${AT_ONCE} It may also be the same as a review whose details are not open to you. Ask Tom Okafor about that one. ${LEAD_CLOSES}`
  ],
  [
    'a lead of another region',
    { references: [], hidden: 2, closes: true },
    'This may be the same as 2 reviews whose details are not open to you. Ask Tom Okafor about those. If it is the same, close one of them as “Recorded twice”.'
  ]
])('%s is told what may be the same, whom to ask, and what to do', (_who, named, expected) => {
  expect(togetherAsks({ ...named, ask: 'Tom Okafor' })).toBe(`${expected} If not, there is nothing to do.`);
});

test('given that one was closed and opened again, then a lead has decided, and nobody is asked any more', () => {
  const reopened = { ...reviewAfter([notifies(), closes('mistake'), reopens()]), reference: THIRD.reference };
  expect(stillTogether(LATER, [ONE, reopened])).toEqual([ONE]);
  expect(stillTogether(reopened, [ONE])).toEqual([]);
});

test('given that each was closed as the other, then the headline says so', () => {
  const closed = reviewAfter([notifies(), closes('mistake')]);
  const closedAs = ({ reference }: Review, { reference: otherReference }: Review): Review => {
    const close = closed.done.close && { ...closed.done.close, given: { ending: 'duplicate', otherReference } };
    return { ...closed, reference, done: { ...closed.done, ...(close && { close }) } };
  };
  const both = [closedAs(ONE, LATER), closedAs(LATER, ONE)] as const;
  expect(togetherHeadline(both[0], [both[1]])).toContain('both are closed');
  expect(togetherHeadline(both[0], [LATER])).toBe('Possible duplicate: settled');
});
