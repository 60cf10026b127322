import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { tableOf } from '../../../../domain/pasted-table';
import { longDay } from '../../../../domain/dates';
import { notedIn } from '../../../../domain/review/noted';
import { dutyInWords } from '../../../../domain/duties';
import type { Field, Answers } from '../../../../domain/fields';
import type { Review } from '../../../../domain/review/review';
import type { SiteWords } from '../../../../domain/site-words';
import { fieldsOf } from '../../../../domain/steps/step';
import { STEPS, type StepId } from '../../../../domain/steps';
import { stylesOf } from '../../hooks/styles-of';
import { useViewer } from '../../hooks/viewer';
import { fieldInWords } from '../forms/field-in-words';
import { OutsideLink } from '../OutsideLink';

export interface GivenAnswersProps {
  review: Review;
  step: StepId;
  given: Answers;
  /** Names by id. */
  names: ReadonlyMap<string, string>;
}

const useCss = stylesOf(({ semanticColors }) => ({
  list: { margin: '6px 0', display: 'grid', gap: 4 },
  label: { fontSize: 13, lineHeight: 18, color: semanticColors.bodySubtext },
  answer: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }
}));

/** What was answered when the step was taken, in the words of its questions, and what it noted itself. */
export const GivenAnswers: React.FC<GivenAnswersProps> = ({ review, step, given, names }) => {
  const css = useCss();
  const { words, quoting } = useViewer();
  const answered = fieldsOf(STEPS[step], review.kind)
    .filter(({ id }) => given[id] !== undefined)
    .map((field) => fieldInWords(field, words, review.kind));
  const noted = notedIn(given);
  if (answered.length === 0 && noted.length === 0) return null;
  return (
    <dl className={css.list}>
      {answered.map((field) => (
        <div key={field.id}>
          <dt className={css.label}>{field.label}</dt>
          <dd className={css.answer}>{shownAs(field, given[field.id] ?? '', { review, names, words })}</dd>
        </div>
      ))}
      {noted.map(({ label, text }) => (
        <div key={label}>
          <dt className={css.label}>{label}</dt>
          <dd className={css.answer}>{text}</dd>
        </div>
      ))}
      {given['before'] !== undefined && (
        <div>
          <dt className={css.label}>{strings.Before}</dt>
          <dd className={css.answer}>{quoting(given)(given['before'], review.kind)}</dd>
        </div>
      )}
    </dl>
  );
};

function shownAs(
  field: Field,
  answer: string,
  { review, names, words }: Pick<GivenAnswersProps, 'review' | 'names'> & { readonly words: SiteWords }
): React.ReactNode {
  switch (field.type) {
    case 'date':
      return longDay(answer);
    case 'choice':
      return field.choices?.find(({ value }) => value === answer)?.title ?? answer;
    case 'person':
      return names.get(answer) ?? answer;
    case 'duty':
      return dutyInWords(answer, review, words);
    case 'rows':
      return (
        tableOf(answer)
          .map((row) => row.join(' · '))
          .join('\n') || answer
      );
    case 'link':
      return <OutsideLink href={answer}>{answer}</OutsideLink>;
    default:
      return answer;
  }
}
