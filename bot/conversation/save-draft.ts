import { longTime } from '../../src/domain/dates';
import type { Answers } from '../../src/domain/fields';
import { kindOf } from '../../src/domain/review/reference';
import { STEPS } from '../../src/domain/steps';
import { DRAFT_LIFE, type Draft } from '../../src/register/drafts';
import { viewReview, type Press } from '../cards/buttons';
import type { SavedForm } from '../cards/form-card';
import { fieldsOn, hasForm, isSeen } from '../cards/form-fields';
import { sentenceCard } from '../cards/sentence-card';
import type { TurnResponse, CardInvoke, Turn } from '../teams/turn';
import { formAccess } from './form-access';
import type { ConversationDependencies } from './dependencies';
import { refusedPress } from './show';
import { typedOn, type StepPress } from './typed';

/** Saves what is typed so far for a day, unchecked. The form turns into the way back to it. */
export async function saveForm(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  press: StepPress
): Promise<TurnResponse> {
  const { step, reference, key } = press;
  const { personId } = turn.chat;
  const access = await formAccess(deps, { personId, step, reference });
  if (!access.ok) return refusedPress(deps, turn, access);
  const keptAt = deps.now();
  const say = deps.sayFor(reference ? kindOf(reference) : STEPS[step].begins);
  await deps.drafts.save({ personId, step, reference }, { form: key, given: seenAnswers(turn, press), keptAt });
  const show: readonly Press[] = reference ? [viewReview(reference)] : [];
  return {
    inPlace: {
      card: sentenceCard({
        title: STEPS[step].label,
        sentence: `Saved until ${savedUntil(keptAt)}. Nothing has been recorded yet.`,
        say,
        buttons: [goOn(press), ...show]
      })
    }
  };
}

/** Saves what was refused, so that it is there when the form is opened again. A failure does not hide the refusal. */
export async function saveRefusedForm(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  press: StepPress
): Promise<Draft | undefined> {
  const { step, reference, key } = press;
  const { personId } = turn.chat;
  if (!hasForm(step)) return undefined;
  const draft = { form: key, given: seenAnswers(turn, press), keptAt: deps.now() };
  try {
    await deps.drafts.save({ personId, step, reference }, draft);
    return draft;
  } catch (fault) {
    deps.log.fault('draft-not-kept', fault, { personId, step });
    return undefined;
  }
}

/** How a form that has just been saved says so. */
export const justSaved = ({ form, keptAt }: Draft): SavedForm & { readonly sentence: string } => ({
  form,
  sentence: `What you typed is saved until ${savedUntil(keptAt)}. Open this form again to continue.`,
  inPart: `All that you typed is saved until ${savedUntil(keptAt)}, or until you send or save this form again. This card has no room for all of it.`
});

/** How a form that is opened again says so. */
export const openedAgain = ({ form, keptAt }: Draft): SavedForm => ({
  form,
  isBack: true,
  sentence: `You saved this form on ${longTime(keptAt)}. Here it is as you left it.`,
  inPart: `You saved this form on ${longTime(keptAt)}. All of it is saved until you send or save it again, but this card has no room for all of it.`
});

/** The day and hour until which a draft is saved, from the UTC time at which it was. */
const savedUntil = (keptAt: string): string => longTime(new Date(Date.parse(keptAt) + DRAFT_LIFE).toISOString());

/**
 * Answers that have an input, and what the form is about: unseen ones come from the card from which the form is opened
 * again.
 */
function seenAnswers(turn: Turn & CardInvoke, { step, reference }: StepPress): Answers {
  const typed = typedOn(turn, step, reference);
  return Object.fromEntries(
    fieldsOn(step, reference, typed)
      .filter((field) => isSeen(field) || field.type === 'event')
      .flatMap(({ id }) => (typed[id] ? [[id, typed[id]]] : []))
  );
}

function goOn({ step, reference }: StepPress): Press {
  const title = 'Continue';
  return reference
    ? { title, verb: 'open-form', data: { step, reference } }
    : { title, verb: `new-${STEPS[step].begins ?? ''}` };
}
