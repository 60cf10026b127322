import { longDay } from '../dates';
import type { Answers } from '../fields';
import { entryOf } from '../review/entry';
import { coversRegion, postsOf, type Person } from '../people/people';
import type { Review } from '../review/review';
import type { StepId } from '../steps';
import { ROLE_LABELS, type Rule } from '../words';
import type { RecipientId } from './recipients';
import { text, term, type Text } from '../text';

/**
 * An email that a person sends from their own mailbox. It has no detail of the person the review concerns, except the
 * partnership’s reference.
 */
export interface EmailTemplate {
  /** On a button. */
  readonly label: Text;
  readonly rule: Rule;
  readonly to: RecipientId;
  /** The step that records what the email leads to: it is offered to those who may take that step. */
  readonly before: StepId;
  /** What that step records: that the email was sent, or the answer. */
  readonly records: 'sending' | 'answer';
  /** The answers by which that step records that the service has sent it; absent where a person has to record more. */
  readonly recordsSent?: (sent: Sent) => Answers;
  /** Whether it fits the review now. `today` is YYYY-MM-DD. */
  readonly fits: (review: Review, today: string) => boolean;
  /** `review` is its name in a sentence. */
  readonly subject: (review: Text) => Text;
  /** Paragraphs, without greeting and name. */
  readonly says: (review: Review) => readonly Text[];
}

/** A mail that was sent: the day, YYYY-MM-DD, the time, HH:MM, and its words. */
interface Sent {
  readonly on: string;
  readonly at: string;
  readonly words: string;
}

/** When to record it. */
export const RECORDED_WHEN: Readonly<Record<EmailTemplate['records'], string>> = {
  sending: 'When you have sent it, record it here.',
  answer: 'When you receive the answer, record it here.'
};

/** An email, ready to send. */
export interface Email {
  readonly subject: Text;
  readonly body: Text;
  readonly rule: Rule;
}

/** Names a review to others by their reference and ours. */
export function named(review: Review): string {
  const theirs = entryOf(review, 'partnershipReference');
  return theirs ? `${theirs} (our reference ${review.reference})` : review.reference;
}

/** Identifies a review to people who may not have our reference. */
export function introduced(review: Review): Text {
  const theirs = entryOf(review, 'partnershipReference');
  const notified = entryOf(review, 'notifiedOn');
  return theirs
    ? text`the ${term.review} ${named(review)}`
    : text`the ${term.review} of which we were notified${notified ? ` on ${longDay(notified)}` : ''} (our reference ${review.reference})`;
}

/** Name and post: the one for the region of the review, where there is one. */
export function signature(person: Person, review: Review, today: string): string {
  const held = postsOf(person, today);
  const [here] = coversRegion(person, review.region, today);
  const holding =
    held.find(({ post, region }) => post === here && (region === review.region || region === 'England')) ?? held[0];
  if (!holding) return person.name;
  const label = ROLE_LABELS[holding.post];
  return `${person.name}\n${label.charAt(0).toUpperCase()}${label.slice(1)}, ${holding.region}`;
}
