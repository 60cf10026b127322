import type { SPFI } from '@pnp/sp';

import { unsaid } from '../../src/domain/unsaid';
import { REGIONS } from '../../src/domain/words';
import { readDirectory } from '../../src/register/directory';
import { addMessage, type Message } from '../../src/register/messages';
import { openReviews } from '../../src/register/reviews';
import type { Logger } from '../log';

/** So many notices for one person at most, of the reviews entered last: whoever takes up a post is not buried. */
const MOST_FOR_ONE = 100;

/** Remembers, for the dispatcher to send, what nobody could be told because a post was vacant that somebody holds now. Whatever was said already is not said again. */
export async function sayUnsaid({ sp, now, log }: { readonly sp: SPFI; readonly now: () => string; readonly log: Logger }): Promise<void> {
  const at = now();
  const [directory, ...regions] = await Promise.all([readDirectory(sp), ...REGIONS.map((region) => openReviews(sp, region))]);
  const late = regions
    .flat()
    .sort((a, b) => b.id - a.id)
    .flatMap(({ review }) => unsaid(review, directory, at).map((told) => ({ reference: review.reference, ...told })));
  const counts = new Map<string, number>();
  for (const { id, reference, notice, to, person, insteadOf, seq } of late) {
    const count = (counts.get(person.id) ?? 0) + 1;
    counts.set(person.id, count);
    if (count > MOST_FOR_ONE) continue;
    const message: Message = {
      key: id, reference, person, role: to, insteadOf: insteadOf?.name ?? '', notice, seq, state: 'waiting', changedAt: at, sentAt: '', seenAt: '', conversationId: '', activityId: ''
    };
    if ((await addMessage(sp, message)) === 'added') log.event('notice-made-good', { reference, personId: person.id });
  }
}
