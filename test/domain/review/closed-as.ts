import type { Review } from '../../../src/domain/review/review';
import { closes } from '../acts';
import { notifies, reviewAfter } from '../builders';

const CLOSED = reviewAfter([notifies(), closes('mistake')]);

/** A review as it is once it has been closed, in favour of another where one is given. `at` is a UTC time. */
export function closedAs(
  review: Review,
  ending: string,
  { other, at }: { readonly other?: string; readonly at?: string } = {}
): Review {
  const { close } = CLOSED.done;
  const given = { ending, ...(other === undefined ? {} : { otherReference: other }) };
  return {
    ...review,
    tracks: CLOSED.tracks,
    done: { ...review.done, ...(close && { close: { ...close, at: at ?? close.at, given } }) }
  };
}
