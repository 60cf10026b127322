import * as React from 'react';
import { longDay } from '../../../domain/dates';
import type { Field, Given } from '../../../domain/fields';
import { STEPS, type StepId } from '../../../domain/steps';
import { stylesOf } from '../hooks/styles-of';
import { OutsideLink } from './OutsideLink';

export interface GivenAnswersProps {
  step: StepId;
  given: Given;
  /** Names by id. */
  names: ReadonlyMap<string, string>;
}

const useCss = stylesOf(({ semanticColors }) => ({
  list: { margin: '6px 0', display: 'grid', gap: 4 },
  label: { fontSize: 13, lineHeight: 18, color: semanticColors.bodySubtext },
  answer: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }
}));

/** What was answered when the step was taken, in the words of its questions. */
export const GivenAnswers: React.FC<GivenAnswersProps> = ({ step, given, names }) => {
  const css = useCss();
  const answered = STEPS[step].fields.filter(({ id }) => given[id] !== undefined);
  if (answered.length === 0) return null;
  return (
    <dl className={css.list}>
      {answered.map((field) => (
        <div key={field.id}>
          <dt className={css.label}>{field.label}</dt>
          <dd className={css.answer}>{shownAs(field, given[field.id] ?? '', names)}</dd>
        </div>
      ))}
    </dl>
  );
};

function shownAs(field: Field, answer: string, names: ReadonlyMap<string, string>): React.ReactNode {
  switch (field.type) {
    case 'date':
      return longDay(answer);
    case 'choice':
      return field.choices?.find(({ value }) => value === answer)?.title ?? answer;
    case 'person':
      return names.get(answer) ?? answer;
    case 'link':
      return <OutsideLink href={answer}>{answer}</OutsideLink>;
    default:
      return answer;
  }
}
