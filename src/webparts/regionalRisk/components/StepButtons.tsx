import * as React from 'react';
import { useSay } from '../hooks/viewer';
import { seenIn } from '../state/available-steps';
import { Button } from './Button';
import { openedIn, type StepChoice } from './step-choice';
import { asksSomething, buttonOf } from './words';

/** A button for each step; one that asks something opens its form. */
export const StepButtons: React.FC<StepChoice> = ({ shown, offered, place, steps, about, short }) => {
  const say = useSay(shown.review.kind);
  const sending = steps.work.attempts[shown.review.reference]?.is === 'sending';
  const opened = openedIn(steps, { shown, offered, place, about });
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      {offered.map((step, order) => {
        const button = short ?? buttonOf(step, shown, say);
        const press = () =>
          asksSomething(step)
            ? steps.open(shown, step, place, about)
            : steps.take(shown, step, place, seenIn(shown, step), about);
        return (
          <Button
            key={step}
            look={order === 0 && (place === 'list' || place === 'section') && about === undefined ? 'primary' : 'plain'}
            disabled={sending}
            onClick={opened?.step === step ? steps.close : press}
            expanded={asksSomething(step) ? opened?.step === step : undefined}
            label={about && `${button}: ${about.label}`}
          >
            {button}
          </Button>
        );
      })}
    </div>
  );
};
