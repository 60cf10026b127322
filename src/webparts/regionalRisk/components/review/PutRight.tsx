import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { longTime } from '../../../../domain/dates';
import type { Answers } from '../../../../domain/fields';
import type { PuttingRightOffer } from '../../../../domain/review/putting-right/who-puts-right';
import { eventKey } from '../../../../domain/review/putting-right/recorded-event';
import { correctedAnswers } from '../../../../domain/review/putting-right/replay';
import type { ReviewWithDuties } from '../../../../domain/review/review-with-duties';
import { STEPS } from '../../../../domain/steps';
import type { Steps } from '../../hooks/use-steps';
import { useSay, useViewer } from '../../hooks/viewer';
import type { Happening } from '../../state/timeline';
import { OpenedForm } from '../OpenedForm';
import { StepButtons } from '../StepButtons';
import type { StepChoice } from '../step-choice';
import { GivenAnswers } from './GivenAnswers';

/** How something in the history was put right, and the buttons with which the person may do so. */
export const PutRight: React.FC<{
  shown: ReviewWithDuties;
  steps: Steps;
  happening: Happening;
  offers: readonly PuttingRightOffer[];
  names: ReadonlyMap<string, string>;
}> = ({ shown, steps, happening, offers, names }) => {
  const say = useSay(shown.review.kind);
  const { canRecord } = useViewer();
  const of = eventKey(happening);
  const offer = offers.find((each) => each.of === of);
  const corrections = happening.putRight.filter(({ step }) => step === 'correct-step');
  const choice: StepChoice = {
    shown,
    offered: offer?.steps ?? [],
    place: 'panel',
    steps,
    about: { field: 'of', answer: of, label: `${say(STEPS[happening.step].past)}, ${longTime(happening.at)}` },
    known: {
      'correct-step': corrections.reduce<Answers>(
        (held, { given }) => ({ ...held, ...correctedAnswers(given) }),
        happening.given
      )
    }
  };
  return (
    <>
      {happening.putRight.map(({ seq, step, by, at, given }) => {
        const { why = '' }: Answers = given;
        return (
          <div key={seq}>
            <div>
              {format(step === 'withdraw' ? strings.WithdrawnBy : strings.CorrectedBy, by.name, longTime(at), why)}
            </div>
            {step === 'correct-step' && (
              <GivenAnswers
                review={shown.review}
                step={happening.step}
                given={correctedAnswers(given)}
                before={undefined}
                names={names}
              />
            )}
          </div>
        );
      })}
      {canRecord && offer && (
        <>
          <StepButtons {...choice} />
          <OpenedForm {...choice} saysWhy />
        </>
      )}
    </>
  );
};
