import { longDay } from '../dates';
import { entryOf } from '../review/entry';
import { coversRegion, postsOf, type Person } from '../people/people';
import type { Review } from '../review/review';
import type { StepId } from '../steps';
import { ROLE_LABELS, type Rule } from '../words';
import { text, term, type Text } from '../text';

/** A message that somebody sends from their own mailbox, written for them. It holds no detail of a person but the partnership’s own reference. */
export interface EmailTemplate {
  /** On a button. */
  readonly label: Text;
  readonly rule: Rule;
  /** Who it is for, in words. */
  readonly to: Text;
  /** The step that records what the text leads to: whoever may take it can send the text. */
  readonly before: StepId;
  /** What that step records: that the text was sent, or what came of it. */
  readonly records: 'sending' | 'answer';
  /** Whether it fits the review as it stands. `today` is YYYY-MM-DD. */
  readonly fits: (review: Review, today: string) => boolean;
  /** After “Serious case review X:” in the subject. */
  readonly about: Text;
  /** Paragraphs, without greeting and name. */
  readonly says: (review: Review) => readonly Text[];
}

/** A text ready to be sent. Lines of the body are parted by line breaks. */
export interface Email {
  readonly subject: Text;
  readonly body: Text;
  readonly rule: Rule;
}

/** How we name a review to others: by their own reference and ours. */
export function named(review: Review): string {
  const theirs = entryOf(review, 'partnershipReference');
  return theirs ? `${theirs} (our reference ${review.reference})` : review.reference;
}

/** Which review it is, to somebody who may not have our reference before them. */
export function introduced(review: Review): Text {
  const theirs = entryOf(review, 'partnershipReference');
  const notified = entryOf(review, 'notifiedOn');
  return theirs
    ? text`the ${term.review} ${named(review)}`
    : text`the ${term.review} that we were told of${notified ? ` on ${longDay(notified)}` : ''} (our reference ${review.reference})`;
}

/** Name and post, as they stand beneath a letter. The post is the one held for the region of the review, where there is one. */
export function signature(person: Person, review: Review, today: string): string {
  const held = postsOf(person, today);
  const [here] = coversRegion(person, review.region, today);
  const holding =
    held.find(({ post, region }) => post === here && (region === review.region || region === 'England')) ?? held[0];
  if (!holding) return person.name;
  const label = ROLE_LABELS[holding.post];
  return `${person.name}\n${label.charAt(0).toUpperCase()}${label.slice(1)}, ${holding.region}`;
}

/** Whole days from one day to another, both YYYY-MM-DD. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
