import { authoriseStep, availableSteps } from '../../../domain/review/decide';
import { stepsThatDo, type OpenDuty } from '../../../domain/duties';
import { entryOf, isEntryField } from '../../../domain/review/entry';
import { unseenAnswer, type Field, type Answers } from '../../../domain/fields';
import type { Directory, Person } from '../../../domain/people/people';
import type { Text } from '../../../domain/text';
import type { Review } from '../../../domain/review/review';
import { questionsOf as allQuestionsOf } from '../../../domain/review/putting-right/correction';
import { AREAS, type Area } from '../../../domain/steps/step';
import { STEP_IDS, STEPS, type StepId } from '../../../domain/steps';
import { versionOf } from './review-answers';
import type { AtGlance } from '../../../domain/review/at-glance';
import type { About } from './work';

/** The steps that a person may take on a review now, in the order of the table. `now` is a UTC time. */
export const stepsAvailableTo = (
  { review }: AtGlance,
  actor: Person,
  directory: Directory,
  now: string
): readonly StepId[] => availableSteps({ review, reference: review.reference, actor, directory, now });

/** Whether one step is open to a person now. */
export const isAvailableTo = (
  step: StepId,
  { review }: AtGlance,
  actor: Person,
  directory: Directory,
  now: string
): boolean => authoriseStep(step, { review, reference: review.reference, actor, directory, now }).ok;

/** Why a step is not open to a person, and what to do; empty where it is. */
export function whyNot(step: StepId, { review }: AtGlance, actor: Person, directory: Directory, now: string): Text {
  const authorised = authoriseStep(step, { review, reference: review.reference, actor, directory, now });
  return authorised.ok ? '' : authorised.refusal.sentence;
}

/** The other steps of a review of its kind. */
export const stepsUnavailableTo = ({ review }: AtGlance, open: readonly StepId[]): readonly StepId[] =>
  STEP_IDS.filter(
    (step) =>
      !STEPS[step].begins && !STEPS[step].putsRight && STEPS[step].kinds.includes(review.kind) && !open.includes(step)
  );

/** Those of them that discharge a duty. */
export const stepsFor = ({ duty }: OpenDuty, open: readonly StepId[]): readonly StepId[] =>
  open.filter((step) => stepsThatDo(duty).includes(step));

/** The steps by what they are about, without the areas in which there is none. */
export const byArea = (
  steps: readonly StepId[]
): readonly { readonly area: Area; readonly steps: readonly StepId[] }[] =>
  AREAS.map((area) => ({ area, steps: steps.filter((step) => STEPS[step].area === area) })).filter(
    (group) => group.steps.length > 0
  );

/** The questions that a person answers; a step without any is taken with one press. `about` is what a form is about. */
export const questionsOf = (step: StepId, { kind }: Pick<Review, 'kind'>, about?: About): readonly Field[] =>
  allQuestionsOf(step, kind, about ? { [about.field]: about.answer } : {}).filter(
    ({ type }) => type !== 'unseen' && type !== 'event'
  );

/** The hidden answers: what the person was shown when they began. */
export const seenIn = (shown: AtGlance, step: StepId): Answers =>
  Object.fromEntries(
    STEPS[step].fields
      .filter(({ type }) => type === 'unseen')
      .map((field) => [field.id, unseenAnswer(field, { version: versionOf(shown.review) })])
  );

/** What the register already holds, and today (YYYY-MM-DD) where that is likeliest, to prefill the form. */
export const knownIn = ({ review }: AtGlance, step: StepId, today: string): Answers =>
  Object.fromEntries(
    questionsOf(step, review)
      .map(({ id, usuallyToday }) => [id, usuallyToday ? today : isEntryField(id) ? entryOf(review, id) : ''] as const)
      .filter(([, answer]) => answer !== '')
  );
