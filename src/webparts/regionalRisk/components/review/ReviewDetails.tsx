import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { ukDay } from '../../../../domain/dates';
import { AREA_LABELS } from '../../../../domain/step';
import { KIND_LABELS } from '../../../../domain/words';
import type { Steps } from '../../hooks/use-steps';
import { stylesOf } from '../../hooks/styles-of';
import { useViewer } from '../../hooks/viewer';
import { asIfTaken } from '../../state/as-if-taken';
import { isWithoutService, locationCodesOf, serviceOf, WITHOUT_SERVICE } from '../../../../domain/service-involved';
import { authorityOf, type OpenReview } from '../../state/open-review';
import { byArea, stepsOpenTo } from '../../state/steps-open';
import { DutyList } from './DutyList';
import { ToRead } from '../approvals/ToRead';
import { isBesideField, Outcome } from '../Outcome';
import { StepList } from '../StepList';
import { heading } from '../shared-styles';
import { Timeline } from './Timeline';
import { Tracks } from './Tracks';

export interface ReviewDetailsProps {
  held: OpenReview;
  steps: Steps;
}

const useCss = stylesOf(({ semanticColors }) => ({
  root: { display: 'grid', gap: 28, gridTemplateColumns: 'minmax(0, 1fr)', fontSize: 14, lineHeight: 20 },
  about: { margin: 0, color: semanticColors.bodySubtext, overflowWrap: 'anywhere' },
  stack: { display: 'grid', gap: 12, gridTemplateColumns: 'minmax(0, 1fr)' },
  heading,
  area: { fontSize: 14, lineHeight: 20, fontWeight: 600, margin: '0 0 6px' },
  outcome: { ':empty': { position: 'absolute' } }
}));

/** Everything on one review: where it stands, what the person can do, what is owed, what has happened. */
export const ReviewDetails: React.FC<ReviewDetailsProps> = ({ held, steps }) => {
  const css = useCss();
  const { person, directory, canTake, now } = useViewer();
  const { reference } = held.review;
  const attempt = steps.work.attempts[reference];
  const shown = attempt?.is === 'sending' ? asIfTaken(held, attempt.step) : held;
  const { review, duties } = shown;
  const today = ukDay(now());
  // While one step is on its way its form stays where it is.
  const open = stepsOpenTo(held, person, directory, now());
  return (
    <div className={css.root}>
      <div>
        <p className={css.about}>{KIND_LABELS[review.kind]} · {review.region}</p>
        <p className={css.about}>{[authorityOf(review), isWithoutService(review) ? WITHOUT_SERVICE : serviceOf(review), locationCodesOf(review)].filter((part) => part !== '').join(' · ')}</p>
        {review.inspector && <p className={css.about}>{format(strings.InspectorOfCase, review.inspector.name)}</p>}
      </div>
      <div role="status" className={css.outcome}>{attempt && !isBesideField(attempt, steps.work.form) && <Outcome reference={reference} attempt={attempt} onDismiss={() => steps.dismiss(reference)} />}</div>
      <section aria-labelledby="scr-tracks">
        <h3 id="scr-tracks" className={css.heading}>{strings.Tracks}</h3>
        <Tracks review={review} />
      </section>
      {canTake && (
        <section aria-labelledby="scr-steps">
          <h3 id="scr-steps" className={css.heading}>{strings.StepsOpen}</h3>
          <div className={css.stack}>
            {open.includes('agree-imr') && <ToRead review={review} />}
            {open.length === 0 && <p className={css.about}>{strings.NoSteps}</p>}
            {byArea(open).map((group) => (
              <div key={group.area} role="group" aria-labelledby={`scr-area-${group.area}`}>
                <h4 id={`scr-area-${group.area}`} className={css.area}>{AREA_LABELS[group.area]}</h4>
                <StepList shown={held} offered={group.steps} place="panel" steps={steps} />
              </div>
            ))}
          </div>
        </section>
      )}
      <section aria-labelledby="scr-duties">
        <h3 id="scr-duties" className={css.heading}>{strings.Duties}</h3>
        <DutyList review={review} duties={duties} today={today} />
      </section>
      <section aria-labelledby="scr-timeline">
        <h3 id="scr-timeline" className={css.heading}>{strings.Timeline}</h3>
        <Timeline review={held.review} />
      </section>
    </div>
  );
};
