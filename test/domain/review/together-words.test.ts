import type { Review } from '../../../src/domain/review/review';
import { togetherHeadline, togetherNews } from '../../../src/domain/review/together-words';
import {
  colleague,
  everybody,
  inspector,
  leadElsewhere,
  notifies,
  reviewAfter,
  safeguardingLead,
  TODAY
} from '../builders';
import { said } from '../in-words';
import { closedAs } from './closed-as';

const LATER = { ...reviewAfter([notifies()]), reference: 'SCR-A-2012-0002' };
const one = reviewAfter([notifies()]);
const third = { ...one, reference: 'SCR-A-2012-0003' };
const elsewhere = { ...one, reference: 'SCR-A-2012-0004', region: 'London', inspector: colleague } as const;
const another = { ...elsewhere, reference: 'SCR-A-2012-0005' };
const recordedBefore = (review: Review): Review => {
  const notified = review.done['notify-adult'];
  const at = '2012-07-02T09:30:00.000Z';
  return { ...review, done: { ...review.done, ...(notified && { 'notify-adult': { ...notified, at } }) } };
};
const unlike = (review: Review): Review => ({
  ...review,
  entry: { ...review.entry, partnership: 'Camden Board', service: 'Elm House', locationCodes: '', initials: '' }
});

const newsFor = (review: Review, others: readonly Review[], viewer = inspector) => {
  const { sentence, ...news } = togetherNews(review, others, { viewer, directory: everybody, today: TODAY });
  return { sentence: said(sentence), ...news };
};

const AT_ONCE = ': they were recorded at the same time.';
const LEAD_CLOSES = 'If it is the same, ask a regional safeguarding lead to close one of them as “Recorded twice”.';
const CLOSES = 'If it is the same, close one of them as “Recorded twice”.';
const LIKE =
  'the same location code, 1-1434777508; the same service, in the same local authority; the same partnership, notified within 60 days';
test.each([
  [
    'who may see all',
    LATER,
    [one, third],
    inspector,
    `This may be the same review as SCR-A-2012-0001 or SCR-A-2012-0003${AT_ONCE} ${LEAD_CLOSES}`
  ],
  ['a lead', LATER, [one], safeguardingLead, `This may be the same review as SCR-A-2012-0001${AT_ONCE} ${CLOSES}`],
  [
    'who may see some',
    LATER,
    [one, elsewhere],
    inspector,
    `This may be the same review as SCR-A-2012-0001${AT_ONCE} It may also be the same as a review whose details are not open to you. Ask ${leadElsewhere.name}, regional safeguarding lead, about that one. ${LEAD_CLOSES}`
  ],
  [
    'a lead of another region',
    LATER,
    [elsewhere, another],
    safeguardingLead,
    `This may be the same as 2 reviews whose details are not open to you. Ask ${leadElsewhere.name}, regional safeguarding lead, about those. ${CLOSES}`
  ],
  [
    'who reads of one that was recorded before, and changed since',
    LATER,
    [one, recordedBefore(third)],
    inspector,
    `This may be the same review as SCR-A-2012-0001${AT_ONCE} It may also be the same review as SCR-A-2012-0003: ${LIKE}. ${LEAD_CLOSES}`
  ]
])('%s is told what may be the same and why, whom to ask, and what to do', (_who, review, others, viewer, expected) => {
  const news = newsFor(review, others, viewer);
  expect(news.sentence).toBe(`${expected} If not, there is nothing to do.`);
  expect(news.isOpen).toBe(true);
});

test('the headline says that they were recorded at the same time only where they were', () => {
  expect(togetherHeadline(LATER, [one])).toBe('Possible duplicate, recorded at the same time');
  expect(togetherHeadline(LATER, [recordedBefore(one)])).toBe('Possible duplicate');
});

describe('given that each was closed as the other', () => {
  const review = closedAs(LATER, 'duplicate', { other: one.reference });
  const other = closedAs(one, 'duplicate', { other: LATER.reference });
  const hidden = closedAs(elsewhere, 'duplicate', { other: LATER.reference });
  const BOTH = 'This review and SCR-A-2012-0001 were closed at the same time, so neither goes on.';
  const WITH_HIDDEN =
    'This review and a review whose details are not open to you were closed at the same time, so neither goes on.';

  test('the headline says that both are closed', () => {
    expect(togetherHeadline(review, [other])).toContain('both are closed');
  });

  test('a lead reads that they can reopen one, and others whom to ask', () => {
    expect(newsFor(review, [other], safeguardingLead)).toEqual({
      sentence: `${BOTH} Reopen the one that is right.`,
      references: [one.reference],
      isOpen: true
    });
    expect(newsFor(review, [other]).sentence).toBe(
      `${BOTH} Ask ${safeguardingLead.name}, regional safeguarding lead, to have one of them reopened.`
    );
  });

  test('one whose details are not open to the lead is not named, and the lead of its region is', () => {
    const [gone] = [closedAs(LATER, 'duplicate', { other: hidden.reference })];
    expect(newsFor(gone, [hidden], safeguardingLead).sentence).toBe(
      `${WITH_HIDDEN} Reopen this one if it is right, or ask ${leadElsewhere.name}, regional safeguarding lead, to have the other reopened.`
    );
  });
});

describe('what has become of it', () => {
  const closed = closedAs(one, 'duplicate', { other: LATER.reference });

  test('given that the other was closed as recorded twice, then this one goes on', () => {
    expect(togetherHeadline(LATER, [closed])).toBe('Possible duplicate: settled');
    expect(newsFor(LATER, [closed])).toEqual({
      sentence: 'SCR-A-2012-0001 was closed as “Recorded twice”. This review goes on.',
      references: [],
      isOpen: false
    });
  });

  test('one whose details are not open to the person is not named, nor how it ended', () => {
    const hidden = closedAs(elsewhere, 'duplicate', { other: LATER.reference });
    expect(newsFor(LATER, [hidden]).sentence).toBe(
      'The review that may be the same, whose details are not open to you, was closed. This review goes on.'
    );
  });

  test('of the one that was closed the card says so itself', () => {
    expect(newsFor(closed, [LATER]).sentence).toBe('');
  });

  test('given that a correction left them with nothing in common, then they are no longer alike', () => {
    expect(togetherHeadline(LATER, [unlike(one)])).toBe('Possible duplicate: no longer alike');
    expect(newsFor(LATER, [unlike(one)]).sentence).toBe('SCR-A-2012-0001 is no longer like this one.');
  });

  test('given that a lead has recorded that they are different, then it is settled', () => {
    const different = { ...one, differentFrom: { [LATER.reference]: 'regional-safeguarding-lead' } } as const;
    expect(togetherHeadline(LATER, [different])).toBe('Possible duplicate: settled');
    expect(newsFor(LATER, [different]).sentence).toBe(
      'A regional safeguarding lead has recorded that SCR-A-2012-0001 is a different review.'
    );
  });
});
