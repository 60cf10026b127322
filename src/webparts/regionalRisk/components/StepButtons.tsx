import * as React from 'react';
import type { StepId } from '../../../domain/steps';
import type { Steps } from '../hooks/use-steps';
import { useViewer } from '../hooks/viewer';
import type { OpenReview } from '../state/open-review';
import { seenIn } from '../state/steps-open';
import type { About, Place } from '../state/work';
import { Button } from './Button';
import { openedIn } from './OpenedForm';
import { asksSomething, buttonOf } from './words';

export interface StepButtonsProps {
  shown: OpenReview;
  offered: readonly StepId[];
  place: Place;
  steps: Steps;
  /** What the steps are about, where that is not to be asked any more; `words` say it after the label of each button. */
  about?: About & { readonly words: string };
  /** What stands on the buttons, where the whole label has no room. */
  short?: string;
}

/** A button for each step; one that asks something opens its form. */
export const StepButtons: React.FC<StepButtonsProps> = ({ shown, offered, place, steps, about, short }) => {
  const { words } = useViewer();
  const sending = steps.work.attempts[shown.review.reference]?.is === 'sending';
  const opened = openedIn(steps, { shown, offered, place, about });
  return (
    <div style={{ display: 'flex', flexWrap: 'wrap', gap: 8 }}>
      {offered.map((step, order) => {
        const button = short ?? buttonOf(step, shown, words);
        const press = () =>
          asksSomething(step)
            ? steps.open(shown, step, place, about)
            : steps.take(shown, step, place, seenIn(shown, step), about);
        return (
          <Button
            key={step}
            look={order === 0 && place !== 'panel' && about === undefined ? 'primary' : 'plain'}
            disabled={sending}
            onClick={opened?.step === step ? steps.close : press}
            expanded={asksSomething(step) ? opened?.step === step : undefined}
            label={about && `${button}: ${about.words}`}
          >
            {button}
          </Button>
        );
      })}
    </div>
  );
};
