import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import type { ReviewWithDuties } from '../../../../domain/review/review-with-duties';
import { AREA_LABELS } from '../../../../domain/steps/step';
import type { Steps as Taking } from '../../hooks/use-steps';
import { stylesOf } from '../../hooks/styles-of';
import { useViewer } from '../../hooks/viewer';
import { byArea, stepsAvailableTo } from '../../state/available-steps';
import { ToRead } from '../approvals/ToRead';
import { StepList } from '../StepList';
import { UnavailableSteps } from './UnavailableSteps';

const useCss = stylesOf(({ semanticColors }) => ({
  stack: { display: 'grid', gap: 12, gridTemplateColumns: 'minmax(0, 1fr)' },
  area: { fontSize: 14, lineHeight: 20, fontWeight: 600, margin: '0 0 6px' },
  quiet: { margin: 0, color: semanticColors.bodySubtext }
}));

/**
 * Every step of the review: those available to the person, and why the others are not. Papers are filed beside them.
 */
export const Steps: React.FC<{ shown: ReviewWithDuties; steps: Taking }> = ({ shown, steps }) => {
  const css = useCss();
  const { person, directory, canRecord, now } = useViewer();
  const open = stepsAvailableTo(shown, person, directory, now());
  return (
    <div className={css.stack}>
      {open.includes('agree-imr') && <ToRead review={shown.review} />}
      {open.length === 0 && <p className={css.quiet}>{strings.NoSteps}</p>}
      {canRecord &&
        byArea(open.filter((step) => step !== 'file-paper')).map((group) => (
          <div key={group.area} role="group" aria-labelledby={`scr-area-${group.area}`}>
            <h3 id={`scr-area-${group.area}`} className={css.area}>
              {AREA_LABELS[group.area]}
            </h3>
            <StepList shown={shown} offered={group.steps} place="panel" steps={steps} />
          </div>
        ))}
      <UnavailableSteps shown={shown} open={open} />
    </div>
  );
};
