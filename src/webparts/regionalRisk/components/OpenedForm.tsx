import * as React from 'react';
import { draftOf, type Steps } from '../hooks/use-steps';
import { useViewer } from '../hooks/viewer';
import { knownIn } from '../state/steps-open';
import { isSame, type OpenForm } from '../state/work';
import { isBesideField, Outcome } from './Outcome';
import { later } from './later';
import type { StepButtonsProps } from './step-buttons-props';
import { buttonOf } from './words';

const StepForm = later(async () => (await import(/* webpackChunkName: 'form' */ './forms/StepForm')).StepForm);

/** The form that these buttons opened, if it is still open. */
export function openedIn(
  { work: { form } }: Steps,
  { shown, offered, place, about }: Omit<StepButtonsProps, 'steps'>
): OpenForm | undefined {
  return form?.reference === shown.review.reference &&
    form.place === place &&
    isSame(form.about, about) &&
    offered.includes(form.step)
    ? form
    : undefined;
}

/** The questions of the step that was chosen, and why its answers were refused. */
export const OpenedForm: React.FC<StepButtonsProps & { saysWhy?: true }> = ({
  shown,
  offered,
  place,
  steps,
  about,
  saysWhy
}) => {
  const { words } = useViewer();
  const opened = openedIn(steps, { shown, offered, place, about });
  if (!opened) return null;
  const { step, reference } = opened;
  const button = buttonOf(step, shown, words);
  const attempt = steps.work.attempts[reference];
  const tried = attempt?.step === step && isSame(attempt.about, opened.about) ? attempt : undefined;
  const refused = tried?.is === 'refused' ? tried : undefined;
  return (
    <>
      {saysWhy && refused && !isBesideField(refused, opened) && (
        <Outcome reference={reference} attempt={refused} onDismiss={() => steps.dismiss(reference)} />
      )}
      <StepForm
        key={`${step}/${opened.about?.answer ?? ''}`}
        shown={shown}
        step={step}
        about={opened.about}
        title={about ? `${button}: ${about.words}` : button}
        draft={{ ...knownIn(shown, step), ...draftOf(steps.work, opened) }}
        problems={refused?.fields}
        sending={attempt?.is === 'sending'}
        onType={(field, text) => steps.type(opened, field, text)}
        onSend={(given) =>
          steps.take(
            shown,
            step,
            place,
            { ...given, ...(opened.about ? { [opened.about.field]: opened.about.answer } : {}), ...opened.seen },
            opened.about
          )
        }
        onCancel={steps.close}
      />
    </>
  );
};
