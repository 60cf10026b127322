import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { tableOf } from '../../../../domain/pasted-table';
import { longDay, ukDay } from '../../../../domain/dates';
import { paperAt, type PaperFolder } from '../../../../domain/need-to-know/paper-folders';
import { paperReading, type PaperReading } from '../../../../domain/need-to-know/papers';
import { notedIn } from '../../../../domain/review/noted';
import { dutyInWords } from '../../../../domain/duties';
import type { Answers } from '../../../../domain/fields';
import type { Review } from '../../../../domain/review/review';
import type { Say, Text } from '../../../../domain/text';
import { questionsOf } from '../../../../domain/review/putting-right/correction';
import type { StepId } from '../../../../domain/steps';
import { stylesOf } from '../../hooks/styles-of';
import { OpensPapers } from '../../hooks/opens-papers';
import { useSay, useViewer } from '../../hooks/viewer';
import { formField, type FormField } from '../forms/form-field';
import { OutsideLink } from '../OutsideLink';
import { ImrLink } from './ImrLink';
import { PaperLink } from './PaperLink';

interface GivenAnswersProps {
  review: Review;
  step: StepId;
  given: Answers;
  /** What the entry said before the step. */
  before: Text | undefined;
  /** Names by id. */
  names: ReadonlyMap<string, string>;
}

const useCss = stylesOf(({ semanticColors }) => ({
  list: { margin: '6px 0', display: 'grid', gap: 4 },
  label: { fontSize: 13, lineHeight: 18, color: semanticColors.bodySubtext },
  answer: { margin: 0, whiteSpace: 'pre-wrap', overflowWrap: 'anywhere' }
}));

/** The answers given with a step, as its form words the questions, and what the step noted itself. */
export const GivenAnswers: React.FC<GivenAnswersProps> = ({ review, step, given, before, names }) => {
  const css = useCss();
  const say = useSay(review.kind);
  const { person, now } = useViewer();
  const opensPapers = React.useContext(OpensPapers);
  const readingOf = (folder: PaperFolder): PaperReading =>
    paperReading(review, person, folder, { today: ukDay(now()), opensPapers });
  const filed = paperAt(review.reference, given['document'] ?? '');
  const answered = questionsOf(step, review.kind, given)
    .filter(({ id, type }) => type !== 'event' && given[id] !== undefined)
    .map((field) => formField(field, say));
  const noted = notedIn(given);
  if (answered.length === 0 && noted.length === 0) return null;
  return (
    <dl className={css.list}>
      {answered.map((field) => (
        <div key={field.id}>
          <dt className={css.label}>{field.label}</dt>
          <dd className={css.answer}>
            {field.type === 'file' && filed ? (
              <PaperLink
                paper={{ reference: review.reference, ...filed }}
                url={readingOf(filed.folder) === 'in SharePoint' ? given['document'] : undefined}
              >
                {given[field.id]}
              </PaperLink>
            ) : (
              shownAs(field, given[field.id] ?? '', { review, names, say, reading: readingOf('imr') })
            )}
          </dd>
        </div>
      ))}
      {noted.map(({ label, text }) => (
        <div key={label}>
          <dt className={css.label}>{label}</dt>
          <dd className={css.answer}>{text}</dd>
        </div>
      ))}
      {before !== undefined && (
        <div>
          <dt className={css.label}>{strings.Before}</dt>
          <dd className={css.answer}>{say(before)}</dd>
        </div>
      )}
    </dl>
  );
};

function shownAs(
  field: FormField,
  answer: string,
  {
    review,
    names,
    say,
    reading
  }: Pick<GivenAnswersProps, 'review' | 'names'> & { readonly say: Say; readonly reading: PaperReading }
): React.ReactNode {
  if (answer === '') return strings.AnswerRemoved;
  switch (field.type) {
    case 'date':
      return longDay(answer);
    case 'choice':
      return field.choices.find(({ value }) => value === answer)?.title ?? answer;
    case 'person':
      return names.get(answer) ?? strings.FormerPerson;
    case 'duty':
      return say(dutyInWords(answer, review));
    case 'rows':
      return (
        tableOf(answer)
          .map((row) => row.join(' · '))
          .join('\n') || answer
      );
    case 'link':
      if (field.id === 'document' && reading === 'not yet') return answer;
      return field.id === 'document' ? (
        <ImrLink reference={review.reference} address={answer} opens={reading === 'in SharePoint'}>
          {answer}
        </ImrLink>
      ) : (
        <OutsideLink href={answer}>{answer}</OutsideLink>
      );
    default:
      return answer;
  }
}
