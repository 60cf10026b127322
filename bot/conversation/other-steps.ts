import { ukDay } from '../../src/domain/dates';
import { availableSteps } from '../../src/domain/review/decide';
import { EMAIL_TEMPLATES, emailFor, emailTemplatesFor, type EmailTemplateId } from '../../src/domain/email-templates';
import type { Card } from '../cards/card';
import { otherStepsCard } from '../cards/other-steps-card';
import { prospectOf } from '../cards/review-view';
import { emailCard } from '../cards/email-template-card';
import { wordingOf } from '../site-words/wording';
import type { TurnResponse, CardInvoke, Turn } from '../teams/turn';
import { aboutLine, posting } from './draw';
import type { ConversationDependencies } from './dependencies';
import { lookUp, refusedPress, type GrantedAccess } from './show';

/** Whether a list of choices was pressed that has done its work: the answer takes its place. */
export const isInstead = ({ data }: Pick<CardInvoke, 'data'>): boolean => data['instead'] === true;

/** What the person may record about a review besides what its card has a button for, beneath the card. */
export async function showOtherSteps(
  parts: ConversationDependencies,
  turn: Turn & CardInvoke,
  { reference }: { readonly reference: string }
): Promise<TurnResponse> {
  const sight = await lookUp(parts, reference, turn.chat.personId);
  if (!sight.ok) return refusedPress(parts, turn, sight);
  const {
    stored: { review, duties },
    viewer,
    directory
  } = sight;
  const { elsewhere, texts } = prospectOf({
    review,
    duties,
    viewer,
    directory,
    open: stepsOpen(parts, sight),
    today: ukDay(parts.now())
  });
  return answerWith(
    turn,
    otherStepsCard({ review, about: aboutLine(review), steps: elsewhere, texts }),
    `What can be recorded, ${reference}`
  );
}

/** A text for the person to send, in their own name, if the step that it goes with is open to them. */
export async function showText(
  parts: ConversationDependencies,
  turn: Turn & CardInvoke,
  { reference, text: id }: { readonly reference: string; readonly text: EmailTemplateId }
): Promise<TurnResponse> {
  const sight = await lookUp(parts, reference, turn.chat.personId);
  if (!sight.ok) return refusedPress(parts, turn, sight);
  const { review } = sight.stored;
  const today = ukDay(parts.now());
  if (!emailTemplatesFor(review, stepsOpen(parts, sight), today).includes(id))
    return refusedPress(parts, turn, OUT_OF_DATE);
  const { subject, body, rule } = emailFor(id, review, sight.viewer, today);
  // The card's own words are put into those of the site later, but not what stands in its fields.
  const inWords = wordingOf(await parts.labels(), [review, sight.viewer]).text;
  const text = { subject: inWords(subject, reference), body: inWords(body, reference), rule };
  return answerWith(
    turn,
    emailCard({ review, about: EMAIL_TEMPLATES[id], text }),
    `${EMAIL_TEMPLATES[id].label}, ${reference}`
  );
}

const stepsOpen = ({ now }: ConversationDependencies, { stored: { review }, viewer, directory }: GrantedAccess) =>
  availableSteps({ review, reference: review.reference, actor: viewer, directory, now: now() });

const answerWith = (turn: CardInvoke, card: Card, summary: string): TurnResponse =>
  isInstead(turn) ? { inPlace: { card } } : { post: [posting(card, summary)] };

const OUT_OF_DATE = {
  code: 'not-open',
  sentence:
    'The review has moved on, and this text does not fit it any more. Show the review again to see what comes next.'
};
