import type { SPFI } from '@pnp/sp';

import { ukDay } from '../../src/domain/dates';
import { personIn, type Directory } from '../../src/domain/people/people';
import type { PersonRef } from '../../src/domain/people/person-ref';
import { canSee } from '../../src/domain/review/decide';
import { likenessOf } from '../../src/domain/review/likeness';
import { haveChangedTogether, stateOf, wereAskedAbout, type PairState } from '../../src/domain/review/possible-pair';
import { toldOfClosings, toldOfDuplicates, type ToldOfDuplicate } from '../../src/domain/review/recorded-together';
import { seqOf, type Review } from '../../src/domain/review/review';
import { STEPS } from '../../src/domain/steps';
import { inOneRequest } from '../../src/register/client/one-request';
import { readDirectory } from '../../src/register/directory/directory';
import {
  addMessages,
  messagesKeyed,
  messagesOf,
  saveMessage,
  togetherIn,
  waitingAbout,
  type Message,
  type StoredMessage
} from '../../src/register/messages';
import {
  duplicatesOrUnknown,
  findCandidates,
  readDuplicates,
  type Candidate
} from '../../src/register/reviews/possible-duplicates';
import { readReviewForList, type StoredReview } from '../../src/register/reviews/reviews';
import type { Queued } from '../told-time';

interface Telling {
  readonly sp: SPFI;
  readonly now: () => string;
  readonly queued: Queued;
}

/** A review, and those recorded at the same moment before it. */
interface Together {
  readonly later: Review;
  readonly earlier: readonly Review[];
}

/** The newest are enough: what was recorded at one moment. */
const MOST_COMPARED = 20;
const KEYS = 'together/';

/**
 * Compares reviews again once they are saved, new or changed, and adds messages about those like them of which nobody
 * was asked: two instances looked at the same moment, before either had saved. New ones are both there for the later of
 * the two, by item; of two changes each looks for the other. One request; more where there may be such a review.
 */
export async function tellOfDuplicates(deps: Telling, { id, review, pending }: StoredReview): Promise<void> {
  const like = likenessOf(review.kind, review.entry);
  const isUnasked = ({ id: item, reference }: Candidate): boolean =>
    pending.some(
      ({ event, askedAbout }) =>
        askedAbout && !askedAbout.includes(reference) && (STEPS[event.step].begins ? item < id : item !== id)
    );
  if (pending.every(({ askedAbout }) => !askedAbout)) return;
  const [candidates, directory] = await inOneRequest(deps.sp, (batch) => [
    findCandidates(batch, like),
    readDirectory(batch)
  ]);
  const unasked = candidates.filter(isUnasked);
  if (unasked.length === 0) return;
  const { alike } = await readDuplicates(deps.sp, duplicatesOrUnknown(unasked, like).slice(0, MOST_COMPARED));
  const together = alike.filter(
    (other) =>
      haveChangedTogether(review, other.review) &&
      stateOf(review, other.review) === 'open' &&
      !wereAskedAbout(review, other.review)
  );
  const earlier = together.flatMap((other) => (other.id < id ? [other.review] : []));
  const groups = [
    ...(earlier.length > 0 ? [{ later: review, earlier }] : []),
    ...together.flatMap((other) => (other.id > id ? [{ later: other.review, earlier: [review] }] : []))
  ];
  if (groups.length > 0) await inform(deps, groups, directory);
}

/**
 * Informs those who hold a review now of the others that messages say it may be the same as: it may have come to
 * another region. Where each was closed for the sake of the other, informs those who can have one reopened. One
 * request; more where there are such reviews.
 */
export async function tellWhoHoldsIt(deps: Telling, reference: string, together: readonly string[]): Promise<void> {
  if (together.length === 0) return;
  const [directory, ...read] = await inOneRequest(deps.sp, (batch) => [
    readDirectory(batch),
    ...[reference, ...together].map((each) => readReviewForList(batch, each))
  ]);
  const [one, ...others] = read.flatMap((each) => (each ? [each] : []));
  if (one?.review.reference !== reference) return;
  const pairsIn = (state: PairState) =>
    others
      .filter((other) => stateOf(one.review, other.review) === state)
      .map((other) =>
        other.id < one.id
          ? { later: one.review, earlier: [other.review] }
          : { later: other.review, earlier: [one.review] }
      );
  const [open, gone] = [pairsIn('open'), pairsIn('neither goes on')];
  if (open.length > 0) await inform(deps, open, directory);
  if (gone.length > 0) await informOfClosings(deps, gone, directory);
}

/**
 * The same for all open reviews, when posts have changed hands; gives the references of those whose cards may name
 * others to ask now. One request, and those of `tellWhoHoldsIt` for each.
 */
export async function tellNewHolders(deps: Telling, open: readonly StoredReview[]): Promise<readonly string[]> {
  const messages = await messagesKeyed(deps.sp, KEYS);
  const references = open
    .map(({ review }) => review.reference)
    .filter((each) => messages.some(({ reference }) => reference === each));
  for (const each of references)
    await tellWhoHoldsIt(deps, each, togetherIn(messages.filter(({ reference }) => reference === each)));
  return references;
}

/** Adds a message for each person who has none yet. The keys are unique, so doing it again adds nothing. */
async function inform({ sp, now, queued }: Telling, groups: readonly Together[], directory: Directory): Promise<void> {
  const references = [
    ...new Set(groups.flatMap(({ later, earlier }) => [later, ...earlier]).map((one) => one.reference))
  ];
  const messages = (await inOneRequest(sp, (batch) => references.map((each) => messagesOf(batch, each)))).flat();
  const at = now();
  const wanted = groups.flatMap(({ later, earlier }) => {
    const all = [later, ...earlier];
    const told = toldOfDuplicates(later, earlier, directory, ukDay(at));
    const untold = told.filter(
      ({ person, about, together }) =>
        !all
          .filter(({ reference }) => together.includes(reference))
          .every((other) => isTold(person, [about, other], { messages, directory, today: ukDay(at) }))
    );
    return [
      ...untold.map((one) => queued(messageOf(one, later.reference, at))),
      ...linksBetween({ later, earlier }, [...messages, ...untold.map((one) => messageOf(one, later.reference, at))], {
        to: told[0]?.person,
        at
      })
    ];
  });
  const before = (message: Message): StoredMessage | undefined => messages.find(({ key }) => key === message.key);
  await addMessages(
    sp,
    wanted.filter((message) => !before(message))
  );
  for (const message of wanted) {
    const unsent = before(message);
    if (unsent?.state === 'gone' && unsent.sentAt === '' && message.state === 'waiting')
      await saveMessage(sp, unsent, message);
  }
}

/** Adds a message for each person who can have one of two reopened. The keys are those of the closings. */
async function informOfClosings(
  { sp, now, queued }: Telling,
  pairs: readonly Together[],
  directory: Directory
): Promise<void> {
  const at = now();
  const messages = pairs.flatMap(({ later, earlier }) =>
    earlier
      .flatMap((one) => toldOfClosings(later, one, directory, ukDay(at)))
      .map((told) => {
        const message = messageOf(told, later.reference, at);
        const seq = seqOf(told.about, 'close');
        return queued({ ...message, key: `${message.key}/${seq}`, seq });
      })
  );
  await addMessages(sp, messages);
}

/** Whether a person has, or will have, a message about one of two reviews that is open to them. */
function isTold(
  { id }: PersonRef,
  pair: readonly Review[],
  {
    messages,
    directory,
    today
  }: { readonly messages: readonly Message[]; readonly directory: Directory; readonly today: string }
): boolean {
  const person = personIn(directory, id);
  return pair.some((one) => {
    // Each card about a review shows all that messages about it name, so it is enough to have one of them.
    const about = messages.filter(({ reference }) => reference === one.reference);
    const named = togetherIn(about);
    return (
      person !== undefined &&
      canSee(one, person, today) &&
      about.some(({ person: to, state, together }) => together && state !== 'gone' && to.id === id) &&
      pair.every(({ reference }) => reference === one.reference || named.includes(reference))
    );
  });
}

/**
 * Where nobody is told on a review, because they are told on another, a message that is not sent says so: each of them
 * is found from each other.
 */
function linksBetween(
  { later, earlier }: Together,
  messages: readonly Message[],
  { to, at }: { readonly to: PersonRef | undefined; readonly at: string }
): readonly Message[] {
  if (!to) return [];
  return [{ about: later, others: earlier }, ...earlier.map((about) => ({ about, others: [later] }))]
    .map(({ about, others }) => ({
      about,
      together: others
        .map(({ reference }) => reference)
        .filter(
          (each) =>
            !messages.some(({ reference, together = [] }) => reference === about.reference && together.includes(each))
        )
    }))
    .filter(({ together }) => together.length > 0)
    .map((link) => ({
      ...messageOf({ ...link, person: to, role: '', insteadOf: '' }, later.reference, at),
      state: 'gone'
    }));
}

const messageOf = (
  { about, person, role, insteadOf, together }: ToldOfDuplicate,
  later: string,
  changedAt: string
): Message => ({
  ...waitingAbout(
    { together },
    {
      key: KEYS + [later, about.reference, person.id].join('/'),
      reference: about.reference,
      person,
      role,
      seq: 1,
      changedAt
    }
  ),
  insteadOf
});
