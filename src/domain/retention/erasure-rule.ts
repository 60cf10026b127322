import { addMonths, longDay, ukDay } from '../dates';
import { closedOn } from '../insight/figures';
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
  /** The other reviews of the register. */
  readonly others: readonly Review[];
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
        : `It is kept until ${longDay(`${until}T12:00:00Z`)}: ${several(years, 'year')} from its closing.`;
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
    keeps: ({ review, others }) => {
      const open = others
        .filter((other) => !isClosed(other) && isRelated(review, other))
        .map(({ reference }) => reference);
      return open.length === 0 ? undefined : `Open reviews belong to it: ${open.join(', ')}.`;
    }
  }
];

/** Why a review stays, a sentence for each condition that keeps it; empty where it may be erased. */
export const whyKept = (facts: ErasureFacts): readonly string[] =>
  ERASURE_RULE.flatMap(({ keeps }) => keeps(facts) ?? []);

const mayBeErasedFrom = (review: Review, years: number): string =>
  addMonths(closedOn(review) ?? ukDay(review.changedAt), 12 * years);

const isOnHold = (review: Review): boolean => lastAnswer(review, 'legal-hold', 'hold') === 'yes';

const isRelated = (a: Review, b: Review): boolean =>
  lastAnswer(a, 'close', 'otherReference') === b.reference ||
  lastAnswer(b, 'close', 'otherReference') === a.reference ||
  hasSameReference(a, b);

function hasSameReference(a: Review, b: Review): boolean {
  const [mine, theirs] = [a, b].map((review) => ({
    reference: codeKey(entryOf(review, 'partnershipReference')),
    partnership: nameKey(entryOf(review, 'partnership'))
  }));
  return (
    mine !== undefined &&
    mine.reference !== '' &&
    mine.reference === theirs?.reference &&
    mine.partnership === theirs.partnership
  );
}
