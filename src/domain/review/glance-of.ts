import { ukDay } from '../dates';
import { openRegulatedActions } from './actions';
import { ENTRY_AT_GLANCE, type AtGlance, type DoneAtGlance, type ReviewAtGlance } from './at-glance';
import { SUBMISSION_NOTES, type SubmissionNote } from '../imr/submission';
import type { Review } from './review';
import type { Tracks } from '../words';
import type { ReviewWithDuties } from './review-with-duties';

/**
 * A review at a glance: nothing more than its lists and figures use. `since` is the first day that the figures look
 * back on, YYYY-MM-DD.
 */
export function glanceOf({ review, duties }: ReviewWithDuties, since: string): AtGlance {
  const { reference, kind, region, seq, changedAt, tracks, inspector, author, workedBy, interests, lateEntries } =
    review;
  const { comments } = review;
  // Only an IMR that is under way has an author to choose, and someone to decide on it.
  const { actedBy, unitInformed } = IMR_AT_REST.includes(tracks.imr) ? NOBODY : review;
  const items = new Set(duties.map(({ item }) => item));
  return {
    review: {
      reference,
      kind,
      region,
      seq,
      changedAt: toMinute(changedAt),
      tracks,
      ...(inspector ? { inspector: { id: inspector.id, name: inspector.name } } : {}),
      ...(author ? { author: { id: author.id, name: author.name } } : {}),
      workedBy,
      interests,
      actedBy,
      unitInformed,
      lateEntries,
      ...(comments ? { comments } : {}),
      entry: entryAtGlance(review),
      done: doneAtGlance(review),
      ratings: ratingsSince(review.ratings, since),
      completedDuties: review.completedDuties
        .filter(({ on }) => on >= since)
        .map((done) => ({ since: done.since, due: done.due, on: done.on })),
      actions: openRegulatedActions(review.actions)
        .filter(({ id }) => items.has(id))
        .map(({ id, organisation, regulated, state }) => ({ id, organisation, regulated, state }))
    },
    duties
  };
}

/** The ratings of a time, with the one that it began with, and never fewer than the last two. The day is enough. */
function ratingsSince(ratings: Review['ratings'], since: string): ReviewAtGlance['ratings'] {
  const before = ratings.filter(({ at }) => ukDay(at) <= since).length;
  return ratings
    .slice(Math.max(0, Math.min(before - 1, ratings.length - 2)))
    .map(({ level, at }) => ({ level, at: ukDay(at) }));
}

const IMR_AT_REST: readonly Tracks['imr'][] = ['not-requested', 'agreed', 'provided'];
const NOBODY = { actedBy: [], unitInformed: [] } as const;

/** A list shows no seconds. */
const toMinute = (at: string): string => `${new Date(at).toISOString().slice(0, 16)}:00.000Z`;

const entryAtGlance = ({ entry }: Review): ReviewAtGlance['entry'] =>
  Object.fromEntries<string>(
    ENTRY_AT_GLANCE.map((field) => [field, entry[field] ?? ''] as const).filter(([, answer]) => answer !== '')
  );

function doneAtGlance({ done, tracks }: Review): DoneAtGlance {
  const { nudge, close } = done;
  const [adult, child] = [done['notify-adult'], done['notify-child']];
  const [oldAdult, oldChild] = [done['take-over-adult'], done['take-over-child']];
  const [joined, left] = [done['record-membership'], done['end-membership']];
  // What to read before an IMR is agreed, and which version was agreed.
  const submitted = tracks.imr === 'submitted' || tracks.imr === 'agreed' ? done['submit-imr'] : undefined;
  const returned = tracks.imr === 'submitted' ? done['return-imr'] : undefined;
  return {
    ...(adult ? { 'notify-adult': { at: toMinute(adult.at) } } : {}),
    ...(child ? { 'notify-child': { at: toMinute(child.at) } } : {}),
    ...(oldAdult ? { 'take-over-adult': { at: toMinute(oldAdult.at), seq: oldAdult.seq } } : {}),
    ...(oldChild ? { 'take-over-child': { at: toMinute(oldChild.at), seq: oldChild.seq } } : {}),
    ...(close
      ? {
          close: {
            at: toMinute(close.at),
            ...(close.on === undefined ? {} : { on: close.on }),
            given: { ending: close.given.ending ?? '' }
          }
        }
      : {}),
    ...(nudge ? { nudge: { at: toMinute(nudge.at), given: { duty: nudge.given.duty ?? '' } } } : {}),
    ...(joined ? { 'record-membership': { seq: joined.seq } } : {}),
    ...(left ? { 'end-membership': { seq: left.seq } } : {}),
    ...(submitted
      ? {
          'submit-imr': {
            ...taken(submitted),
            given: {
              version: submitted.given.version ?? '',
              document: submitted.given.document ?? '',
              libraryVersion: submitted.given.libraryVersion ?? '',
              independent: submitted.given.independent ?? '',
              ...(tracks.imr === 'submitted' ? notesIn(submitted.given) : {})
            }
          }
        }
      : {}),
    ...(returned
      ? {
          'return-imr': {
            ...taken(returned),
            given: { version: returned.given.version ?? '', reasons: returned.given.reasons ?? '' }
          }
        }
      : {})
  };
}

const notesIn = (given: { readonly [N in SubmissionNote]?: string }): { readonly [N in SubmissionNote]?: string } =>
  Object.fromEntries(SUBMISSION_NOTES.flatMap((note) => (given[note] ? [[note, given[note]]] : [])));

const taken = ({ seq, at, by }: Pick<NonNullable<Review['done']['close']>, 'seq' | 'at' | 'by'>) => ({
  seq,
  at: toMinute(at),
  by: { id: by.id, name: by.name }
});
