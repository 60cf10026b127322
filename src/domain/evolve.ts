import type { Review, ReviewEvent } from './review';
import { STEPS } from './steps';

/** Folds one event into a review. Total: it never refuses what has happened. */
export function evolve(review: Review | undefined, event: ReviewEvent): Review {
  const before = review ?? begin(event);
  const row = STEPS[event.step];
  return {
    ...before,
    seq: event.seq,
    tracks: { ...before.tracks, ...row.to },
    done: { ...before.done, [event.step]: { seq: event.seq, at: event.at, by: event.by, given: event.given, vacant: event.vacant } },
    workedBy: row.worksOnCase && !before.workedBy.includes(event.by.id) ? [...before.workedBy, event.by.id] : before.workedBy,
    versions: event.step === 'submit-imr' ? [...before.versions, event.given['version'] ?? ''] : before.versions,
    ...(event.step === 'appoint-author' ? { authorId: event.given['author'] } : {})
  };
}

const begin = (event: ReviewEvent): Review => ({
  reference: event.reference,
  kind: event.kind,
  region: event.region,
  seq: 0,
  tracks: { entry: 'notified', terms: 'not-requested', imr: 'not-requested' },
  done: {},
  inspector: event.by,
  versions: [],
  workedBy: []
});
