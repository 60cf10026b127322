import { ukDay } from '../../src/domain/dates';
import { canSee, NO_SUCH_REVIEW, NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import { personIn, type Directory, type Person } from '../../src/domain/people/people';
import { kindOf } from '../../src/domain/review/reference';
import type { Text } from '../../src/domain/text';
import type { Message } from '../../src/register/messages';
import type { StoredReview } from '../../src/register/reviews/reviews';
import type { Card } from '../cards/card';
import { sentenceCard } from '../cards/sentence-card';
import { noticeHeadline, informedLines } from '../cards/review-card-context';
import type { TurnResponse, TrackedCard, CardInvoke, Turn } from '../teams/turn';
import { drawReview, type ReviewDrawing } from './draw';
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
  | { readonly ok: false; readonly code: 'not-in-directory' | 'no-such-review'; readonly sentence: Text };

/** Looks a review up for a person, in one request. One that they may not see is answered as one that does not exist. */
export async function lookUp(
  { queries, now }: ConversationDependencies,
  reference: string,
  personId: string
): Promise<ReviewAccess> {
  const { directory, stored, messages } = await queries.review(reference);
  const viewer = personIn(directory, personId);
  if (!viewer) return { ok: false, code: 'not-in-directory', sentence: NOT_IN_DIRECTORY };
  if (!stored || !canSee(stored.review, viewer, ukDay(now())))
    return { ok: false, code: 'no-such-review', sentence: NO_SUCH_REVIEW };
  return { ok: true, stored, messages, directory, viewer };
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

/** Answers a press with one sentence, which goes to the log as a code. */
export function refusedPress(
  { log, sayFor }: ConversationDependencies,
  turn: Turn & CardInvoke,
  { code, sentence }: { readonly code: string; readonly sentence: Text }
): TurnResponse {
  log.event('refused-press', { personId: turn.chat.personId, code });
  const reference = turn.data['reference'];
  const say = sayFor(typeof reference === 'string' ? kindOf(reference) : undefined);
  return { inPlace: { card: sentenceCard({ sentence, say }) } };
}
