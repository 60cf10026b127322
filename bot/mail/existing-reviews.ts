import type { SPFI } from '@pnp/sp';

import type { Relation } from '../../src/client/wire/mail-wire';
import { answersOf, type Understood } from '../../src/domain/letters/understand';
import { codeKey } from '../../src/domain/input/characters';
import { nameKey } from '../../src/domain/locations/locations';
import type { Mail } from '../../src/domain/mail/mail';
import { likenessOf } from '../../src/domain/review/likeness';
import { inOneRequest } from '../../src/register/client/one-request';
import { mailsOfConversation } from '../../src/register/mail/mails';
import { findCandidates } from '../../src/register/reviews/possible-duplicates';
import { readReview } from '../../src/register/reviews/reviews';

const MOST = 3;

/** A review in the register, by our reference, and why a mail or letter may belong to it. */
interface ExistingReview {
  readonly reference: string;
  readonly because: Relation;
}

/**
 * The reviews in the register that a mail or letter may belong to: those that it names, that its conversation was
 * recorded as, or that the partnership’s reference is of. A letter is of no conversation. `missing`: references that it
 * names, and that are of no review. One request.
 */
export async function existingReviews(
  sp: SPFI,
  { key, conversationId }: Pick<Mail, 'key' | 'conversationId'>,
  understood: Pick<Understood, 'fields' | 'ownReferences' | 'partnershipReferences'>
): Promise<{ readonly found: readonly ExistingReview[]; readonly missing: readonly string[] }> {
  const answers = answersOf(understood);
  const named = [...new Set(understood.ownReferences.map(({ reference }) => reference))].slice(0, MOST);
  const theirs = understood.partnershipReferences.slice(0, MOST);
  // A candidate is of either kind: only its reference and whose it is are compared.
  const like = (partnershipReference: string) => ({ ...likenessOf('adult', {}), partnershipReference });
  const [conversation, reviews, candidates] = await inOneRequest(sp, (batch) => [
    conversationId === '' ? Promise.resolve([]) : mailsOfConversation(batch, conversationId),
    Promise.all(named.map((reference) => readReview(batch, reference))),
    Promise.all(theirs.map((reference) => findCandidates(batch, like(reference))))
  ]);
  const isTheirs = (each: {
    readonly partnershipReference: string;
    readonly partnership: string;
    readonly authority: string;
  }) =>
    theirs.some((reference) => codeKey(reference) === codeKey(each.partnershipReference)) &&
    (isSame(answers['partnership'], each.partnership) || isSame(answers['authority'], each.authority));
  const found = new Map<string, ExistingReview>();
  const add = (because: Relation, references: readonly string[]): void => {
    for (const reference of references) if (!found.has(reference)) found.set(reference, { reference, because });
  };
  add(
    'named',
    reviews.flatMap((stored) => (stored ? [stored.review.reference] : []))
  );
  add(
    'same-conversation',
    conversation.flatMap((mail) =>
      mail.key !== key && mail.furtherOf !== key && mail.reference ? [mail.reference] : []
    )
  );
  add(
    'same-reference',
    candidates
      .flat()
      .filter(isTheirs)
      .map(({ reference }) => reference)
  );
  return { found: [...found.values()].slice(0, MOST), missing: named.filter((_, index) => !reviews[index]) };
}

const isSame = (one = '', other = ''): boolean => one !== '' && nameKey(one) === nameKey(other);
