import type { SPFI } from '@pnp/sp';

import type { LetterShown, Relation } from '../../src/client/wire/mail-wire';
import type { Understood } from '../../src/domain/letters/understand';
import type { Mail } from '../../src/domain/mail/mail';
import type { Person } from '../../src/domain/people/people';
import { canSee } from '../../src/domain/review/decide';
import { entryOf } from '../../src/domain/review/entry';
import { likenessOf } from '../../src/domain/review/possible-duplicates';
import { inOneRequest } from '../../src/register/client/one-request';
import { mailsOfConversation } from '../../src/register/mail/mails';
import { findCandidates } from '../../src/register/reviews/possible-duplicates';
import { readReview, readReviewAt, type StoredReview } from '../../src/register/reviews/reviews';

/** More of one letter are not looked up. */
const MOST = 5;

interface Asking {
  readonly sp: SPFI;
  /** The conversation that a mail belongs to; absent for a letter. */
  readonly mail?: Pick<Mail, 'key' | 'conversationId' | 'reference'>;
  readonly asker: Person;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/**
 * The reviews that exist and that a letter or mail may be about: by our reference, by the partnership's, or because an
 * earlier mail of the conversation became one. None that the person may not see. At most two requests.
 */
export async function relatedReviews(
  understood: Pick<Understood, 'ownReferences' | 'partnershipReferences'>,
  { sp, mail, asker, today }: Asking
): Promise<LetterShown['reviews']> {
  const named = [...new Set(understood.ownReferences.map(({ reference }) => reference))].slice(0, MOST);
  const theirs = understood.partnershipReferences.slice(0, MOST);
  const [conversation, own, candidates] = await inOneRequest<
    [
      ReturnType<typeof mailsOfConversation>,
      Promise<readonly (StoredReview | undefined)[]>,
      Promise<readonly { readonly id: number }[]>
    ]
  >(sp, (batch) => [
    mail && mail.conversationId !== '' ? mailsOfConversation(batch, mail.conversationId) : Promise.resolve([]),
    Promise.all(named.map((reference) => readReview(batch, reference))),
    Promise.all(
      theirs.map((partnershipReference) => findCandidates(batch, likenessOf('adult', { partnershipReference })))
    ).then((found) => found.flat())
  ]);
  const talkedOf = conversation.flatMap(({ key, reference }) =>
    key === mail?.key || reference === undefined || named.includes(reference) ? [] : [reference]
  );
  const alike = candidates.slice(0, MOST);
  const [inConversation, sameReference] = await (talkedOf.length + alike.length === 0
    ? [[], []]
    : inOneRequest<[Promise<readonly (StoredReview | undefined)[]>, Promise<readonly (StoredReview | undefined)[]>]>(
        sp,
        (batch) => [
          Promise.all(talkedOf.slice(0, MOST).map((reference) => readReview(batch, reference))),
          Promise.all(alike.map(({ id }) => readReviewAt(batch, id)))
        ]
      ));
  const found = new Map<string, LetterShown['reviews'][number]>();
  const add = (reviews: readonly (StoredReview | undefined)[], because: Relation): void => {
    for (const stored of reviews) {
      if (!stored || stored.review.reference === mail?.reference || found.has(stored.review.reference)) continue;
      const { review } = stored;
      if (canSee(review, asker, today))
        found.set(review.reference, { reference: review.reference, authority: entryOf(review, 'authority'), because });
    }
  };
  add(own, 'named');
  add(inConversation, 'same-conversation');
  add(sameReference, 'same-reference');
  return [...found.values()];
}
