import type { SPFI } from '@pnp/sp';

import { ukDay } from '../../src/domain/dates';
import { entryAnswers } from '../../src/domain/review/entry';
import { likenessOf, whySimilar } from '../../src/domain/review/possible-duplicates';
import {
  toldOfDuplicates,
  wereRecordedTogether,
  type ToldOfDuplicate
} from '../../src/domain/review/recorded-together';
import { inOneRequest } from '../../src/register/client/one-request';
import { readDirectory } from '../../src/register/directory/directory';
import { addMessages, waitingAbout } from '../../src/register/messages';
import { duplicatesOrUnknown, findCandidates, readDuplicates } from '../../src/register/reviews/possible-duplicates';
import type { StoredReview } from '../../src/register/reviews/reviews';
import type { Queued } from '../told-time';

/**
 * Compares new reviews again once they are saved, and adds messages about those like them of which nobody was asked:
 * two instances looked at the same moment, before either had saved. Both are there for the later of the two, by item.
 * The key of a message is that of the new review and the person, so doing it again adds nothing. One request; one more
 * where there may be such a review.
 */
export async function tellOfDuplicates(
  { sp, now, queued }: { readonly sp: SPFI; readonly now: () => string; readonly queued: Queued },
  { id, review, pending }: StoredReview
): Promise<void> {
  for (const { event, askedAbout } of pending) {
    if (!askedAbout) continue;
    const like = likenessOf(event.kind, entryAnswers(event.given));
    const [candidates, directory] = await inOneRequest(sp, (batch) => [
      findCandidates(batch, like),
      readDirectory(batch)
    ]);
    const unasked = candidates.filter((one) => one.id < id && !askedAbout.includes(one.reference));
    if (unasked.length === 0) continue;
    const { alike } = await readDuplicates(sp, duplicatesOrUnknown(unasked, like));
    const others = alike
      .map((each) => each.review)
      .filter((other) => wereRecordedTogether(review, other))
      .filter((other) => whySimilar(like, likenessOf(other.kind, other.entry)).length > 0);
    if (others.length === 0) continue;
    const told = toldOfDuplicates(review, others, directory, ukDay(now()));
    await addMessages(
      sp,
      told.map((one) => queued(messageOf(one, review.reference, now())))
    );
  }
}

const messageOf = ({ about, person, role, insteadOf, together }: ToldOfDuplicate, later: string, now: string) => ({
  ...waitingAbout(
    { together },
    {
      key: ['together', later, person.id].join('/'),
      reference: about.reference,
      person,
      role,
      seq: 1,
      changedAt: now
    }
  ),
  insteadOf
});
