import { ukDay } from '../../src/domain/dates';
import { availableSteps } from '../../src/domain/review/decide';
import { likeliestFirst } from '../../src/domain/duties/first';
import { EMAIL_TEMPLATES, emailFor, emailTemplatesFor, type EmailTemplateId } from '../../src/domain/email-templates';
import { text } from '../../src/domain/text';
import type { Card } from '../cards/card';
import { otherStepsCard } from '../cards/other-steps-card';
import { prospectOf } from '../cards/review-view';
import { emailCard } from '../cards/email-template-card';
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

/** An email for the person to send, in their own name, if the step that it goes with is open to them. */
export async function showEmail(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  { reference, text: id }: { readonly reference: string; readonly text: EmailTemplateId }
): Promise<TurnResponse> {
  const access = await lookUp(deps, reference, turn.chat.personId);
  if (!access.ok) return refusedPress(deps, turn, access);
  const { review } = access.stored;
  const today = ukDay(deps.now());
  if (!emailTemplatesFor(review, stepsOpen(deps, access), today).includes(id))
    return refusedPress(deps, turn, OUT_OF_DATE);
  const email = emailFor(id, review, access.viewer, today);
  const say = deps.sayFor(review.kind);
  return answerWith(
    turn,
    emailCard({ review, about: EMAIL_TEMPLATES[id], email, link: deps.links.email(reference, id), say }),
    say(text`${EMAIL_TEMPLATES[id].label}, ${reference}`)
  );
}

const stepsOpen = ({ now }: ConversationDependencies, { stored: { review }, viewer, directory }: GrantedAccess) =>
  availableSteps({ review, reference: review.reference, actor: viewer, directory, now: now() });

const answerWith = (turn: CardInvoke, card: Card, summary: string): TurnResponse =>
  isInstead(turn) ? { inPlace: { card } } : { post: [posting(card, summary)] };

const OUT_OF_DATE = {
  code: 'not-open',
  sentence:
    'This review has changed since, so this email no longer fits it. View the review again to see what comes next.'
};
