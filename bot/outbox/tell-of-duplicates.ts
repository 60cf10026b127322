import type { SPFI } from '@pnp/sp';

import { ukDay } from '../../src/domain/dates';
import { personIn, type Directory } from '../../src/domain/people/people';
import type { PersonRef } from '../../src/domain/people/person-ref';
import { canSee } from '../../src/domain/review/decide';
import { entryAnswers } from '../../src/domain/review/entry';
import { likenessOf, whySimilar } from '../../src/domain/review/likeness';
import {
  stillTogether,
  toldOfDuplicates,
  wereRecordedTogether,
  type ToldOfDuplicate
} from '../../src/domain/review/recorded-together';
import type { Review } from '../../src/domain/review/review';
import { inOneRequest } from '../../src/register/client/one-request';
import { readDirectory } from '../../src/register/directory/directory';
import {
  addMessage,
  addMessages,
  messagesOf,
  saveMessage,
  waitingAbout,
  type Message
} from '../../src/register/messages';
import { duplicatesOrUnknown, findCandidates, readDuplicates } from '../../src/register/reviews/possible-duplicates';
import { readReviewForList, type StoredReview } from '../../src/register/reviews/reviews';
import type { Queued } from '../told-time';

interface Telling {
  readonly sp: SPFI;
  readonly now: () => string;
  readonly queued: Queued;
}

/** The newest are enough: what was recorded at one moment. */
const MOST_COMPARED = 20;

/**
 * Compares new reviews again once they are saved, and adds messages about those like them of which nobody was asked:
 * two instances looked at the same moment, before either had saved. Both are there for the later of the two, by item.
 * The key of a message is that of both reviews and the person, so doing it again adds nothing. One request; one more
 * where there may be such a review.
 */
export async function tellOfDuplicates(
  { sp, now, queued }: Telling,
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
    const { alike } = await readDuplicates(sp, duplicatesOrUnknown(unasked, like).slice(0, MOST_COMPARED));
    const others = alike
      .map((each) => each.review)
      .filter((other) => wereRecordedTogether(review, other))
      .filter((other) => whySimilar(like, likenessOf(other.kind, other.entry)).length > 0);
    if (others.length === 0) continue;
    const told = toldOfDuplicates(review, others, directory, ukDay(now()));
    await addMessages(sp, [
      ...told.map((one) => queued(messageOf(one, review.reference, now()))),
      ...linksTo(review, others, told, now())
    ]);
  }
}

/**
 * Informs those who hold a review now of the others that people were told it may be the same as: it may have come to
 * another region, or be open again. Nobody is told who has a message about one of them that is open to them. One
 * request, and one more for each who is told.
 */
export async function tellWhoHoldsIt(
  { sp, now, queued }: Telling,
  reference: string,
  together: readonly string[]
): Promise<void> {
  if (together.length === 0) return;
  const all = [reference, ...together];
  const [directory, read, messages] = await inOneRequest(sp, (batch) => [
    readDirectory(batch),
    Promise.all(all.map((each) => readReviewForList(batch, each))),
    Promise.all(all.map((each) => messagesOf(batch, each))).then((each) => each.flat())
  ]);
  const today = ukDay(now());
  const [one, ...others] = read.flatMap((each) => (each ? [each] : []));
  if (one?.review.reference !== reference) return;
  const pairs = others
    .filter(({ review }) => stillTogether(one.review, [review]).length > 0)
    .map((other) =>
      other.id < one.id ? ([one.review, other.review] as const) : ([other.review, one.review] as const)
    );
  for (const [later, earlier] of pairs)
    for (const told of toldOfDuplicates(later, [earlier], directory, today)) {
      const message = queued(messageOf(told, later.reference, now()));
      const before = messages.find(({ key }) => key === message.key);
      if (isTold(told.person, [later, earlier], { messages, directory, today })) continue;
      if (!before) await addMessage(sp, message);
      else if (before.state === 'gone' && before.sentAt === '') await saveMessage(sp, before, message);
    }
}

/** Whether a person has, or will have, a message about one of two reviews that is open to them. */
const isTold = (
  { id }: PersonRef,
  pair: readonly Review[],
  {
    messages,
    directory,
    today
  }: { readonly messages: readonly Message[]; readonly directory: Directory; readonly today: string }
): boolean => {
  const person = personIn(directory, id);
  return messages.some(
    (message) =>
      message.person.id === id &&
      message.together !== undefined &&
      message.state !== 'gone' &&
      pair.every(({ reference }) => reference === message.reference || message.together?.includes(reference)) &&
      pair.some((each) => each.reference === message.reference && person && canSee(each, person, today))
  );
};

/**
 * On a review about which nobody is told, because they are told on the new one, stands a message that is not sent: so
 * each of the two is found from the other.
 */
const linksTo = (
  later: Review,
  others: readonly Review[],
  told: readonly ToldOfDuplicate[],
  now: string
): readonly Message[] =>
  others
    .filter((other) => !told.some(({ about }) => about === other))
    .flatMap((about) =>
      told.slice(0, 1).map((one) => ({
        ...messageOf({ ...one, about, together: [later.reference] }, later.reference, now),
        state: 'gone' as const
      }))
    );

const messageOf = (
  { about, person, role, insteadOf, together }: ToldOfDuplicate,
  later: string,
  now: string
): Message => ({
  ...waitingAbout(
    { together },
    {
      key: ['together', later, about.reference, person.id].join('/'),
      reference: about.reference,
      person,
      role,
      seq: 1,
      changedAt: now
    }
  ),
  insteadOf
});
