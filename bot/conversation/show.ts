import { ukDay } from '../../src/domain/dates';
import { canSee, NO_SUCH_REVIEW, NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import { personIn, postsOf, type Directory, type Person } from '../../src/domain/people/people';
import { detailsFor } from '../../src/domain/review/details-for';
import { kindOf } from '../../src/domain/review/reference';
import type { Text } from '../../src/domain/text';
import type { Message } from '../../src/register/messages';
import type { StoredReview } from '../../src/register/reviews/reviews';
import type { Card } from '../cards/card';
import { sentenceCard } from '../cards/sentence-card';
import { noticeHeadline, informedLines } from '../cards/review-card-context';
import type { TurnResponse, TrackedCard, CardInvoke, Turn } from '../teams/turn';
import { drawFacts, drawReview, type Facts, type ReviewDrawing } from './draw';
import type { ConversationDependencies } from './dependencies';

/** A review that the person may see, with what its card needs; or the sentence to answer with. */
export type ReviewAccess =
  | {
      readonly ok: true;
      readonly stored: StoredReview;
      readonly messages: readonly Message[];
      readonly directory: Directory;
      readonly viewer: Person;
    }
  | Refused;

/** `facts` are of a review that the person may know of, but not see. */
interface Refused {
  readonly ok: false;
  readonly code: 'not-in-directory' | 'no-such-review';
  readonly sentence: Text;
  readonly facts?: Facts;
}

/**
 * Looks a review up for a person, in one request. Who may not see it is given its facts, or if they have no post the
 * answer of one that does not exist.
 */
export async function lookUp(
  { queries, now }: ConversationDependencies,
  reference: string,
  personId: string
): Promise<ReviewAccess> {
  const { directory, stored, messages } = await queries.review(reference);
  const viewer = personIn(directory, personId);
  if (!viewer) return { ok: false, code: 'not-in-directory', sentence: NOT_IN_DIRECTORY };
  return stored && canSee(stored.review, viewer, ukDay(now()))
    ? { ok: true, stored, messages, directory, viewer }
    : unseen({ stored, directory, viewer, now: now() });
}

/** What someone learns of a review that they may not see. */
export function unseen({
  stored,
  directory,
  viewer,
  now
}: {
  readonly stored: StoredReview | undefined;
  readonly directory: Directory;
  readonly viewer: Person;
  /** UTC. */
  readonly now: string;
}): Refused {
  if (!stored || postsOf(viewer, ukDay(now)).length === 0)
    return { ok: false, code: 'no-such-review', sentence: NO_SUCH_REVIEW };
  const { reference, region } = stored.review;
  const sentence = `${reference}: ${detailsFor(region)}`;
  return { ok: false, code: 'no-such-review', sentence, facts: { stored, directory, viewer } };
}

export type GrantedAccess = Extract<ReviewAccess, { ok: true }>;

export const cardOf = (
  deps: ConversationDependencies,
  { stored, messages, directory, viewer }: GrantedAccess,
  extra: Pick<ReviewDrawing, 'headline' | 'banner' | 'warnings'> = {}
): Card => drawReview(deps, { entry: stored, informed: informedLines(messages), directory, viewer, ...extra });

export const trackedCardOf = ({
  stored: { review },
  viewer: { id, name }
}: Pick<GrantedAccess, 'stored' | 'viewer'>): TrackedCard => ({
  reference: review.reference,
  seq: review.seq,
  person: { id, name }
});

/**
 * The pressed card turns into a card of the review, which is brought up to date from then on. A notice remains one, and
 * a press of any of its buttons marks it as read.
 */
export function inPlaceOf(
  deps: ConversationDependencies,
  seen: GrantedAccess,
  { chat, messageId, automatic }: Turn & CardInvoke,
  extra: Pick<ReviewDrawing, 'banner' | 'warnings'> = {}
): TurnResponse {
  const known = seen.messages.find(
    ({ conversationId, activityId, state }) =>
      conversationId === chat.conversationId && activityId === messageId && state !== 'gone'
  );
  const headline =
    known && noticeHeadline(seen.stored.review, { ...known, seenAt: known.seenAt || (automatic ? '' : deps.now()) });
  return {
    inPlace: {
      card: cardOf(deps, seen, { ...extra, ...(headline ? { headline } : {}) }),
      ...(known || automatic ? {} : { tracked: trackedCardOf(seen) })
    }
  };
}

type Refusing = Pick<Refused, 'sentence' | 'facts'>;

/** The facts of a review for people who may not see it, or the sentence to answer with. */
export const refusalCard = (
  deps: ConversationDependencies,
  { sentence, facts }: Refusing,
  reference: string | undefined
): Card =>
  facts
    ? drawFacts(deps, facts)
    : sentenceCard({ sentence, say: deps.sayFor(reference === undefined ? undefined : kindOf(reference)) });

/** Answers a press with one sentence or the facts of the review. The code goes to the log. */
export function refusedPress(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  { code, ...refusing }: Refusing & { readonly code: string }
): TurnResponse {
  deps.log.event('refused-press', { personId: turn.chat.personId, code });
  const reference = turn.data['reference'];
  return { inPlace: { card: refusalCard(deps, refusing, typeof reference === 'string' ? reference : undefined) } };
}
