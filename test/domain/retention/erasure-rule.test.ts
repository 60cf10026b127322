import { openRelativesIn, whyKept, type ErasureFacts } from '../../../src/domain/retention/erasure-rule';
import type { Review } from '../../../src/domain/review/review';
import { closes, holdsLegally, reopens } from '../acts';
import { notifies, reviewAfter, type Act, type Circumstances } from '../builders';

const CLOSED: readonly Act[] = [notifies(), closes()];
const LATER = '2032-08-07';

const kept = (
  acts: readonly Act[],
  { others = [], ...facts }: Partial<ErasureFacts> & { readonly others?: readonly Review[] } = {},
  circumstances: Circumstances = {}
): readonly string[] => {
  const review = reviewAfter(acts, circumstances);
  return whyKept({
    review,
    isWaiting: false,
    openRelatives: openRelativesIn([review, ...others])(review),
    years: 20,
    today: LATER,
    ...facts
  });
};

test('given a review closed 20 years ago to the day, when nothing else keeps it, then it may be erased', () => {
  expect(kept(CLOSED)).toEqual([]);
});

test('given one day less, then it is kept until that day', () => {
  expect(kept(CLOSED, { today: '2032-08-06' })).toEqual(['It is kept until 7 August 2032: 20 years from its closing.']);
});

test('given an open review, however old, then it is kept', () => {
  expect(kept([notifies()], { today: '2099-01-01' })).toEqual(['It is open.']);
  expect(kept([...CLOSED, reopens()])).toEqual(['It is open.']);
});

test('given a legal hold, then it is kept with the reason, until the hold is lifted', () => {
  expect(kept([...CLOSED, holdsLegally()])).toEqual(['It is on legal hold: A public inquiry has asked for it.']);
  expect(kept([...CLOSED, holdsLegally(), holdsLegally('no')])).toEqual([]);
  expect(kept([notifies(), holdsLegally(), closes()])).toEqual([
    'It is on legal hold: A public inquiry has asked for it.'
  ]);
});

test('given something that waits to be written, then it is kept', () => {
  expect(kept(CLOSED, { isWaiting: true })).toEqual(['Messages or rows of its history are still waiting.']);
});

describe('given another review that belongs to it', () => {
  const REFERENCE = 'SCR-A-2012-0002';
  const other = (acts: readonly Act[]) => ({ ...reviewAfter(acts), reference: REFERENCE });
  const duplicate = closes('duplicate', { otherReference: REFERENCE });

  test('when it was closed in favour of one that is open, then it is kept', () => {
    const meant = { other: other([notifies()]) };
    expect(kept([notifies(), duplicate], { others: [other([notifies()])] }, meant)).toEqual([
      `Open reviews belong to it: ${REFERENCE}.`
    ]);
    expect(kept([notifies(), duplicate], { others: [other(CLOSED)] }, meant)).toEqual([]);
  });

  test('when an open one has the partnership’s reference that it has, then it is kept', () => {
    const same = notifies(undefined, { partnershipReference: 'SGSAB/7' });
    expect(kept([same, closes()], { others: [other([same])] })).toEqual([`Open reviews belong to it: ${REFERENCE}.`]);
    expect(kept([same, closes()], { others: [other([notifies()])] })).toEqual([]);
  });
});
