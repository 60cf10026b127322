import { NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import type { Answers } from '../../src/domain/fields';
import { NOTICES } from '../../src/domain/notices';
import { kindOf } from '../../src/domain/review/reference';
import { personIn } from '../../src/domain/people/people';
import { STEPS, type StepId } from '../../src/domain/steps';
import type { StoredReview } from '../../src/register/reviews/reviews';
import { formCard } from '../cards/form-card';
import { fieldsOn, hasForm, isOffered, type Offers } from '../cards/form-fields';
import { CHRONOLOGY_STEPS } from '../cards/chronology-card';
import type { InformedLine } from '../cards/review-informed';
import { lastReceipt, receiptFor } from '../cards/review-card-context';
import { sentenceCard } from '../cards/sentence-card';
import type { StepResult } from '../commands/step-result';
import type { TurnResponse, CardInvoke, Turn } from '../teams/turn';
import { isBeside } from './beside';
import { showChronology } from './chronology';
import { drawReview } from './draw';
import type { ConversationDependencies } from './dependencies';
import { refusedStep } from './refused-step';
import { inPlaceOf, trackedCardOf, lookUp, refusedPress } from './show';
import { confirmedOn, typedOn, type StepPress } from './typed';

/** Has the step of a press recorded, with the answers on its card, and forgets what was saved of them. */
export async function recordPress(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  press: StepPress
): Promise<StepResult> {
  const { step, reference, key, differentFrom } = press;
  const anyway = confirmedOn(turn, press);
  const { personId, conversationId } = turn.chat;
  const outcome = await deps.commands.handleCommand({
    actorId: personId,
    step,
    key,
    given: typedOn(turn, step, reference),
    ...(reference ? { reference } : {}),
    ...(anyway.length > 0 ? { anyway } : {}),
    ...(differentFrom === undefined ? {} : { differentFrom }),
    // A card without inputs is tracked already; a form becomes a card of the review by this press.
    ...(hasForm(step) && turn.messageId && !CHRONOLOGY_STEPS.includes(step)
      ? { shown: { personId, conversationId, activityId: turn.messageId } }
      : {})
  });
  if (!outcome.ok) return outcome;
  if (press.draft) deps.drafts.forget({ personId, step, reference }, press.draft);
  deps.log.event('step-taken', {
    personId,
    step,
    reference: outcome.reference,
    rule: STEPS[step].rule,
    outcome: outcome.repeated ? 'repeated' : 'recorded'
  });
  return outcome;
}

/** Takes a step with the answers on the pressed card, which turns into the card of the review. */
export async function takeStep(
  deps: ConversationDependencies,
  turn: Turn & CardInvoke,
  press: StepPress
): Promise<TurnResponse> {
  const { step } = press;
  const { personId } = turn.chat;
  const outcome = await recordPress(deps, turn, press);
  if (!outcome.ok) return refusedStep(deps, turn, press, outcome);
  const { reference: recorded, repeated } = outcome;
  if (!outcome.seen)
    return {
      inPlace: {
        card: sentenceCard({ sentence: lastReceipt(recorded, step), say: deps.sayFor(kindOf(recorded)) })
      }
    };
  const { stored, directory, warnings } = outcome;
  const extra = { banner: receiptFor(stored.review, step), warnings: Object.values(warnings) };
  if (CHRONOLOGY_STEPS.includes(step)) return showChronology(deps, turn, recorded, extra);
  if (repeated) {
    const access = await lookUp(deps, recorded, personId);
    return access.ok ? inPlaceOf(deps, access, turn, extra) : refusedPress(deps, turn, access);
  }
  const viewer = personIn(directory, personId);
  if (!viewer) return refusedPress(deps, turn, { code: 'not-in-directory', sentence: NOT_IN_DIRECTORY });
  // The card beneath a digest is new: it is tracked, and lists who has been informed once they have been.
  const beside = isBeside(turn);
  const card = drawReview(deps, {
    entry: stored,
    informed: beside ? [] : informedSoFar(stored),
    directory,
    viewer,
    ...extra
  });
  return { inPlace: { card, ...(beside ? { tracked: trackedCardOf({ stored, viewer }) } : {}) } };
}

/** SharePoint has not answered in time: the form again, with a sentence that says so and all that was typed. */
export function busyStep(
  { sayFor }: ConversationDependencies,
  turn: Turn & CardInvoke,
  { step, reference, key, draft }: StepPress,
  banner: string
): TurnResponse {
  const given = typedOn(turn, step, reference);
  const form = formCard({
    step,
    key,
    given,
    offers: chosenAlone(step, reference, given),
    banner,
    say: sayFor(reference ? kindOf(reference) : STEPS[step].begins),
    ...(reference ? { reference } : {}),
    ...(draft ? { saved: { form: draft } } : {})
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

/** Who is being informed of what has just been recorded. The time is shown once Teams has taken the message. */
const informedSoFar = ({ pending }: StoredReview): readonly InformedLine[] =>
  pending.flatMap(({ event }) =>
    event.told.map(({ person, to, notice }) => ({
      name: person.name,
      role: to,
      seq: event.seq,
      of: NOTICES[notice].subject,
      when: 'underway'
    }))
  );
