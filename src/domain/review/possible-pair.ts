import type { PersonRef } from '../people/person-ref';
import { isAtOneMoment } from './at-one-moment';
import { areAlike, bearsOnDuplicates } from './likeness';
import { isClosed, lastAnswer, type Done, type Review } from './review';
import { isClosedInFavour } from './stands-for';

/** By whom and when it was recorded; nothing of one that was taken over from the old register. */
const notificationOf = ({ kind, done }: Review): Done | undefined =>
  done[kind === 'adult' ? 'notify-adult' : 'notify-child'];

/** Whether neither of two reviews was there when the person who recorded the other was asked. */
export const wereRecordedTogether = (one: Review, other: Review): boolean =>
  isAtOneMoment(notificationOf(one)?.at, notificationOf(other)?.at);

/** What was last recorded of it that may have made it like another. */
const lastBearing = ({ done }: Review): Done | undefined =>
  Object.values(done)
    .filter(({ given }) => bearsOnDuplicates(given))
    .sort((a, b) => b.seq - a.seq)[0];

/** Whether neither of two was as it is now when the person who recorded or changed the other was asked. */
export const haveChangedTogether = (one: Review, other: Review): boolean =>
  isAtOneMoment(lastBearing(one)?.at, lastBearing(other)?.at);

/** Who recorded a review, and who changed it at the same moment as one of the others. */
export const recordedBy = (review: Review, others: readonly Review[]): readonly PersonRef[] =>
  [
    notificationOf(review),
    ...(others.some((other) => haveChangedTogether(review, other)) ? [lastBearing(review)] : [])
  ].flatMap((done) => done?.by ?? []);

/**
 * The others that a review may still be the same as: none once one of the two is closed, whether or not it is opened
 * again, because a lead has decided then; and none that a correction has left with nothing in common.
 */
export const stillTogether = (review: Review, others: readonly Review[]): readonly Review[] =>
  others.filter((other) => stateOf(review, other) === 'open');

/** What has become of a possible duplicate: it is for a lead to decide while it is open, and where neither goes on. */
export type PairState = 'open' | 'neither goes on' | 'decided' | 'different' | 'unlike';

export function stateOf(review: Review, other: Review): PairState {
  if (isSetApart(review, other) || isSetApart(other, review)) return 'different';
  if (neitherGoesOn(review, other)) return 'neither goes on';
  if ([review, other].some((each) => isClosed(each) || each.done.reopen !== undefined)) return 'decided';
  return areAlike(review, other) ? 'open' : 'unlike';
}

/** Whether a lead was asked about the other, and said that it is a different review. */
const isSetApart = ({ differentFrom }: Review, { reference }: Review): boolean =>
  differentFrom?.[reference] === 'regional-safeguarding-lead';

/** Whether someone was asked about one of two, and said that it is a different review. */
export const wereAskedAbout = (one: Review, other: Review): boolean =>
  one.differentFrom?.[other.reference] !== undefined || other.differentFrom?.[one.reference] !== undefined;

/**
 * Whether each of two was closed for the sake of the other: as the same, or as a mistake at the same moment, on two
 * instances of which neither knew what the other did.
 */
const neitherGoesOn = (one: Review, other: Review): boolean => {
  const isGone = (each: Review, kept: Review): boolean =>
    isClosedInFavour(each, kept.reference) ||
    (isMistake(each) && isAtOneMoment(each.done.close?.at, kept.done.close?.at));
  return isGone(one, other) && isGone(other, one);
};

/**
 * Whether a possible duplicate of a review has just been closed as a mistake: who did so may have meant the review to go
 * on. `now` is a UTC time.
 */
export const hasJustGone = (other: Review, review: Review, now: string): boolean =>
  isMistake(other) &&
  isAtOneMoment(other.done.close?.at, now) &&
  areAlike(review, other) &&
  stateOf(review, other) !== 'different';

const isMistake = (review: Review): boolean => isClosed(review) && lastAnswer(review, 'close', 'ending') === 'mistake';
