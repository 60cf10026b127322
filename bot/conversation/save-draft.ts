import { longTime } from '../../src/domain/dates';
import type { Answers } from '../../src/domain/fields';
import { STEPS } from '../../src/domain/steps';
import { DRAFT_LIFE, type Draft } from '../../src/register/drafts';
import type { Press } from '../cards/buttons';
import type { SavedForm } from '../cards/form-card';
import { fieldsOn, hasForm, isSeen } from '../cards/form-fields';
import { sentenceCard } from '../cards/sentence-card';
import type { TurnResponse, CardInvoke, Turn } from '../teams/turn';
import { formSight } from './form-sight';
import type { ConversationDependencies } from './dependencies';
import { refusedPress } from './show';
import { typedOn, type StepPress } from './typed';

/** Keeps what is typed so far for a day; nothing of it is checked. The form turns into the way back to it. */
export async function saveForm(
  parts: ConversationDependencies,
  turn: Turn & CardInvoke,
  press: StepPress
): Promise<TurnResponse> {
  const { step, reference, key } = press;
  const { personId } = turn.chat;
  const sight = await formSight(parts, { personId, step, reference });
  if (!sight.ok) return refusedPress(parts, turn, sight);
  const keptAt = parts.now();
  await parts.drafts.keep(
    { personId, step, reference },
    { form: key || parts.newKey(), given: seenAnswers(turn, press), keptAt }
  );
  const show: readonly Press[] = reference
    ? [{ title: `Show ${reference}`, verb: 'show-review', data: { reference } }]
    : [];
  return {
    inPlace: {
      card: sentenceCard({
        title: STEPS[step].label,
        sentence: `Kept until ${keptUntil(keptAt)}. Nothing has been recorded yet.`,
        buttons: [goOn(press), ...show]
      })
    }
  };
}

/** Keeps what was refused, so that it is there when the form is opened again. Not being able to is no reason to say less of the refusal. */
export async function saveRefusedForm(
  parts: ConversationDependencies,
  turn: Turn & CardInvoke,
  press: StepPress
): Promise<Draft | undefined> {
  const { step, reference, key } = press;
  const { personId } = turn.chat;
  if (!hasForm(step) || !key) return undefined;
  const draft = { form: key, given: seenAnswers(turn, press), keptAt: parts.now() };
  try {
    await parts.drafts.keep({ personId, step, reference }, draft);
    return draft;
  } catch (fault) {
    parts.log.fault('draft-not-kept', fault, { personId, step });
    return undefined;
  }
}

/** How a form that has just been kept says so. */
export const justSaved = ({ form, keptAt }: Draft): SavedForm => ({
  form,
  sentence: `What you typed is kept until ${keptUntil(keptAt)}: open this form again to go on with it.`
});

/** How a form that is back says so. */
export const backAgain = ({ form, keptAt }: Draft): SavedForm => ({
  form,
  isBack: true,
  sentence: `You kept this form on ${longTime(keptAt)}. Here it is as you left it.`
});

/** The day and hour until which a draft is kept, from the UTC time at which it was. */
const keptUntil = (keptAt: string): string => longTime(new Date(Date.parse(keptAt) + DRAFT_LIFE).toISOString());

/** What has an input: unseen answers are of the card from which the form is opened again. */
function seenAnswers(turn: Turn & CardInvoke, { step, reference }: StepPress): Answers {
  const typed = typedOn(turn, step, reference);
  return Object.fromEntries(
    fieldsOn(step, reference)
      .filter(isSeen)
      .flatMap(({ id }) => (typed[id] ? [[id, typed[id]]] : []))
  );
}

function goOn({ step, reference }: StepPress): Press {
  const title = 'Go on with it';
  return reference
    ? { title, verb: 'open-form', data: { step, reference } }
    : { title, verb: `new-${STEPS[step].begins ?? ''}` };
}
