import { longDay } from './dates';
import { entryOf } from './entry';
import { coversRegion, postsOf, type Person } from './people';
import type { Review } from './review';
import { ROLE_LABELS, type Rule } from './words';

/** A message that somebody sends from their own mailbox, written for them. It holds no detail of a person but the partnership’s own reference. */
interface Text {
  readonly rule: Rule;
  /** After “Serious case review X:” in the subject. */
  readonly about: string;
  /** Paragraphs, without greeting and name. */
  readonly says: (review: Review) => readonly string[];
}

/** A text ready to be sent. Lines of the body are parted by line breaks. */
export interface ReadyText {
  readonly subject: string;
  readonly body: string;
  readonly rule: Rule;
}

const rows = {
  acknowledgement: {
    rule: 'KP-5',
    about: 'your notification',
    says: (review) => [
      `Thank you for your notification of a children’s serious case review, which reached us${on(entryOf(review, 'notifiedOn'))}. Our reference is ${review.reference}; please give it when you write to us.`,
      'We pass the notification to the inspector of the service for information, as part of our work of regulation.',
      'When you write to us about the review, please use your own reference for the child and never a name.'
    ]
  }
} satisfies Record<string, Text>;

export type TextId = keyof typeof rows;
export const TEXTS: Readonly<Record<TextId, Text>> = rows;

/** A text in the person’s own name and post, for them to send. Pure; `today` is YYYY-MM-DD. */
export function textFor(id: TextId, review: Review, person: Person, today: string): ReadyText {
  const { about, says, rule } = TEXTS[id];
  return {
    subject: `Serious case review ${named(review)}: ${about}`,
    body: ['Dear colleague,', ...says(review), 'With thanks', signature(person, review, today)].join('\n\n'),
    rule
  };
}

/** How we name a review to others: by their own reference and ours. */
function named(review: Review): string {
  const theirs = entryOf(review, 'partnershipReference');
  return theirs ? `${theirs} (our reference ${review.reference})` : review.reference;
}

/** Name and post, as they stand beneath a letter. The post is the one held for the region of the review, where there is one. */
function signature(person: Person, review: Review, today: string): string {
  const held = postsOf(person, today);
  const [here] = coversRegion(person, review.region, today);
  const holding = held.find(({ post, region }) => post === here && (region === review.region || region === 'England')) ?? held[0];
  if (!holding) return person.name;
  const label = ROLE_LABELS[holding.post];
  return `${person.name}\n${label.charAt(0).toUpperCase()}${label.slice(1)}, ${holding.region}`;
}

const on = (date: string): string => (date ? ` on ${longDay(date)}` : '');
