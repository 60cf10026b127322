import { helperOf, type Directory, type Person } from '../people/people';
import { joined, type Text } from '../text';
import type { Rule } from '../words';
import { canSee } from './decide';
import { entryOf } from './entry';
import { overseersToAsk, unseen } from './overseers';
import type { Refusal } from './refusal';
import type { Review } from './review';
import { statusOf } from './status';

const MOST_DUPLICATES = 3;

/**
 * Asks whether a review is a duplicate: a new one, or one that a changed entry makes like another. About a review that
 * the person may not see, it says only whom to ask.
 */
export function askAboutDuplicates(o: {
  readonly isNew: boolean;
  /** It is of the old register. */
  readonly isApart?: boolean;
  readonly rule: Rule;
  /** The strongest reason first. */
  readonly alike: readonly { readonly review: Review; readonly why: readonly Text[] }[];
  /** How many more cannot be read. */
  readonly unread: number;
  /** How many more there are, which are less similar. */
  readonly more: number;
  readonly actor: Person;
  readonly directory: Directory;
  /** YYYY-MM-DD. */
  readonly today: string;
}): Refusal {
  const seen = o.alike.filter(({ review }) => canSee(review, o.actor, o.today));
  const hidden = o.alike.filter((one) => !seen.includes(one)).map(({ review }) => review);
  const shown = seen.slice(0, MOST_DUPLICATES);
  const references = shown.map(({ review }) => review.reference);
  const more = seen.length - shown.length + o.more;
  const also = (isFirst: boolean): string => (isFirst ? 'It may be' : 'It may also be');
  const sentences = [
    ...(references.length > 0
      ? [
          `${o.isNew ? 'This' : 'With this change, the review'} may be a duplicate of ${references.length + more > 1 ? 'reviews' : 'a review'} already in the register: ${references.join(', ')}${more > 0 ? ` and ${more} more` : ''}.`
        ]
      : []),
    ...(hidden.length > 0
      ? [
          `${also(references.length === 0)} a duplicate of ${unseen(hidden.length)}. Ask ${overseersToAsk(hidden, o)} whether ${hidden.length === 1 ? 'it is' : 'they are'} the same.`
        ]
      : []),
    ...(o.unread > 0
      ? [
          `${also(o.alike.length === 0)} a duplicate of a review that cannot be read now. An administrator can say which that is.`
        ]
      : []),
    `Nothing has been recorded yet. ${whatToDo(o)}`
  ];
  return {
    code: 'looks-alike',
    rule: o.rule,
    sentence: sentences.join(' '),
    alike: shown.map(({ review, why }) => ({
      reference: review.reference,
      authority: entryOf(review, 'authority'),
      stage: statusOf(review),
      notifiedOn: entryOf(review, 'notifiedOn'),
      why
    }))
  };
}

function whatToDo(o: {
  readonly isNew: boolean;
  readonly isApart?: boolean;
  readonly actor: Person;
  readonly today: string;
}): string {
  if (!o.isNew) return 'If they are different reviews, record it as entered.';
  return o.isApart
    ? 'If it is the same review, set this row aside; if not, take it over anyway.'
    : `If yours is a different review, record it. If it is the same, cancel, and tell ${helperOf(o.actor, o.today)}.`;
}

/** Asks about duplicates and about unlikely answers at once, where there is something to ask of both. */
export const askTogether = (duplicates: Refusal | undefined, unlikely: Refusal | undefined): Refusal | undefined =>
  duplicates && unlikely
    ? {
        ...duplicates,
        sentence: joined([...Object.values(unlikely.fields ?? {}), duplicates.sentence], ' '),
        fields: unlikely.fields ?? {}
      }
    : (duplicates ?? unlikely);
