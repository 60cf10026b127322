import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import type { ReviewWithDuties } from '../../../../domain/review/review-with-duties';
import { entryOf } from '../../../../domain/review/entry';
import { KIND_LABELS } from '../../../../domain/words';
import type { Steps as Taking } from '../../hooks/use-steps';
import { stylesOf } from '../../hooks/styles-of';
import { useQuery } from '../../hooks/use-query';
import { useSay, useViewer } from '../../hooks/viewer';
import { optimisticUpdate } from '../../state/optimistic-update';
import { authorityOf } from '../../state/review-answers';
import { lazy } from '../lazy';
import { StepList } from '../StepList';
import { isAvailableTo } from '../../state/available-steps';
import { isBesideField, Outcome } from '../Outcome';
import { ShareButton } from '../ShareButton';
import { ActionList } from './ActionList';
import { Documents } from './Documents';
import { DutyList } from './DutyList';
import { Locations, type LocationsProps } from './Locations';
import { Part } from './Part';
import { People } from './People';
import { RiskAndAttention } from './RiskAndAttention';
import { Steps } from './Steps';
import { Timeline } from './Timeline';
import { Tracks } from './Tracks';
import { Waivers } from './Waivers';

export interface ReviewDetailsProps extends Pick<LocationsProps, 'alsoAt' | 'onOpen'> {
  held: ReviewWithDuties;
  /** The email to send that a link leads to. */
  email: string | undefined;
  steps: Taking;
}

/** Wide enough for two columns. */
const WIDE = '@container (min-width: 760px)';

const useCss = stylesOf(({ semanticColors }) => ({
  root: { containerType: 'inline-size', fontSize: 14, lineHeight: 20 },
  stack: { display: 'grid', gap: 28, gridTemplateColumns: 'minmax(0, 1fr)', alignContent: 'start' },
  sides: {
    display: 'grid',
    gap: '28px 40px',
    gridTemplateColumns: 'minmax(0, 1fr)',
    [WIDE]: { gridTemplateColumns: 'minmax(0, 8fr) minmax(0, 5fr)' }
  },
  about: { margin: 0, color: semanticColors.bodySubtext, overflowWrap: 'anywhere' },
  links: { display: 'flex', flexWrap: 'wrap', gap: 8, alignItems: 'center', marginLeft: -8 },
  filing: { marginTop: 12 },
  outcome: { ':empty': { position: 'absolute' }, ':focus': { outline: 'none' } }
}));

// Loaded on demand: it has the words of every email.
const Emails = lazy(async () => (await import(/* webpackChunkName: 'emails' */ '../emails/Emails')).Emails);

/** Everything about one review. */
export const ReviewDetails: React.FC<ReviewDetailsProps> = ({ held, email, steps, alsoAt, onOpen }) => {
  const css = useCss();
  const { queries, person, directory, canRecord, now } = useViewer();
  const say = useSay(held.review.kind);
  const { reference } = held.review;
  const { reading, again } = useQuery(reference, () => queries.history(reference));
  const { seq } = held.review;
  const readFor = React.useRef(seq);
  // What was just recorded can be put right, and what was put right says so.
  React.useEffect(() => {
    if (readFor.current !== seq) again();
    readFor.current = seq;
  }, [seq, again]);
  const attempt = steps.work.attempts[reference];
  const shown = attempt?.is === 'sending' ? optimisticUpdate(held, attempt.step) : held;
  const { review, duties } = shown;
  const outcome = React.useRef<HTMLDivElement>(null);
  const isHere = attempt?.place === 'panel' || attempt?.place === 'email';
  const sending = attempt?.is === 'sending' && isHere;
  // The pressed button is gone with its form, so focus moves to where the outcome is read.
  React.useEffect(() => {
    if (sending) outcome.current?.focus();
  }, [sending]);
  return (
    <div className={css.root}>
      <div className={css.stack}>
        <div>
          <p className={css.about}>
            {[say(KIND_LABELS[review.kind]), review.region, authorityOf(review), entryOf(review, 'partnership')]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
          <div className={css.links}>
            <ShareButton label={reference} />
          </div>
        </div>
        <div ref={outcome} tabIndex={-1} role="status" className={css.outcome}>
          {attempt && (attempt.is !== 'refused' || isHere) && !isBesideField(attempt, steps.work.form) && (
            <Outcome reference={reference} attempt={attempt} onDismiss={() => steps.dismiss(reference)} />
          )}
        </div>
        <Part id="tracks" title={strings.Status}>
          <Tracks review={review} />
        </Part>
        <div className={css.sides}>
          <div className={css.stack}>
            {/* The form stays in place while its step is being recorded. */}
            <Part id="steps" title={strings.StepsAvailable}>
              <Steps shown={held} steps={steps} />
            </Part>
            <Emails shown={held} opened={email} steps={steps} />
            <Part id="duties" title={strings.Tasks}>
              <DutyList review={review} duties={duties} />
            </Part>
            {review.waived.length > 0 && (
              <Part id="waived" title={strings.Waived}>
                <Waivers review={review} history={reading.is === 'read' ? reading.value.events : []} />
              </Part>
            )}
            <Part id="plan" title={strings.ActionsHeading}>
              <ActionList shown={held} steps={steps} />
            </Part>
            <Part id="timeline" title={strings.History}>
              <Timeline shown={held} steps={steps} reading={reading} again={again} />
            </Part>
          </div>
          <div className={css.stack}>
            <Part id="risk" title={strings.RiskHeading}>
              <RiskAndAttention shown={shown} />
            </Part>
            <Part id="people" title={strings.People}>
              <People review={review} />
            </Part>
            <Part id="locations" title={strings.Locations}>
              <Locations review={review} alsoAt={alsoAt} onOpen={onOpen} />
            </Part>
            <Part id="documents" title={strings.Documents}>
              <Documents review={review} none={strings.DocumentsNone} />
              {canRecord && isAvailableTo('file-paper', held, person, directory, now()) && (
                <div className={css.filing}>
                  <StepList shown={held} offered={['file-paper']} place="panel" steps={steps} />
                </div>
              )}
            </Part>
          </div>
        </div>
      </div>
    </div>
  );
};
