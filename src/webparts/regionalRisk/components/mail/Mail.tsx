import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { ukDay } from '../../../../domain/dates';
import { readsMailbox } from '../../../../domain/mail/who-reads';
import { availableBeginnings } from '../../../../domain/review/decide';
import type { Steps } from '../../hooks/use-steps';
import { useAgainWhen } from '../../hooks/use-again-when';
import { useQuery } from '../../hooks/use-query';
import { useViewer } from '../../hooks/viewer';
import type { View } from '../../state/view';
import { Message } from '../Message';
import { READ_FAILURES } from '../read-failure-texts';
import { LetterDesk } from './LetterDesk';
import { MailList } from './MailList';
import { OpenedMail } from './OpenedMail';

interface MailProps {
  view: View;
  go: (change: Partial<View>) => void;
  steps: Steps;
  /** Counts how often the person has asked to read the page again. */
  refreshed: number;
  /** A review was recorded: those of the region are out of date. */
  onRecorded: () => void;
}

/** Mail and letters, for those who record reviews from them (KP-1, KP-5). */
export const Mail: React.FC<MailProps> = ({ view, go, steps, refreshed, onRecorded }) => {
  const { person, directory, now } = useViewer();
  const isIntake = readsMailbox(person, ukDay(now()));
  const beginnings = availableBeginnings(person, directory, now());
  const open = (review: string): void => go({ review });
  if (view.mail !== undefined)
    return (
      <OpenedMail
        key={view.mail}
        mailKey={view.mail}
        isIntake={isIntake}
        beginnings={beginnings}
        go={go}
        steps={steps}
        refreshed={refreshed}
        onRecorded={onRecorded}
      />
    );
  const mails = <Listed key="mails" refreshed={refreshed} isIntake={isIntake} view={view} go={go} />;
  const letters = (
    <LetterDesk key="letters" beginnings={beginnings} steps={steps} onOpen={open} onRecorded={onRecorded} />
  );
  // Mail comes to the intake team, and letters to the others.
  return <>{isIntake ? [mails, letters] : [letters, mails]}</>;
};

const Listed: React.FC<Pick<MailProps, 'view' | 'go' | 'refreshed'> & { isIntake: boolean }> = ({
  isIntake,
  view,
  go,
  refreshed
}) => {
  const { queries } = useViewer();
  const { reading, again } = useQuery('mails', queries.mails);
  useAgainWhen(refreshed, again);
  if (reading.is === 'reading') return <p role="status">{strings.MailsReading}</p>;
  if (reading.is === 'failed')
    return (
      <Message tone="wrong" onTryAgain={again}>
        {READ_FAILURES[reading.failure]}
      </Message>
    );
  return <MailList read={reading.value} isIntake={isIntake} view={view} go={go} />;
};
