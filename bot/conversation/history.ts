import type { Answers } from '../../src/domain/fields';
import { correctableFields } from '../../src/domain/review/putting-right/correction';
import { recordedAs } from '../../src/domain/review/putting-right/put-right';
import { puttingRightOffers } from '../../src/domain/review/putting-right/who-puts-right';
import type { StepId } from '../../src/domain/steps';
import type { Card } from '../cards/card';
import { historyCard } from '../cards/history-card';
import { eventsOf, pastOf } from '../commands/past-of';
import type { StoredReview } from '../../src/register/reviews/reviews';
import type { CardInvoke, Turn, TurnResponse } from '../teams/turn';
import type { ConversationDependencies } from './dependencies';
import { isInstead } from './other-steps';
import { posting } from './draw';
import { lookUp, refusalCard, refusedPress, type ReviewAccess } from './show';

/** What was recorded on a review last, with the buttons that put it right. */
export async function showHistory(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  { reference }: { readonly reference: string }
): Promise<TurnResponse> {
  const drawn = await historyFor(deps, turn.chat.personId, reference);
  if (!drawn.ok) return refusedPress(deps, turn, drawn);
  return isInstead(turn) ? { inPlace: { card: drawn.card } } : { post: [posting(drawn.card, titleOf(reference))] };
}

/** The same for someone who has typed “history” and the reference. */
export async function sayHistory(deps: ConversationDependencies, turn: Turn, reference: string): Promise<TurnResponse> {
  const drawn = await historyFor(deps, turn.chat.personId, reference);
  if (drawn.ok) return { post: [posting(drawn.card, titleOf(reference))] };
  deps.log.event('refused-question', { personId: turn.chat.personId, code: drawn.code });
  return { post: [posting(refusalCard(deps, drawn, reference), reference)] };
}

const titleOf = (reference: string): string => `History, ${reference}`;

async function historyFor(
  deps: ConversationDependencies,
  personId: string,
  reference: string
): Promise<{ readonly ok: true; readonly card: Card } | Extract<ReviewAccess, { ok: false }>> {
  const [access, { written, clock }] = await Promise.all([
    lookUp(deps, reference, personId),
    deps.queries.history(reference)
  ]);
  if (!access.ok) return access;
  const { stored, viewer: actor, directory } = access;
  const past = pastOf(stored, written, clock);
  const card = historyCard({
    review: stored.review,
    events: eventsOf(stored, written),
    offers: past ? puttingRightOffers({ review: stored.review, past, actor, directory, now: deps.now() }) : [],
    link: deps.links.review(reference),
    say: deps.sayFor(stored.review.kind)
  });
  return { ok: true, card };
}

/** The answers that a correction begins with: those that are recorded. */
export async function answersToCorrect(
  { queries }: ConversationDependencies,
  stored: StoredReview,
  step: StepId,
  { of }: Answers
): Promise<Answers> {
  if (step !== 'correct-step' || of === undefined) return {};
  const { written, clock } = await queries.history(stored.review.reference);
  const recorded = recordedAs(pastOf(stored, written, clock), of);
  if (!recorded) return {};
  const given: Answers = recorded.given;
  const fields = correctableFields(recorded.step, stored.review.kind).map(({ id }) => id);
  return Object.fromEntries(fields.flatMap((id) => (given[id] ? [[id, given[id]]] : [])));
}
