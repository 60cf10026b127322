import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import type { ReviewWithDuties } from '../../../../domain/review/review-with-duties';
import type { Answers } from '../../../../domain/fields';
import type { StepId } from '../../../../domain/steps';
import { stylesOf } from '../../hooks/styles-of';
import { useSay } from '../../hooks/viewer';
import { questionsOf } from '../../state/available-steps';
import type { About } from '../../state/work';
import { Button } from '../Button';
import { formField } from './form-field';
import { StepField } from './StepField';

interface StepFormProps {
  shown: ReviewWithDuties;
  step: StepId;
  /** What the button that opened the form has already answered. */
  about: About | undefined;
  title: string;
  /** What the button says that records it: the same as the one on the card in chat. */
  submit: string;
  draft: Answers;
  /** What is wrong with single answers, by field. */
  problems: Readonly<Record<string, string>> | undefined;
  sending: boolean;
  onType: (field: string, text: string, file?: File) => void;
  onSend: (given: Answers) => void;
  onCancel: () => void;
}

const useCss = stylesOf(({ semanticColors }) => ({
  root: {
    marginTop: 12,
    borderLeft: `2px solid ${semanticColors.bodyDivider}`,
    paddingLeft: 16,
    display: 'grid',
    gap: 16,
    gridTemplateColumns: 'minmax(0, 34rem)'
  },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: 8 }
}));

/** The form of a step. Its draft is held above, so that nothing here can lose it. */
export const StepForm: React.FC<StepFormProps> = ({
  shown,
  step,
  about,
  title,
  submit,
  draft,
  problems,
  sending,
  onType,
  onSend,
  onCancel
}) => {
  const css = useCss();
  const say = useSay(shown.review.kind);
  const root = React.useRef<HTMLFormElement>(null);
  React.useEffect(
    () => (root.current?.querySelector<HTMLElement>('input, textarea, select') ?? root.current)?.focus(),
    []
  );
  React.useEffect(() => {
    if (problems) root.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [problems]);
  return (
    <form
      ref={root}
      className={css.root}
      tabIndex={-1}
      noValidate
      aria-label={title}
      onSubmit={(event) => {
        event.preventDefault();
        onSend(draft);
      }}
    >
      {questionsOf(step, shown.review, about)
        .filter(({ id }) => id !== about?.field)
        .map((field) => (
          <StepField
            key={field.id}
            shown={shown}
            step={step}
            field={formField(field, say)}
            answer={draft[field.id] ?? ''}
            problem={problems?.[field.id]}
            onAnswer={(text, file) => onType(field.id, text, file)}
          />
        ))}
      <div className={css.buttons}>
        <Button look="primary" type="submit" disabled={sending}>
          {submit}
        </Button>
        <Button onClick={onCancel}>{strings.Cancel}</Button>
      </div>
    </form>
  );
};
