import * as React from 'react';
import type { StepId } from '../../../domain/steps';
import { draftOf, type Steps } from '../hooks/use-steps';
import type { OpenReview } from '../state/open-review';
import { knownIn, seenIn } from '../state/steps-open';
import type { Place } from '../state/work';
import { Button } from './Button';
import { later } from './later';
import { asksSomething, buttonOf } from './words';

const StepForm = later(async () => (await import(/* webpackChunkName: 'form' */ './forms/StepForm')).StepForm);

export interface StepListProps {
  shown: OpenReview;
  offered: readonly StepId[];
  place: Place;
  steps: Steps;
}

/** A button for each step; one that asks something opens its form in the same place. */
export const StepList: React.FC<StepListProps> = ({ shown, offered, place, steps }) => {
  const { reference } = shown.review;
  const { form, attempts } = steps.work;
  const attempt = attempts[reference];
  const sending = attempt?.is === 'sending';
  const opened = form && form.reference === reference && form.place === place && offered.includes(form.step) ? form : undefined;
  return (
    <>
      <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
        {offered.map((step, order) => {
          const press = () => (asksSomething(step) ? steps.open(shown, step, place) : steps.take(shown, step, place, seenIn(shown, step)));
          return (
            <Button
              key={step}
              look={order === 0 && place === 'list' ? 'primary' : 'plain'}
              disabled={sending}
              onClick={opened?.step === step ? steps.close : press}
              expanded={asksSomething(step) ? opened?.step === step : undefined}
            >
              {buttonOf(step, shown)}
            </Button>
          );
        })}
      </div>
      {opened && (
        <StepForm
          key={opened.step}
          shown={shown}
          step={opened.step}
          title={buttonOf(opened.step, shown)}
          draft={{ ...knownIn(shown, opened.step), ...draftOf(steps.work, reference, opened.step) }}
          problems={attempt?.is === 'refused' && attempt.step === opened.step ? attempt.fields : undefined}
          sending={sending}
          onType={(field, text) => steps.type(reference, opened.step, field, text)}
          onSend={(given) => steps.take(shown, opened.step, place, { ...given, ...opened.seen })}
          onCancel={steps.close}
        />
      )}
    </>
  );
};
