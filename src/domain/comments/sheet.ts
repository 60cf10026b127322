import { counted } from '../review/putting-right/replay';
import { answersIn, type ReviewEvent } from '../review/review';
import type { Comment } from './comment';
import { commentsIn } from './comments-form';

/**
 * The comments on the draft that was received last, by page, from all events of a review: as corrected, and without
 * those that were withdrawn. What names no number of a page comes first, as it is about the whole report.
 */
export function sheetOf(events: readonly ReviewEvent[]): readonly Comment[] {
  const standing = counted(events)
    .filter(({ isWithdrawn }) => !isWithdrawn)
    .map(({ event }) => event);
  const received = standing.map(({ step }) => step).lastIndexOf('receive-draft');
  return standing
    .slice(received + 1)
    .flatMap((event) => commentsIn(answersIn(event, 'add-comments') ?? {}).comments)
    .sort((a, b) => numberIn(a) - numberIn(b));
}

const numberIn = ({ page }: Comment): number => Number(/\d+/.exec(page)?.[0] ?? 0);
