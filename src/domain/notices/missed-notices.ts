import { NOTICES, noticesFor, type Addressee } from '.';
import type { Directory } from '../people/people';
import { isClosed, type Review } from '../review/review';
import { STEP_IDS } from '../steps';

/**
 * What could not be said because nobody held a post, and now can be: one notice for each person, that of the newest event. `now` is a UTC time.
 * The ids are those that the notices would have had, so that nobody is told twice.
 */
export function missedNotices(
  review: Review,
  directory: Directory,
  now: string
): readonly (Addressee & { readonly seq: number })[] {
  if (isClosed(review)) return [];
  const late = STEP_IDS.flatMap((step) => {
    const done = review.done[step];
    if (!done || done.vacant.length === 0) return [];
    const { told } = noticesFor(
      { id: `${review.reference}#${done.seq}`, step, by: done.by, at: now, given: done.given },
      review,
      directory
    );
    // Whoever stood in for the post was told at the time.
    return told
      .filter(({ notice, to }) => to === NOTICES[notice].to && done.vacant.includes(to))
      .map((one) => ({ ...one, seq: done.seq }));
  });
  const newest = [...late].sort((a, b) => b.seq - a.seq);
  return newest.filter((one, index) => newest.findIndex(({ person }) => person.id === one.person.id) === index);
}
