import { rolesIn, type Directory, type Person } from '../people/people';
import { capitalised, joined, text, type Text } from '../text';
import { MOMENT } from './at-one-moment';
import { endingNamed } from './endings';
import { overseersToAsk, unseen } from './overseers';
import { isClosed, lastAnswer, type Review } from './review';

/** Whether a review was closed because another is the same, or went into it. */
export const isClosedInFavour = (review: Review, reference: string): boolean =>
  isClosed(review) &&
  endingNamed(lastAnswer(review, 'close', 'ending'))?.namesAnother === true &&
  lastAnswer(review, 'close', 'otherReference') === reference;

interface Reader {
  readonly actor: Person;
  readonly directory: Directory;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/** Why a review is not closed as a mistake while it stands for others; nothing where it stands for none. */
export function whyItStays(review: Review, standsFor: readonly Review[], reader: Reader): Text | undefined {
  const inFavour = standsFor.filter((other) => isClosedInFavour(other, review.reference));
  const gone = standsFor.filter((other) => !inFavour.includes(other));
  const sentences = [
    ...said(inFavour, reader, ({ length }) =>
      length === 1
        ? 'was closed because it is the same review, or was merged with this one.'
        : 'were closed because they are the same review, or were merged with this one.'
    ),
    ...said(gone, reader, ({ length }) =>
      length === 1
        ? 'may be the same review, and has just been closed as a mistake.'
        : 'may be the same review, and have just been closed as mistakes.'
    ),
    ...(gone.length > 0 ? [`If this one is a mistake too, try again in ${MOMENT} minutes.`] : [])
  ];
  return sentences.length > 0 ? joined(sentences, ' ') : undefined;
}

/** A sentence on those that the person may reopen, on the others that they may see, and on those that they may not. */
function said(
  reviews: readonly Review[],
  reader: Reader,
  predicate: (reviews: readonly Review[]) => string
): readonly Text[] {
  const { actor, today } = reader;
  const seen = reviews.filter((other) => rolesIn(other, actor, today).length > 0);
  const own = seen.filter((other) => rolesIn(other, actor, today).includes('regional-safeguarding-lead'));
  const groups = [own, seen.filter((other) => !own.includes(other)), reviews.filter((other) => !seen.includes(other))];
  return groups
    .filter((group) => group.length > 0)
    .map((group) => {
      const them = group.length === 1 ? 'it' : 'them';
      const isSeen = group.every((other) => seen.includes(other));
      const subject = isSeen ? group.map(({ reference }) => reference).join(', ') : capitalised(unseen(group.length));
      const next =
        group === own
          ? `Reopen ${them} first.`
          : `Ask ${overseersToAsk(group, reader)} to have ${them} reopened first.`;
      return text`${subject} ${predicate(group)} ${next}`;
    });
}
