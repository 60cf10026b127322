import type { Answers } from '../../fields';
import type { AnswersOf } from '../../forms';
import type { StepId } from '../../ids';
import { eventNamed, isFirstStep } from './recorded-event';
import { isClosed, type Review, type ReviewEvent } from '../review';

/**
 * What a withdrawal changes itself: it is noted, and a review whose notification is withdrawn is closed as recorded by
 * mistake. The rest follows from telling the history again without the event (see `replay`).
 */
export function withdrawnBy(
  review: Review,
  { of, why = '' }: AnswersOf<'withdraw'>,
  { seq, at, by }: Pick<ReviewEvent, 'seq' | 'at' | 'by'>
): Partial<Review> {
  const named = eventNamed(of);
  if (!named) return {};
  return {
    withdrawn: [...(review.withdrawn ?? []), named.seq],
    ...sheetChangedBy(of, seq),
    ...(isFirstStep(named.step)
      ? {
          tracks: { ...review.tracks, entry: 'closed' },
          done: { ...review.done, close: { seq, at, by, given: { ending: 'mistake', reason: why }, vacant: [] } }
        }
      : {})
  };
}

/**
 * Whether what an event recorded is withdrawn. A review that was reopened once its notification had been withdrawn is
 * one again.
 */
export const isWithdrawn = (review: Pick<Review, 'withdrawn' | 'tracks'>, seq: number): boolean =>
  (review.withdrawn?.includes(seq) ?? false) && (seq > 1 || isClosed(review));

/**
 * Whether a step says that there never was such a review, by mistake: another that was closed because it is the same
 * would be left with none.
 */
export function leavesNoReview(step: StepId, given: Answers): boolean {
  if (step === 'close') return given['ending'] === 'mistake';
  const named = step === 'withdraw' ? eventNamed(given['of']) : undefined;
  return named !== undefined && isFirstStep(named.step);
}

/** What a correction changes itself. */
export const correctedBy = (
  _review: Review,
  { of }: AnswersOf<'correct-step'>,
  { seq }: Pick<ReviewEvent, 'seq'>
): Partial<Review> => sheetChangedBy(of, seq);

/** A file that was made of the sheet before is no longer that of it (KP-12). */
const sheetChangedBy = (of: string | undefined, seq: number): Partial<Review> =>
  eventNamed(of)?.step === 'add-comments' ? { sheetChanged: seq } : {};
