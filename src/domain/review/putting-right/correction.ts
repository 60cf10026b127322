import { longDay } from '../../dates';
import { checkFields, type Answers, type Field, type FieldMessages, type FieldType } from '../../fields';
import type { StepId } from '../../ids';
import { isBlank } from '../../input/characters';
import { STEPS } from '../../steps';
import { fieldsOf } from '../../steps/step';
import { STANDARD_TERMS } from '../../terminology';
import { joined, sayIn, text, type Text } from '../../text';
import type { Kind } from '../../words';
import { badInput, type CheckedAnswers } from '../check-answers';
import type { ReviewEvent } from '../review';
import { correctedAnswers } from './replay';
import { eventNamed } from './recorded-event';

/** What names a person or an action is withdrawn and recorded again: people are informed of it anew. */
const TYPES: readonly FieldType[] = ['line', 'text', 'date', 'time', 'choice', 'email', 'link', 'initials'];

/** Answers that have a step of their own, which informs those whom they concern. */
const HAVE_A_STEP: Readonly<Record<string, StepId>> = {
  authority: 'correct-authority',
  regulatedService: 'record-location',
  service: 'record-location',
  locationCodes: 'record-location',
  mentalHealth: 'record-mental-health',
  inspector: 'hand-over'
};

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

/** The questions of a step whose answers can be corrected. None has to be answered: what is not sent stays as it is. */
export const correctableFields = (step: StepId, kind: Kind | undefined): readonly Field[] =>
  TAKEN_ANEW.includes(step)
    ? []
    : fieldsOf(STEPS[step], kind)
        .filter(
          ({ id, type, confidential, filledIn }) =>
            TYPES.includes(type) && !confidential && !filledIn && !(id in HAVE_A_STEP)
        )
        .map(({ missing, ...field }) => (missing === undefined ? field : { ...field, staysIfEmpty: true }));

/** The questions of a step as a form asks them: those of what it corrects come after its own. */
export const questionsOf = (step: StepId, kind: Kind | undefined, given: Answers): readonly Field[] => {
  const named = step === 'correct-step' ? eventNamed(given['of']) : undefined;
  return [...fieldsOf(STEPS[step], kind), ...(named ? correctableFields(named.step, kind) : [])];
};

/**
 * Checks the answers of a correction: those of what it corrects as its own step does. An answer that is sent empty is
 * taken away, if the step does not need it. Gives those that differ, and what was there before. `recorded` is the event
 * as it counts now.
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
  const elsewhere = otherSteps(recorded, kind, given);
  if (Object.keys(elsewhere).length > 0)
    return { ok: false, refusal: { ...badInput(rule, elsewhere).refusal, code: 'guarded' } };
  const emptied = correctableFields(recorded.step, kind)
    .map(({ id }) => id)
    .filter((id) => isBlank(given[id] ?? 'not sent') && (held[id] ?? '') !== '');
  const needed = Object.fromEntries(
    fieldsOf(STEPS[recorded.step], kind).flatMap(({ id, missing }) =>
      emptied.includes(id) && missing !== undefined ? [[id, missing]] : []
    )
  );
  if (Object.keys(needed).length > 0) return badInput(rule, needed);
  const changed = [
    ...Object.entries(correctedAnswers(checked.given)).filter(([id, answer]) => answer !== (held[id] ?? '')),
    ...emptied.map((id) => [id, ''] as const)
  ];
  const between = STEPS[recorded.step].crossFieldCheck?.({ ...held, ...Object.fromEntries(changed) }, today) ?? {};
  if (Object.keys(between).length > 0) return badInput(rule, between);
  const before = wasBefore(
    recorded,
    kind,
    changed.map(([id]) => id)
  );
  return { ok: true, given: { of, why, ...Object.fromEntries(changed), ...(before === '' ? {} : { before }) } };
}

/** What to do instead about answers that are sent otherwise than recorded but not corrected here, by field. */
const otherSteps = ({ step, given }: ReviewEvent, kind: Kind | undefined, sent: Answers): FieldMessages => {
  const held: Answers = given;
  const answers: Answers = correctedAnswers(sent);
  const correctable = correctableFields(step, kind).map(({ id }) => id);
  if (correctable.length === 0) return {};
  return Object.fromEntries(
    fieldsOf(STEPS[step], kind)
      .filter(({ id }) => !correctable.includes(id) && ![undefined, '', held[id]].includes(answers[id]))
      .map(({ id, label }) => {
        const other = HAVE_A_STEP[id];
        return [
          id,
          other
            ? text`Use “${STEPS[other].label}” for this answer: it informs those whom it concerns.`
            : text`“${label}” cannot be corrected here. Withdraw what was recorded, and record it again.`
        ];
      })
  );
};

/** The answers until now, as people read them. They are stored, so in the standard terms. */
function wasBefore({ step, given }: ReviewEvent, kind: Kind | undefined, changed: readonly string[]): string {
  const held: Answers = given;
  const before = Object.fromEntries(Object.entries(held).filter(([id]) => changed.includes(id)));
  return sayIn(STANDARD_TERMS, kind)(answersInWords(step, kind, before));
}

/** Answers of a step that can be corrected, each with its question; one that is empty was taken away. */
export const answersInWords = (step: StepId, kind: Kind | undefined, answers: Answers): Text =>
  joined(
    correctableFields(step, kind).flatMap(({ id, label, type, choices = [] }) => {
      const answer = answers[id];
      if (answer === undefined) return [];
      if (answer === '') return [text`${label}: answer removed`];
      const title = choices.find(({ value }) => value === answer)?.title ?? answer;
      return [text`${label}: ${type === 'date' ? longDay(answer) : title}`];
    }),
    '; '
  );
