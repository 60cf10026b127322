import type { SPFI } from '@pnp/sp';

import { answersOf, type Understood } from '../../src/domain/letters/understand';
import { codeKey } from '../../src/domain/input/characters';
import { nameKey } from '../../src/domain/locations/locations';
import type { Mail } from '../../src/domain/mail/mail';
import { likenessOf } from '../../src/domain/review/possible-duplicates';
import { inOneRequest } from '../../src/register/client/one-request';
import { mailsOfConversation } from '../../src/register/mail/mails';
import { findCandidates } from '../../src/register/reviews/possible-duplicates';
import { readReview } from '../../src/register/reviews/reviews';

const MOST = 3;

/**
 * The reviews in the register that a mail may belong to, by our reference: those that it names, that the partnership’s
 * reference is of, or that its conversation was recorded as. One request.
 */
export async function existingReviews(
  sp: SPFI,
  { key, conversationId }: Pick<Mail, 'key' | 'conversationId'>,
  understood: Understood
): Promise<readonly string[]> {
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
  return [
    ...new Set([
      ...reviews.flatMap((stored) => (stored ? [stored.review.reference] : [])),
      ...conversation.flatMap((mail) => (mail.key !== key && mail.reference ? [mail.reference] : [])),
      ...candidates
        .flat()
        .filter(isTheirs)
        .map(({ reference }) => reference)
    ])
  ].slice(0, MOST);
}

const isSame = (one = '', other = ''): boolean => one !== '' && nameKey(one) === nameKey(other);
