import { NOTICES, type NoticeId } from '.';
import { isWithdrawn } from '../review/putting-right/withdrawal';
import { seqOf, type Review } from '../review/review';
import { STEPS } from '../steps';
import { text, type Text } from '../text';
import type { Notice } from './notice';

/**
 * The headline of a notice of the event of a number, which may be drawn or delivered long after it: where the same has
 * happened again since, or it was withdrawn, nothing is said that is true of another event only.
 */
export function headlineOf(id: NoticeId, review: Review, seq: number): Text {
  const notice = NOTICES[id];
  if (isWithdrawn(review, seq)) return text`Withdrawn, recorded by mistake: ${whatItWasOf(notice, review)}`;
  return notice.overtaken !== undefined && !isLast(id, review, seq)
    ? notice.overtaken(review)
    : notice.headline(review);
}

/** Whether the event of a notice is the last of those after which people are informed so. */
const isLast = (id: NoticeId, review: Review, seq: number): boolean =>
  seq >= Math.max(...NOTICES[id].after.map((step) => seqOf(review, step)));

/** What was recorded. The review no longer says so, but for what its first event was. */
function whatItWasOf({ after, subject, headline }: Notice, review: Review): Text {
  if (after.every((step) => STEPS[step].begins)) return headline(review);
  const [only, ...others] = after;
  return only !== undefined && others.length === 0 ? STEPS[only].past : subject;
}
