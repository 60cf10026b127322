import { NOTICES, noticesFor, type Addressee } from '.';
import type { Directory } from '../people/people';
import { isClosed, type Review } from '../review/review';
import { STEP_IDS } from '../steps';

/**
 * The notices that could not be sent because a post was vacant, and now can be: one for each person, that of the newest
 * event. They have their original ids, so that nobody is informed twice. `now` is a UTC time.
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
    // Those who stood in for the post were informed at the time.
    return told
      .filter(({ notice, to }) => to === NOTICES[notice].to && done.vacant.includes(to))
      .map((one) => ({ ...one, seq: done.seq }));
  });
  const newest = [...late].sort((a, b) => b.seq - a.seq);
  return newest.filter((one, index) => newest.findIndex(({ person }) => person.id === one.person.id) === index);
}
