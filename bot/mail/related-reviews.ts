import type { SPFI } from '@pnp/sp';

import type { LetterShown } from '../../src/client/wire/mail-wire';
import type { Understood } from '../../src/domain/letters/understand';
import type { Mail } from '../../src/domain/mail/mail';
import type { Directory, Person } from '../../src/domain/people/people';
import { ukDay } from '../../src/domain/dates';
import { availableSteps, canSee } from '../../src/domain/review/decide';
import { entryOf } from '../../src/domain/review/entry';
import { inOneRequest } from '../../src/register/client/one-request';
import { readReview } from '../../src/register/reviews/reviews';
import { existingReviews } from './existing-reviews';
import { mayFileWith } from './may-file';

interface Asking {
  readonly sp: SPFI;
  /** Absent for a letter. */
  readonly mail?: Pick<Mail, 'key' | 'conversationId' | 'reference'>;
  readonly asker: Person;
  readonly directory: Directory;
  /** UTC. */
  readonly now: string;
}

/**
 * The reviews that a letter or mail may belong to, for one person, with what they may do there: none that they may not
 * see, nor the one that the mail belongs to already. `notFound`: references that it names, and of which there is none
 * that they may see. At most two requests.
 */
export async function relatedReviews(
  understood: Pick<Understood, 'fields' | 'ownReferences' | 'partnershipReferences' | 'mayBe'>,
  { sp, mail, asker, directory, now }: Asking
): Promise<Pick<LetterShown, 'reviews' | 'notFound'>> {
  const { found, missing } = await existingReviews(sp, mail ?? NO_CONVERSATION, understood);
  const others = found.filter(({ reference }) => reference !== mail?.reference);
  if (others.length === 0) return { reviews: [], notFound: [...missing] };
  const read = await inOneRequest(sp, (batch) => others.map(({ reference }) => readReview(batch, reference)));
  const today = ukDay(now);
  const seen = others.flatMap(({ reference, because }, index) => {
    const review = read[index]?.review;
    if (!review || !canSee(review, asker, today)) return [];
    const at = { review, reference, actor: asker, directory, now };
    const open = availableSteps(at);
    return [
      {
        reference,
        authority: entryOf(review, 'authority'),
        because,
        steps: understood.mayBe.filter((step) => open.includes(step)),
        mayFile: mayFileWith(at)
      }
    ];
  });
  const hidden = others.filter(
    ({ reference, because }) => because === 'named' && !seen.some((one) => one.reference === reference)
  );
  return { reviews: seen, notFound: [...missing, ...hidden.map(({ reference }) => reference)] };
}

const NO_CONVERSATION = { key: '', conversationId: '' };
