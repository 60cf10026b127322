import type { SPFI } from '@pnp/sp';

import type { LetterShown } from '../../src/client/wire/mail-wire';
import type { Understood } from '../../src/domain/letters/understand';
import type { Mail } from '../../src/domain/mail/mail';
import type { Person } from '../../src/domain/people/people';
import { canSee } from '../../src/domain/review/decide';
import { entryOf } from '../../src/domain/review/entry';
import { inOneRequest } from '../../src/register/client/one-request';
import { readReview } from '../../src/register/reviews/reviews';
import { existingReviews } from './existing-reviews';

interface Asking {
  readonly sp: SPFI;
  /** Absent for a letter. */
  readonly mail?: Pick<Mail, 'key' | 'conversationId' | 'reference'>;
  readonly asker: Person;
  /** YYYY-MM-DD. */
  readonly today: string;
}

/**
 * The reviews that a letter or mail may belong to, for one person: none that they may not see, nor the one that the
 * mail belongs to already. At most two requests.
 */
export async function relatedReviews(
  understood: Pick<Understood, 'fields' | 'ownReferences' | 'partnershipReferences'>,
  { sp, mail, asker, today }: Asking
): Promise<LetterShown['reviews']> {
  const existing = await existingReviews(sp, mail ?? NO_CONVERSATION, understood);
  const others = existing.filter(({ reference }) => reference !== mail?.reference);
  if (others.length === 0) return [];
  const read = await inOneRequest(sp, (batch) => others.map(({ reference }) => readReview(batch, reference)));
  return others.flatMap(({ reference, because }, index) => {
    const review = read[index]?.review;
    return review && canSee(review, asker, today)
      ? [{ reference, authority: entryOf(review, 'authority'), because }]
      : [];
  });
}

const NO_CONVERSATION = { key: '', conversationId: '' };
