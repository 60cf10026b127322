import { isAtOneMoment } from './at-one-moment';
import { areAlike } from './likeness';
import { isClosed, type Done, type Review } from './review';
import { isClosedInFavour, isMistake } from './stands-for';

/** By whom and when it was recorded; nothing of one that was taken over from the old register. */
export const notificationOf = ({ kind, done }: Review): Done | undefined =>
  done[kind === 'adult' ? 'notify-adult' : 'notify-child'];

/** Whether neither of two reviews was there when the person who recorded the other was asked. */
export const wereRecordedTogether = (one: Review, other: Review): boolean =>
  isAtOneMoment(notificationOf(one)?.at, notificationOf(other)?.at);

/**
 * The others that a review may still be the same as: none once one of the two is closed, whether or not it is opened
 * again, because a lead has decided then; and none that a correction has left with nothing in common.
 */
export const stillTogether = (review: Review, others: readonly Review[]): readonly Review[] =>
  others.filter((other) => stateOf(review, other) === 'open');

/** What has become of a possible duplicate: it is for a lead to decide while it is open, and where neither goes on. */
export type PairState = 'open' | 'neither goes on' | 'decided' | 'unlike';

export function stateOf(review: Review, other: Review): PairState {
  if (neitherGoesOn(review, other)) return 'neither goes on';
  if ([review, other].some((each) => isClosed(each) || each.done.reopen !== undefined)) return 'decided';
  return areAlike(review, other) ? 'open' : 'unlike';
}

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
