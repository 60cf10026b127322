import { longTime, ukDay } from '../../src/domain/dates';
import { canSee, openSteps } from '../../src/domain/decide';
import { NOTICES } from '../../src/domain/notices';
import { personIn, type Directory } from '../../src/domain/people';
import type { Review } from '../../src/domain/review';
import { STEPS, STEP_IDS, type StepId } from '../../src/domain/steps';
import type { Message } from '../../src/register/messages';
import type { Entry } from '../../src/register/reviews';
import type { Card } from '../cards/card';
import { reviewCard, type ReviewView, type ToldLine } from '../cards/review-card';
import { sentenceCard } from '../cards/sentence-card';

/** What a card of a review is drawn from. `now` is a UTC time; `link` makes the address of a review. */
export interface Scene {
  readonly entry: Entry;
  readonly messages: readonly Message[];
  readonly directory: Directory;
  readonly now: string;
  readonly link: (reference: string) => string;
}

/** The card as this person may see it now: nothing of the review for somebody who has no part in it any more. */
export function drawCard({ entry: { review, duties }, messages, directory, now, link }: Scene, { person, notice, seq }: Pick<Message, 'person' | 'notice' | 'seq'>): Card {
  const viewer = personIn(directory, person.id);
  if (!viewer || !canSee(review, viewer, ukDay(now))) {
    return sentenceCard({ sentence: 'You have no part in this review any more. Ask your regional safeguarding lead if you think you should.' });
  }
  const author = personIn(directory, review.author?.id ?? '');
  return reviewCard({
    review,
    duties,
    messages: toldLines(messages),
    viewer,
    open: openSteps({ review, reference: review.reference, actor: viewer, directory, now }),
    today: ukDay(now),
    link: link(review.reference),
    ...(author ? { authorName: author.name } : {}),
    ...(notice ? { headline: { text: NOTICES[notice].headline(review), rule: NOTICES[notice].rule } } : receipt(review, person.id, seq))
  });
}

/** A form that the person submitted stays their receipt for it, until the same step is taken again. */
function receipt(review: Review, personId: string, seq: number): Pick<ReviewView, 'banner'> {
  const step = STEP_IDS.find((each) => review.done[each]?.seq === seq && review.done[each].by.id === personId);
  return step ? { banner: receiptFor(review, step) } : {};
}

/** The first words of a receipt: which step was recorded, and when. */
export const receiptFor = (review: Review, step: StepId): NonNullable<ReviewView['banner']> => {
  const at = review.done[step]?.at;
  return { text: `Recorded: ${STEPS[step].past}${at ? `, ${longTime(at)}` : ''}.`, tone: 'good' };
};

/** What a notification shows before the chat is opened: no personal detail. */
export const summaryOf = ({ entry: { review } }: Scene, { notice }: Pick<Message, 'notice'>): string =>
  notice ? `${NOTICES[notice].headline(review)} (${review.reference})` : review.reference;

export const toldLines = (messages: readonly Message[]): readonly ToldLine[] =>
  messages.flatMap(({ notice, role, person, sentAt }) => (notice && role ? [{ name: person.name, role, of: NOTICES[notice].subject, when: sentAt || 'waits' }] : []));
