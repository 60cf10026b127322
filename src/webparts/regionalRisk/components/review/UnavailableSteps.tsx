import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { ReviewWithDuties } from '../../../../domain/review/review-with-duties';
import { AREA_LABELS } from '../../../../domain/steps/step';
import { STEPS, type StepId } from '../../../../domain/steps';
import { stylesOf } from '../../hooks/styles-of';
import { useSay, useViewer } from '../../hooks/viewer';
import { byArea, stepsUnavailableTo, whyNot } from '../../state/available-steps';

const useCss = stylesOf(({ semanticColors }) => ({
  summary: { cursor: 'pointer', minHeight: 24 },
  area: { fontSize: 14, lineHeight: 20, fontWeight: 600, margin: '12px 0 4px' },
  list: { margin: 0, padding: 0, display: 'grid', gap: 8 },
  step: { fontSize: 13, lineHeight: 18 },
  why: { margin: 0, fontSize: 13, lineHeight: 18, color: semanticColors.bodySubtext }
}));

/** Every other step of this kind of review, with the refusal that it would get. */
export const UnavailableSteps: React.FC<{ shown: ReviewWithDuties; open: readonly StepId[] }> = ({ shown, open }) => {
  const css = useCss();
  const { person, directory, now } = useViewer();
  const say = useSay(shown.review.kind);
  const [unfolded, setUnfolded] = React.useState(false);
  const shut = stepsUnavailableTo(shown, open);
  if (shut.length === 0) return null;
  return (
    <details onToggle={({ currentTarget }) => setUnfolded(currentTarget.open)}>
      <summary className={css.summary}>{format(strings.StepsUnavailable, shut.length)}</summary>
      {unfolded &&
        byArea(shut).map(({ area, steps }) => (
          <div key={area}>
            <h3 className={css.area}>{AREA_LABELS[area]}</h3>
            <dl className={css.list}>
              {steps.map((step) => (
                <div key={step}>
                  <dt className={css.step}>{say(STEPS[step].label)}</dt>
                  <dd className={css.why}>{say(whyNot(step, shown, person, directory, now()))}</dd>
                </div>
              ))}
            </dl>
          </div>
        ))}
    </details>
  );
};
