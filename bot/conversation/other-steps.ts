import { ukDay } from '../../src/domain/dates';
import { availableSteps } from '../../src/domain/review/decide';
import { likeliestFirst } from '../../src/domain/duties/first';
import type { Card } from '../cards/card';
import { otherStepsCard } from '../cards/other-steps-card';
import { prospectOf } from '../cards/review-view';
import type { TurnResponse, CardInvoke, Turn } from '../teams/turn';
import { aboutLine, posting } from './draw';
import type { ConversationDependencies } from './dependencies';
import { lookUp, refusedPress, type GrantedAccess } from './show';

/** Whether a list of choices was pressed: the answer takes its place. */
export const isInstead = ({ data }: Pick<CardInvoke, 'data'>): boolean => data['instead'] === true;

/** What else the person may record about a review, beneath its card. */
export async function showOtherSteps(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  { reference }: { readonly reference: string }
): Promise<TurnResponse> {
  const access = await lookUp(deps, reference, turn.chat.personId);
  if (!access.ok) return refusedPress(deps, turn, access);
  const {
    stored: { review, duties },
    viewer,
    directory
  } = access;
  const { elsewhere, emails } = prospectOf({
    review,
    duties,
    viewer,
    directory,
    open: stepsOpen(deps, access),
    today: ukDay(deps.now())
  });
  return answerWith(
    turn,
    otherStepsCard({
      review,
      about: aboutLine(review),
      steps: likeliestFirst(elsewhere, { review, duties }),
      emails,
      link: deps.links.review(reference),
      say: deps.sayFor(review.kind)
    }),
    `Record something else, ${reference}`
  );
}

/** The steps open to a person. */
export const stepsOpen = (
  { now }: ConversationDependencies,
  { stored: { review }, viewer, directory }: GrantedAccess
) => availableSteps({ review, reference: review.reference, actor: viewer, directory, now: now() });

/** The answer to a press: in place of its card where that was a list of choices, or else beneath it. */
export const answerWith = (turn: CardInvoke, card: Card, summary: string): TurnResponse =>
  isInstead(turn) ? { inPlace: { card } } : { post: [posting(card, summary)] };
