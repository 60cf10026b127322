import type { Answers } from '../../src/domain/fields';
import { correctableFields } from '../../src/domain/review/putting-right/correction';
import { recordedAs } from '../../src/domain/review/putting-right/put-right';
import { puttingRightOffers } from '../../src/domain/review/putting-right/who-puts-right';
import type { StepId } from '../../src/domain/steps';
import { historyCard } from '../cards/history-card';
import { eventsOf, pastOf } from '../commands/past-of';
import type { StoredReview } from '../../src/register/reviews/reviews';
import type { CardInvoke, Turn, TurnResponse } from '../teams/turn';
import type { ConversationDependencies } from './dependencies';
import { isInstead } from './other-steps';
import { posting } from './draw';
import { lookUp, refusedPress } from './show';

/** What was recorded on a review last, with the buttons that put it right. */
export async function showHistory(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  { reference }: { readonly reference: string }
): Promise<TurnResponse> {
  const [access, { written, clock }] = await Promise.all([
    lookUp(deps, reference, turn.chat.personId),
    deps.queries.history(reference)
  ]);
  if (!access.ok) return refusedPress(deps, turn, access);
  const { stored, viewer: actor, directory } = access;
  const past = pastOf(stored, written, clock);
  const card = historyCard({
    review: stored.review,
    events: eventsOf(stored, written),
    offers: past ? puttingRightOffers({ review: stored.review, past, actor, directory, now: deps.now() }) : [],
    link: deps.links.review(reference),
    say: deps.sayFor(stored.review.kind)
  });
  return isInstead(turn) ? { inPlace: { card } } : { post: [posting(card, `History, ${reference}`)] };
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
