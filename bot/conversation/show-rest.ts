import { STEPS } from '../../src/domain/steps';
import { fieldsOn, isSeen } from '../cards/form-fields';
import { restCards } from '../cards/rest-card';
import { sentenceCard } from '../cards/sentence-card';
import type { TurnResponse, CardInvoke, Turn } from '../teams/turn';
import { posting } from './draw';
import { formAccess } from './form-access';
import type { ConversationDependencies } from './dependencies';
import { refusedPress } from './show';
import type { StepPress } from './typed';

const NOT_SAVED = 'This text is not saved any more. Copy it from where you wrote it.';

/** What of a saved answer a form had no room for, beneath the form: from its character `from` to its end. */
export async function showRest(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  o: Pick<StepPress, 'step' | 'reference' | 'draft'> & { readonly field: string; readonly from: number }
): Promise<TurnResponse> {
  const { step, reference } = o;
  const access = await formAccess(deps, { personId: turn.chat.personId, step, reference });
  if (!access.ok) return refusedPress(deps, turn, access);
  const say = deps.sayFor(access.stored?.review.kind ?? STEPS[step].begins);
  const saved = access.draft?.form === o.draft ? access.draft?.given : undefined;
  const field = fieldsOn(step, reference, saved).find((each) => each.id === o.field && isSeen(each));
  const rest = (field && saved?.[field.id])?.slice(o.from) ?? '';
  return field && rest !== ''
    ? { post: restCards(field, rest, say).map((card) => posting(card, say(STEPS[step].label))) }
    : { inPlace: { card: sentenceCard({ sentence: NOT_SAVED, say }) } };
}
