import { STEPS, type StepId } from '../../src/domain/steps';
import type { Field } from '../../src/domain/fields';
import { inWords } from './words';

/** One question of a form, and what a person answers, in the words that are on the screen. */
export interface Question {
  readonly label: string;
  readonly kind: 'line' | 'date' | 'pick' | 'find';
  readonly answer: string;
}

const KINDS: Readonly<Partial<Record<Field['type'], Question['kind']>>> = {
  date: 'date',
  choice: 'pick',
  duty: 'pick',
  action: 'pick',
  authority: 'find',
  person: 'find'
};

/** The answers to a step's form, by the id of each field; what is empty is not answered. */
export const questionsOf = (step: StepId, typed: Readonly<Record<string, string>>): readonly Question[] =>
  STEPS[step].fields.flatMap(({ id, label, type, choices }) => {
    const answer = typed[id];
    return answer
      ? [
          {
            label: inWords(label),
            kind: KINDS[type] ?? 'line',
            answer: inWords(choices?.find(({ value }) => value === answer)?.title ?? answer)
          }
        ]
      : [];
  });
