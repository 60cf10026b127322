import { addMonths, longDay, ukDay } from '../dates';
import { closedOn } from '../review/closed-on';
import { codeKey } from '../input/characters';
import { nameKey } from '../locations/locations';
import { entryOf } from '../review/entry';
import { isClosed, lastAnswer, type Review } from '../review/review';
import { several } from '../several';

/** What the rule asks of a review. */
export interface ErasureFacts {
  readonly review: Review;
  /** Whether messages or rows of the history still wait to be written. */
  readonly isWaiting: boolean;
  /** The references of open reviews that belong to it, as `openRelativesIn` finds them. */
  readonly openRelatives: readonly string[];
  /** How many years after its closing. */
  readonly years: number;
  /** YYYY-MM-DD. */
  readonly today: string;
}

interface Condition {
  readonly id: string;
  /** What the rule says, for people. */
  readonly says: string;
  /** Why the review stays; undefined where this condition lets it go. */
  readonly keeps: (facts: ErasureFacts) => string | undefined;
}

/** The written rule: a review may be erased where none of these keeps it. */
export const ERASURE_RULE: readonly Condition[] = [
  {
    id: 'closed',
    says: 'It is closed.',
    keeps: ({ review }) => (isClosed(review) ? undefined : 'It is open.')
  },
  {
    id: 'time-has-come',
    says: 'As many years have passed since it was last closed as the setting “erase-after” says.',
    keeps: ({ review, years, today }) => {
      const until = mayBeErasedFrom(review, years);
      return !isClosed(review) || until <= today
        ? undefined
        : `It is kept until ${longDay(until)}: ${several(years, 'year')} from its closing.`;
    }
  },
  {
    id: 'no-hold',
    says: 'It is not on legal hold.',
    keeps: ({ review }) =>
      isOnHold(review) ? `It is on legal hold: ${lastAnswer(review, 'legal-hold', 'reason')}` : undefined
  },
  {
    id: 'nothing-waits',
    says: 'No message and no row of the history waits to be written.',
    keeps: ({ isWaiting }) => (isWaiting ? 'Messages or rows of its history are still waiting.' : undefined)
  },
  {
    id: 'no-open-relation',
    says: 'No review that is open was merged with it, was recorded twice as it, or has the partnership’s reference that it has.',
    keeps: ({ openRelatives }) =>
      openRelatives.length === 0 ? undefined : `Open reviews belong to it: ${openRelatives.join(', ')}.`
  }
];

/** Why a review stays, a sentence for each condition that keeps it; empty where it may be erased. */
export const whyKept = (facts: ErasureFacts): readonly string[] =>
  ERASURE_RULE.flatMap(({ keeps }) => keeps(facts) ?? []);

const mayBeErasedFrom = (review: Review, years: number): string =>
  addMonths(closedOn(review) || ukDay(review.changedAt), 12 * years);

const isOnHold = (review: Review): boolean => lastAnswer(review, 'legal-hold', 'hold') === 'yes';

/**
 * Finds for a review the references of the open ones that were merged with it, were recorded twice as it, or have the
 * partnership’s reference that it has. Looks through the reviews once, however many are asked about.
 */
export function openRelativesIn(reviews: readonly Review[]): (review: Review) => readonly string[] {
  const open = reviews.filter((review) => !isClosed(review));
  const references = new Set(open.map(({ reference }) => reference));
  const named = groupedBy(open, otherReferenceOf);
  const alike = groupedBy(open, partnershipKey);
  return (review) => {
    const other = otherReferenceOf(review);
    const found = [
      ...(references.has(other) ? [other] : []),
      ...(named.get(review.reference) ?? []),
      ...(alike.get(partnershipKey(review)) ?? [])
    ];
    return [...new Set(found)].filter((reference) => reference !== review.reference);
  };
}

/** The references of reviews by a key; those without one are left out. */
function groupedBy(
  reviews: readonly Review[],
  keyOf: (review: Review) => string
): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const review of reviews) {
    const key = keyOf(review);
    if (key !== '') groups.set(key, [...(groups.get(key) ?? []), review.reference]);
  }
  return groups;
}

const otherReferenceOf = (review: Review): string => lastAnswer(review, 'close', 'otherReference');

/** What reviews have in common that a partnership calls the same; empty where it has given no reference. */
function partnershipKey(review: Review): string {
  const reference = codeKey(entryOf(review, 'partnershipReference'));
  return reference === '' ? '' : `${reference} ${nameKey(entryOf(review, 'partnership'))}`;
}
