import * as React from 'react';
import { ukDay } from '../../../domain/dates';
import { dutyKey } from '../../../domain/duties';
import type { Steps } from '../hooks/use-steps';
import { stylesOf } from '../hooks/styles-of';
import { useViewer } from '../hooks/viewer';
import { stepsFor, stepsAvailableTo } from '../state/available-steps';
import type { Row } from '../state/rows';
import { DueTag } from './DueTag';
import { DutyName } from './DutyName';
import { ToRead } from './approvals/ToRead';
import { isBesideField, Outcome } from './Outcome';
import { ReviewLink } from './ReviewLink';
import { reviewItem } from './shared-styles';
import { StepList } from './StepList';

interface WaitingItemProps {
  row: Row;
  steps: Steps;
  onOpen: (reference: string) => void;
}

const useCss = stylesOf(reviewItem);

/** One review waiting for the person, with what to read and the buttons to act. */
export const WaitingItem: React.FC<WaitingItemProps> = ({ row, steps, onOpen }) => {
  const css = useCss();
  const { person, directory, canRecord, now } = useViewer();
  const { shown, reference, mine } = row;
  const today = ukDay(now());
  const open = stepsAvailableTo(shown, person, directory, now());
  const attempt = steps.work.attempts[reference];
  const offered = [...new Set(mine.flatMap((duty) => stepsFor(duty, open)))];
  return (
    <div className={css.root}>
      {mine.map((duty) => (
        <div key={dutyKey(duty)}>
          <div className={css.top}>
            <h4 className={css.title}>
              <DutyName duty={duty} review={shown.review} />
            </h4>
            <DueTag due={duty.due} today={today} />
          </div>
          <p className={css.about}>
            <ReviewLink reference={reference} onOpen={onOpen} />
            {[row.authority, row.service]
              .filter((part) => part !== '')
              .map((part) => ` · ${part}`)
              .join('')}
          </p>
          {duty.duty === 'agree-imr' && <ToRead review={shown.review} />}
        </div>
      ))}
      {attempt?.is === 'refused' && attempt.place === 'list' && !isBesideField(attempt, steps.work.form) && (
        <Outcome reference={reference} attempt={attempt} onDismiss={() => steps.dismiss(reference)} />
      )}
      {canRecord && <StepList shown={shown} offered={offered} place="list" steps={steps} />}
    </div>
  );
};
