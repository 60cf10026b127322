import { longDay } from '../../dates';
import { checkFields, type Answers, type Field, type FieldType } from '../../fields';
import type { StepId } from '../../ids';
import { STEPS } from '../../steps';
import { fieldsOf } from '../../steps/step';
import { STANDARD_TERMS } from '../../terminology';
import { sayIn } from '../../text';
import type { Kind } from '../../words';
import { badInput, type CheckedAnswers } from '../check-answers';
import type { ReviewEvent } from '../review';
import { correctedAnswers } from './replay';
import { eventNamed } from './recorded-event';

/** What names a person or an action is withdrawn and recorded again: people are informed of it anew. */
const TYPES: readonly FieldType[] = ['line', 'text', 'date', 'time', 'choice', 'email', 'link', 'initials'];

/** Answers that have a step of their own, which informs those whom they concern. */
const HAVE_A_STEP: readonly string[] = ['regulatedService', 'service', 'mentalHealth'];

/** Steps of which no answer is corrected, because another step makes good what was wrong. */
const TAKEN_ANEW: readonly StepId[] = [
  'complete-entry',
  'correct-entry',
  'correct-authority',
  'record-chronology',
  'strike-chronology',
  'make-imr-file',
  'submit-imr',
  'file-paper',
  'nudge',
  'close',
  'reopen',
  'withdraw',
  'correct-step'
];

/** The questions of a step whose answers can be corrected. An answer left empty stays as it is. */
export const correctableFields = (step: StepId, kind: Kind | undefined): readonly Field[] =>
  TAKEN_ANEW.includes(step)
    ? []
    : fieldsOf(STEPS[step], kind)
        .filter(
          ({ id, type, confidential, filledIn }) =>
            TYPES.includes(type) && !confidential && !filledIn && !HAVE_A_STEP.includes(id)
        )
        .map((field) => ({ ...field, missing: undefined }));

/** The questions of a step as a form asks them: those of what it corrects come after its own. */
export const questionsOf = (step: StepId, kind: Kind | undefined, given: Answers): readonly Field[] => {
  const named = step === 'correct-step' ? eventNamed(given['of']) : undefined;
  return [...fieldsOf(STEPS[step], kind), ...(named ? correctableFields(named.step, kind) : [])];
};

/**
 * Checks the answers of a correction: those of what it corrects as its own step does. Gives those that differ, and what
 * was there before. `recorded` is the event as it counts now.
 */
export function checkCorrection(
  recorded: ReviewEvent | undefined,
  { kind, given, today }: { readonly kind: Kind | undefined; readonly given: Answers; readonly today: string }
): CheckedAnswers {
  const { rule } = STEPS['correct-step'];
  const checked = checkFields(questionsOf('correct-step', kind, recorded ? given : {}), given, today);
  if (!checked.ok) return badInput(rule, checked.problems);
  if (!recorded) return checked;
  const { of = '', why = '' } = checked.given;
  const held: Answers = recorded.given;
  const changed = Object.entries(correctedAnswers(checked.given)).filter(([id, answer]) => answer !== (held[id] ?? ''));
  const between = STEPS[recorded.step].crossFieldCheck?.({ ...held, ...Object.fromEntries(changed) }, today) ?? {};
  if (Object.keys(between).length > 0) return badInput(rule, between);
  const before = wasBefore(
    recorded,
    kind,
    changed.map(([id]) => id)
  );
  return { ok: true, given: { of, why, ...Object.fromEntries(changed), ...(before === '' ? {} : { before }) } };
}

/** The answers until now, as people read them. They are stored, so in the standard terms. */
function wasBefore({ step, given }: ReviewEvent, kind: Kind | undefined, changed: readonly string[]): string {
  const say = sayIn(STANDARD_TERMS, kind);
  const held: Answers = given;
  return correctableFields(step, kind)
    .filter(({ id }) => changed.includes(id) && held[id] !== undefined)
    .map(({ id, label, type, choices = [] }) => {
      const answer = held[id] ?? '';
      const title = choices.find(({ value }) => value === answer)?.title ?? answer;
      return `${say(label)}: ${type === 'date' ? longDay(answer) : say(title)}`;
    })
    .join('; ');
}
