import { ukDay } from '../dates';
import type { Answers, Field } from '../fields';
import { recordFiled } from '../forms/papers';
import { authorityNamed } from '../locations/local-authorities';
import { noticesFor } from '../notices';
import { personIn, type Directory } from '../people/people';
import { STEPS, type StepId } from '../steps';
import { fieldsOf } from '../steps/step';
import type { Role } from '../words';
import { authoriseStep, type Authorisation } from './authorise-step';
import type { EntryAnswers } from './entry';
import { checkAnswers, type CheckedAnswers } from './check-answers';
import { evolve } from './evolve';
import { checkCorrection } from './putting-right/correction';
import {
  concernedBy,
  paperWithdrawn,
  recordedAs,
  refusedToPutRight,
  unlikelyCorrection
} from './putting-right/put-right';
import { replay } from './putting-right/replay';
import { askAboutWithdrawal } from './putting-right/withdrawal-asked';
import type { Refusal } from './refusal';
import { refusedByGuard } from './refused-by-guard';
import type { Review, ReviewEvent } from './review';
import type { Command, Situation } from './situation';
import { askAboutUnlikely } from './unlikely';

export {
  authoriseStep,
  availableBeginnings,
  availableSteps,
  canSee,
  NO_SUCH_REVIEW,
  NOT_IN_DIRECTORY,
  type Authorisation
} from './authorise-step';
export type { Command, Situation } from './situation';

/** An event, with the review as it leaves it but for what it discharged and who could not be informed of it. */
export interface Accepted {
  readonly ok: true;
  readonly event: ReviewEvent;
  readonly after: Review;
  /** The events before one that puts something right: with it they are told again. */
  readonly earlier?: readonly ReviewEvent[];
}

export type Decision = Accepted | { readonly ok: false; readonly refusal: Refusal };

/** An event that nobody has been informed of yet. `begun` is the review that it begins. */
export type Checked =
  | { readonly ok: true; readonly event: ReviewEvent; readonly begun?: Review }
  | { readonly ok: false; readonly refusal: Refusal };

/**
 * Decides one command: the event that follows, or a refusal. Pure and total. `authorised` is what `authoriseStep` said
 * of the same step and situation, where that has been asked already.
 */
export function decide(
  command: Command,
  situation: Situation,
  authorised: Authorisation = authoriseStep(command.step, situation)
): Decision {
  const decided = checkCommand(command, situation, authorised);
  if (!decided.ok) return decided;
  const { event } = decided;
  const { review, past, directory } = situation;
  const earlier = STEPS[command.step].putsRight ? past?.events : undefined;
  const after = decided.begun ?? (earlier ? replay([...earlier, event]) : evolve(review, event));
  const notices = noticesFor(event, after, directory, earlier ? concernedBy(event, past) : []);
  return { ok: true, event: { ...event, ...notices }, after, ...(earlier ? { earlier } : {}) };
}

/** Decides a command but for who is informed: what there is to know before papers are written. */
export function checkCommand(command: Command, situation: Situation, authorised: Authorisation): Checked {
  if (!authorised.ok) return authorised;
  const step = STEPS[command.step];
  const answers = checked(command, situation);
  if (!answers.ok) return answers;
  const event = eventOf({ ...command, given: answers.given }, authorised.as, situation);
  // For a new review, the guards see it as it would be.
  const review = situation.review ?? evolve(undefined, event);
  const guarded =
    refusedByGuard(step.guards, { ...situation, review }, answers.given) ??
    (step.putsRight ? refusedToPutRight(event, { ...situation, review }) : undefined);
  if (guarded) return { ok: false, refusal: guarded };
  const asked = { actor: situation.actor, directory: situation.directory, today: ukDay(situation.now) };
  const unlikely = command.isConfirmed
    ? undefined
    : (askAboutUnlikely(command.step, answers.given, review, asked) ??
      unlikelyCorrection(event, situation.past, asked) ??
      askAboutWithdrawal(event, situation.past, situation.directory));
  if (unlikely) return { ok: false, refusal: unlikely };
  return { ok: true, event, ...(situation.review ? {} : { begun: review }) };
}

/** The answers of a correction are checked as those of what it corrects. */
function checked({ step, given }: Command, { review, past, now }: Situation): CheckedAnswers {
  const today = ukDay(now);
  return step === 'correct-step'
    ? checkCorrection(recordedAs(past, given['of']), { kind: review?.kind, given, today })
    : checkAnswers(step, review?.kind, given, today);
}

/** The event, before its notices. */
function eventOf(command: Command, as: Role, situation: Situation): ReviewEvent {
  const { step: stepId, given, key, differentFrom = [], isOneOfSeveral } = command;
  const { review, reference, actor, directory, now } = situation;
  const seq = (review?.seq ?? 0) + 1;
  const document = paperWithdrawn(command, situation.past);
  return {
    id: `${review?.reference ?? reference}#${seq}`,
    reference: review?.reference ?? reference,
    seq,
    step: stepId,
    at: now,
    by: { id: actor.id, name: actor.name },
    as,
    rule: STEPS[stepId].rule,
    ...(key === undefined ? {} : { key }),
    ...(review ? { kind: review.kind, region: review.region } : begun(stepId, given)),
    ...happenedOn(stepId, given),
    ...partIn(stepId, given, directory, review),
    given: {
      ...withoutConfidential(
        fieldsOf(STEPS[stepId], review?.kind),
        review ? recorded(stepId, given, review, situation) : given
      ),
      ...(isOneOfSeveral ? { together: 'yes' } : {}),
      ...(document ? { document } : {})
    },
    ...(differentFrom.length > 0 ? { differentFrom } : {}),
    told: [],
    vacant: []
  };
}

/** The day on which it happened: duties are reckoned from it. */
function happenedOn(stepId: StepId, given: Answers): Pick<ReviewEvent, 'on'> {
  const on = given[STEPS[stepId].happened?.on ?? ''];
  return on ? { on } : {};
}

function recorded(stepId: StepId, given: Answers, review: Review, situation: Situation): Answers {
  const { records, notes, files } = STEPS[stepId];
  const answers = records?.(given, review, { ...situation, today: ukDay(situation.now) }) ?? given;
  return {
    ...(files ? recordFiled(answers, review, situation) : answers),
    ...notes?.(given, review)
  };
}

/** Case detail is kept out of the history. */
const withoutConfidential = (fields: readonly Field[], given: Answers): Answers =>
  Object.fromEntries(
    Object.entries(given).filter(([id]) => !fields.some((field) => field.id === id && field.confidential))
  );

/** The new inspector or author by their name in the Directory, and the previous one. */
function partIn(
  stepId: StepId,
  given: Answers,
  directory: Directory,
  review: Review | undefined
): Pick<ReviewEvent, 'named' | 'formerly'> {
  const part = STEPS[stepId].assigns;
  const person = part && personIn(directory, given[part] ?? '');
  if (!person) return {};
  const before = review?.[part];
  return {
    named: { id: person.id, name: person.name },
    ...(before && before.id !== person.id ? { formerly: before } : {})
  };
}

/** The kind and region of a new review. Its fields have been checked, so a missing one is a mistake in the table. */
function begun(stepId: StepId, given: EntryAnswers): Pick<ReviewEvent, 'kind' | 'region'> {
  const kind = STEPS[stepId].begins;
  const authority = authorityNamed(given.authority ?? '');
  if (!kind || !authority) throw new Error(`${stepId} cannot begin a review`);
  return { kind, region: authority.region };
}
