import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { ukDay } from '../../../../domain/dates';
import { coverNamers, waitsFor } from '../../../../domain/people/independence';
import type { Person } from '../../../../domain/people/people';
import type { StepId } from '../../../../domain/steps';
import { KIND_NAMES } from '../../../../domain/words';
import type { Steps } from '../../hooks/use-steps';
import { stylesOf } from '../../hooks/styles-of';
import { useSay, useViewer } from '../../hooks/viewer';
import { isAvailableTo, whyNot } from '../../state/available-steps';
import type { Row } from '../../state/rows';
import { DueTag } from '../DueTag';
import { isBesideField, Outcome } from '../Outcome';
import { ReviewLink } from '../ReviewLink';
import { reviewItem } from '../shared-styles';
import { StepList } from '../StepList';
import { ToRead } from './ToRead';

interface ApprovalItemProps {
  row: Row;
  steps: Steps;
  onOpen: (reference: string) => void;
}

const DECISIONS: readonly StepId[] = ['agree-imr', 'return-imr'];

const useCss = stylesOf(reviewItem);

/** One IMR to agree, with what to read first. A person who may not decide sees why. */
export const ApprovalItem: React.FC<ApprovalItemProps> = ({ row, steps, onOpen }) => {
  const css = useCss();
  const { person, directory, canRecord, now } = useViewer();
  const say = useSay(row.kind);
  const { shown, reference } = row;
  const today = ukDay(now());
  const attempt = steps.work.attempts[reference];
  const due = shown.duties.find(({ duty }) => duty === 'agree-imr')?.due;
  const offered = DECISIONS.filter((step) => isAvailableTo(step, shown, person, directory, now()));
  const names = (people: readonly Person[]): string => people.map(({ name }) => name).join(', ');
  const decides = names(waitsFor(shown.review, directory, today));
  const namesCover = names(coverNamers(shown.review, directory, today)) || strings.AnAdministrator;
  return (
    <div className={css.root}>
      <div>
        <div className={css.top}>
          <h4 className={css.title}>
            <ReviewLink bold reference={reference} onOpen={onOpen} />
          </h4>
          {due !== undefined && <DueTag due={due} today={today} />}
        </div>
        <p className={css.about}>
          {[KIND_NAMES[row.kind], row.authority, row.service].filter((part) => part !== '').join(' · ')}
        </p>
        <p className={css.about}>
          {decides === '' ? format(strings.WaitsForCover, namesCover) : format(strings.WaitsFor, decides)}
        </p>
      </div>
      <ToRead review={shown.review} />
      {attempt?.is === 'refused' && attempt.place === 'section' && !isBesideField(attempt, steps.work.form) && (
        <Outcome reference={reference} attempt={attempt} onDismiss={() => steps.dismiss(reference)} />
      )}
      {canRecord && offered.length > 0 && <StepList shown={shown} offered={offered} place="section" steps={steps} />}
      {offered.length === 0 && <p className={css.about}>{say(whyNot('agree-imr', shown, person, directory, now()))}</p>}
    </div>
  );
};
