import { NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import type { Answers } from '../../src/domain/fields';
import { NOTICES } from '../../src/domain/notices';
import { personIn } from '../../src/domain/people/people';
import { STEPS, type StepId } from '../../src/domain/steps';
import type { StoredReview } from '../../src/register/reviews/reviews';
import { formCard } from '../cards/form-card';
import { fieldsOn, hasForm, isOffered, type Offers } from '../cards/form-fields';
import { CHRONOLOGY_STEPS } from '../cards/chronology-card';
import type { InformedLine } from '../cards/review-informed';
import { receiptFor } from '../cards/review-card-context';
import type { TurnResponse, CardInvoke, Turn } from '../teams/turn';
import { isBeside } from './beside';
import { showChronology } from './chronology';
import { drawReview } from './draw';
import type { ConversationDependencies } from './dependencies';
import { refusedStep } from './refused-step';
import { inPlaceOf, trackedCardOf, lookUp, refusedPress } from './show';
import { typedOn, type StepPress } from './typed';

/** Takes a step with what stands on the pressed card, which turns into the card of the review. */
export async function takeStep(
  parts: ConversationDependencies,
  turn: Turn & CardInvoke,
  press: StepPress
): Promise<TurnResponse> {
  const { step, reference, key, anyway } = press;
  const { personId, conversationId } = turn.chat;
  const outcome = await parts.commands.handleCommand({
    actorId: personId,
    step,
    given: typedOn(turn, step, reference),
    ...(reference ? { reference } : {}),
    ...(key ? { key } : {}),
    ...(anyway ? { anyway } : {}),
    // A card that has buttons only is known already; a form becomes a card of the review by this very press.
    ...(hasForm(step) && turn.messageId && !CHRONOLOGY_STEPS.includes(step)
      ? { shown: { personId, conversationId, activityId: turn.messageId } }
      : {})
  });
  if (!outcome.ok) return refusedStep(parts, turn, press, outcome);
  const { stored, directory, warnings, repeated } = outcome;
  const { reference: recorded } = stored.review;
  if (press.kept) parts.drafts.forget({ personId, step, reference }, press.kept);
  parts.log.event('step-taken', {
    personId,
    step,
    reference: recorded,
    rule: STEPS[step].rule,
    outcome: repeated ? 'repeated' : 'recorded'
  });
  const extra = { banner: receiptFor(stored.review, step), warnings: Object.values(warnings) };
  if (CHRONOLOGY_STEPS.includes(step)) return showChronology(parts, turn, recorded, extra);
  if (repeated) {
    const sight = await lookUp(parts, recorded, personId);
    return sight.ok ? inPlaceOf(parts, sight, turn, extra) : refusedPress(parts, turn, sight);
  }
  const viewer = personIn(directory, personId);
  if (!viewer) return refusedPress(parts, turn, { code: 'not-in-directory', sentence: NOT_IN_DIRECTORY });
  // Beneath a digest comes a card that is new: it is kept, and says who has been told once they have.
  const beside = isBeside(turn);
  const card = drawReview(parts, { entry: stored, told: beside ? [] : toldSoFar(stored), directory, viewer, ...extra });
  return { inPlace: { card, ...(beside ? { keep: trackedCardOf({ stored, viewer }) } : {}) } };
}

/** SharePoint has not answered in time: the form again with a sentence that says so, with all that was typed, so that it can be pressed again. */
export function busyStep(
  { newKey }: ConversationDependencies,
  turn: Turn & CardInvoke,
  { step, reference, key, kept }: StepPress,
  banner: string
): TurnResponse {
  const given = typedOn(turn, step, reference);
  const form = formCard({
    step,
    key: key || newKey(),
    given,
    offers: chosenAlone(step, reference, given),
    banner,
    ...(reference ? { reference } : {}),
    ...(kept ? { kept: { form: kept } } : {})
  });
  return { inPlace: { card: form } };
}

/** What was chosen from lists that cannot be read now. */
const chosenAlone = (step: StepId, reference: string | undefined, given: Answers): Offers =>
  Object.fromEntries(
    fieldsOn(step, reference)
      .filter((field) => isOffered(field) && given[field.id])
      .map(({ id }) => [id, { choices: [{ value: given[id] ?? '', title: 'What you chose' }], none: '' }])
  );

/** Who is being told of what has just been recorded. The time stands there once Teams has taken the message. */
const toldSoFar = ({ pending }: StoredReview): readonly InformedLine[] =>
  pending.flatMap(({ event }) =>
    event.told.map(({ person, to, notice }) => ({
      name: person.name,
      role: to,
      of: NOTICES[notice].subject,
      when: 'underway'
    }))
  );
