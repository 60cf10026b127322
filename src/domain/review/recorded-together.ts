import { personIn, rolesIn, type Directory, type Person } from '../people/people';
import type { PersonRef } from '../people/person-ref';
import type { Text } from '../text';
import type { Role } from '../words';
import { canSee } from './decide';
import { endingNamed } from './endings';
import { areAlike } from './likeness';
import { overseersOf, overseersToAsk, unseen } from './overseers';
import { isClosed, lastAnswer, type Done, type Review } from './review';

/** A person to inform of possible duplicates that nobody was asked about, on the review that it is about. */
export interface ToldOfDuplicate {
  readonly about: Review;
  readonly person: PersonRef;
  readonly role: Role | '';
  /** The name of the person who is away, if this one is covering; empty if not. */
  readonly insteadOf: string;
  /** The references of the others. What the person may be told of them is decided when the message is read. */
  readonly together: readonly string[];
}

/**
 * Who is informed that a new review may be the same as others, each person once: the leads, who monitor the register
 * (KP-2), or the national advisor where a region has none (B-7), and the people who recorded them. Those of the new review are told on it, of all others; the rest on their
 * own, of the new one. `today` is YYYY-MM-DD.
 */
export function toldOfDuplicates(
  later: Review,
  earlier: readonly Review[],
  directory: Directory,
  today: string
): readonly ToldOfDuplicate[] {
  const told = [{ about: later, others: earlier }, ...earlier.map((about) => ({ about, others: [later] }))].flatMap(
    ({ about, others }) =>
      peopleOf(about, directory, today).map(({ person, role, insteadOf }) => ({
        about,
        person: { id: person.id, name: person.name },
        role,
        insteadOf,
        together: others.map(({ reference }) => reference)
      }))
  );
  return told.filter((one, index) => told.findIndex(({ person }) => person.id === one.person.id) === index);
}

/**
 * Whether two open reviews were recorded so close together that neither was there when the person who recorded the
 * other was asked. Nothing is to be done once one of them is closed.
 */
export const wereRecordedTogether = (one: Review, other: Review): boolean =>
  !isClosed(one) &&
  !isClosed(other) &&
  Math.abs(Date.parse(notificationOf(one)?.at ?? '') - Date.parse(notificationOf(other)?.at ?? '')) <= AT_ONE_MOMENT;

/** In milliseconds: far longer than saving takes, because the clocks of two machines differ. */
const AT_ONE_MOMENT = 600_000;

/** By whom and when it was recorded; nothing of one that was taken over from the old register. */
const notificationOf = ({ kind, done }: Review): Done | undefined =>
  done[kind === 'adult' ? 'notify-adult' : 'notify-child'];

function peopleOf(
  review: Review,
  directory: Directory,
  today: string
): readonly { readonly person: Person; readonly role: Role | ''; readonly insteadOf: string }[] {
  const overseers = overseersOf(review, directory, today).map(({ person, role, insteadOf }) => ({
    person,
    role,
    insteadOf: insteadOf?.name ?? ''
  }));
  const recorded = notificationOf(review);
  const recorder = recorded && personIn(directory, recorded.by.id);
  return recorder && canSee(review, recorder, today)
    ? [...overseers, { person: recorder, role: rolesIn(review, recorder, today)[0] ?? '', insteadOf: '' }]
    : overseers;
}

const LEAD: Role = 'regional-safeguarding-lead';

/**
 * The others that a review may still be the same as: none once one of the two is closed, whether or not it is opened
 * again, because a lead has decided then; and none that a correction has left with nothing in common.
 */
export const stillTogether = (review: Review, others: readonly Review[]): readonly Review[] =>
  isDecided(review) ? [] : others.filter((other) => !isDecided(other) && areAlike(review, other));

const isDecided = (review: Review): boolean => isClosed(review) || review.done.reopen !== undefined;

/** Whether a lead has closed a review as recorded twice, and another lead the other one at the same moment. */
const isClosedAsEachOther = (review: Review, others: readonly Review[]): boolean =>
  others.some((other) => otherOf(review) === other.reference && otherOf(other) === review.reference);

const otherOf = (review: Review): string | undefined =>
  isClosed(review) ? lastAnswer(review, 'close', 'otherReference') : undefined;

/** What a person is told that a review may be the same as. */
export interface MayBeSame {
  /** Those that they may see. */
  readonly references: readonly string[];
  /** How many others there are, and whom to ask about them. */
  readonly hidden: number;
  readonly ask: string;
  /** Whether they can close this one themselves. */
  readonly closes: boolean;
}

/** What a person may be told of reviews that this one may still be the same as, as they may see them today. */
export function mayBeSame(
  review: Review,
  open: readonly Review[],
  viewer: Person,
  { directory, today }: { readonly directory: Directory; readonly today: string }
): MayBeSame {
  const seen = open.filter((other) => canSee(other, viewer, today));
  const hidden = open.filter((other) => !seen.includes(other));
  return {
    references: seen.map(({ reference }) => reference),
    hidden: hidden.length,
    ask: overseersToAsk(hidden, { directory, today }),
    closes: rolesIn(review, viewer, today).includes(LEAD)
  };
}

/** Why a person has the message. It shows on a locked phone, and names no other review. */
export function togetherHeadline(review: Review, others: readonly Review[]): Text {
  if (stillTogether(review, others).length > 0) return 'Possible duplicate, recorded at the same time';
  return isClosedAsEachOther(review, others)
    ? 'Possible duplicate: both are closed, and a regional safeguarding lead can reopen one'
    : 'Possible duplicate: settled';
}

/** What there is to do about it. */
export function togetherAsks({ references, hidden, ask, closes }: MayBeSame): Text {
  const ending = endingNamed('duplicate')?.title ?? '';
  const sentences = [
    ...(references.length > 0
      ? [`This may be the same review as ${references.join(' or ')}: they were recorded at the same time.`]
      : []),
    ...(hidden > 0
      ? [
          `${references.length > 0 ? 'It may also be' : 'This may be'} the same as ${unseen(hidden)}. Ask ${ask} about ${hidden > 1 ? 'those' : 'that one'}.`
        ]
      : []),
    closes
      ? `If it is the same, close one of them as “${ending}”.`
      : `If it is the same, ask a regional safeguarding lead to close one of them as “${ending}”.`,
    'If not, there is nothing to do.'
  ];
  return sentences.join(' ');
}
