import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { draftOf } from '../hooks/use-steps';
import { ukDay } from '../../../domain/dates';
import { useSay, useViewer } from '../hooks/viewer';
import { knownIn } from '../state/available-steps';
import { isSame } from '../state/work';
import { isBesideField, Outcome } from './Outcome';
import { lazy } from './lazy';
import { Whole } from './Whole';
import { openedIn, type StepChoice } from './step-choice';
import { buttonOf } from './words';

const StepForm = lazy(async () => (await import(/* webpackChunkName: 'form' */ './forms/StepForm')).StepForm);

/** The open form of these steps, and why its answers were refused. */
export const OpenedForm: React.FC<StepChoice & { saysWhy?: true }> = ({
  shown,
  offered,
  place,
  steps,
  about,
  known,
  saysWhy
}) => {
  const say = useSay(shown.review.kind);
  const { now } = useViewer();
  const opened = openedIn(steps, { shown, offered, place, about });
  if (!opened) return null;
  const { step, reference } = opened;
  const button = buttonOf(step, shown, say);
  const attempt = steps.work.attempts[reference];
  const tried = attempt?.step === step && isSame(attempt.about, opened.about) ? attempt : undefined;
  const refused = tried?.is === 'refused' ? tried : undefined;
  return (
    <>
      {saysWhy && refused && !isBesideField(refused, opened) && (
        <Outcome reference={reference} attempt={refused} onDismiss={() => steps.dismiss(reference)} />
      )}
      <Whole shown={shown} steps={steps}>
        {(whole) => (
          <StepForm
            key={`${step}/${opened.about?.answer ?? ''}`}
            shown={whole}
            step={step}
            about={opened.about}
            submit={refused?.asks ? strings.RecordAsEntered : button}
            title={about ? `${button}: ${about.label}` : button}
            draft={{ ...knownIn(whole, step, ukDay(now())), ...known?.[step], ...draftOf(steps.work, opened) }}
            problems={refused?.fields}
            sending={attempt?.is === 'sending'}
            onType={(field, text, file) => steps.type(opened, field, text, file)}
            onSend={(given) =>
              steps.take(
                shown,
                step,
                place,
                { ...given, ...(opened.about ? { [opened.about.field]: opened.about.answer } : {}), ...opened.seen },
                opened.about,
                refused?.asks
              )
            }
            onCancel={steps.close}
          />
        )}
      </Whole>
    </>
  );
};
