import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { mailsClient } from '../../../../client/mails';
import type { MailShown } from '../../../../client/wire/mail-wire';
import { longTime } from '../../../../domain/dates';
import { formKeyOf } from '../../../../domain/mail/mail';
import type { StepId } from '../../../../domain/steps';
import type { Steps } from '../../hooks/use-steps';
import { stylesOf } from '../../hooks/styles-of';
import { useAgainWhen } from '../../hooks/use-again-when';
import { useQuery } from '../../hooks/use-query';
import { useViewer } from '../../hooks/viewer';
import type { View } from '../../state/view';
import { Button } from '../Button';
import { Message } from '../Message';
import { READ_FAILURES } from '../read-failure-texts';
import { ReviewLink } from '../ReviewLink';
import { heading, hintText } from '../shared-styles';
import { LetterAndForm } from './LetterAndForm';
import { acknowledgementInWords, stageInWords, waitInWords } from './mail-words';
import { MailActions } from './MailActions';
import { RelatedReviews } from './RelatedReviews';

interface OpenedMailProps {
  mailKey: string;
  isIntake: boolean;
  beginnings: readonly StepId[];
  go: (change: Partial<View>) => void;
  steps: Pick<Steps, 'open'>;
  /** Counts what the person has read again. */
  refreshed: number;
  /** A review was recorded: those of the region are out of date. */
  onRecorded: () => void;
}

const useCss = stylesOf((theme) => ({
  root: { display: 'grid', gap: 16, gridTemplateColumns: 'minmax(0, 1fr)' },
  said: { ':empty': { display: 'none' } },
  title: { ...heading, margin: '8px 0 0', overflowWrap: 'anywhere', outline: 'none' },
  facts: { display: 'flex', flexWrap: 'wrap', gap: '8px 32px', margin: 0, fontSize: 14, lineHeight: 20 },
  fact: { minWidth: 0, '& dt': hintText(theme), '& dd': { margin: 0, overflowWrap: 'anywhere' } }
}));

/** One mail: what it says, beside the form that was filled in from it (KP-5). */
export const OpenedMail: React.FC<OpenedMailProps> = (props) => {
  const { mailKey, go, refreshed, onRecorded } = props;
  const css = useCss();
  const { queries } = useViewer();
  const { reading, again } = useQuery(mailKey, () => queries.mail(mailKey));
  const [said, setSaid] = React.useState<string>();
  const [recordedAs, setRecordedAs] = React.useState<string>();
  useAgainWhen(refreshed, again);
  return (
    <div className={css.root}>
      <div>
        <Button look="quiet" icon="ChevronLeft" onClick={() => go({ mail: undefined })}>
          {strings.MailBack}
        </Button>
      </div>
      <div role="status" className={css.said}>
        {said !== undefined && <Message tone="good">{said}</Message>}
      </div>
      {reading.is === 'reading' && <p role="status">{strings.MailReading}</p>}
      {reading.is === 'failed' && (
        <Message tone="wrong" onTryAgain={again}>
          {READ_FAILURES[reading.failure]}
        </Message>
      )}
      {reading.is === 'read' && !reading.value && <Message tone="attention">{strings.MailNotYours}</Message>}
      {reading.is === 'read' && reading.value && (
        <Shown
          {...props}
          read={reading.value}
          recordedAs={recordedAs ?? reading.value.mail.reference}
          onSaid={(sentence) => {
            setSaid(sentence);
            again();
          }}
          onRecordedAs={(reference) => {
            setSaid(format(strings.MailIsRecorded, reference));
            setRecordedAs(reference);
            again();
            onRecorded();
          }}
        />
      )}
    </div>
  );
};

interface ShownProps extends OpenedMailProps {
  read: MailShown;
  /** The review that was recorded from it. */
  recordedAs: string | undefined;
  onSaid: (sentence: string) => void;
  onRecordedAs: (reference: string) => void;
}

const Shown: React.FC<ShownProps> = ({ read, recordedAs, isIntake, beginnings, go, steps, onSaid, onRecordedAs }) => {
  const css = useCss();
  const { service, now } = useViewer();
  const { mail, from, replyTo, subject, letter } = read;
  const title = React.useRef<HTMLHeadingElement>(null);
  React.useEffect(() => title.current?.focus(), []);
  const open = (review: string): void => go({ review });
  const file = async (reference: string): Promise<string | undefined> => {
    if (!service) return undefined;
    const filed = await mailsClient(service.reached).fileWith(mail.key, reference);
    if (!filed.ok) return filed.sentence;
    onSaid(format(strings.MailBeingFiled, reference));
    return undefined;
  };
  const mayRecord = recordedAs === undefined && (mail.stage === 'waiting' || mail.stage === 'set-aside');
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [strings.MailFrom, from],
    [strings.MailReceived, [longTime(mail.receivedAt), waitInWords(mail, now())].filter(Boolean).join('. ')],
    [strings.MailAcknowledged, acknowledgementInWords(mail)],
    [strings.MailStage, stageInWords(mail)],
    ...(recordedAs === undefined
      ? []
      : ([[strings.MailReview, <ReviewLink key="review" reference={recordedAs} onOpen={open} />]] as const))
  ];
  return (
    <>
      <h3 ref={title} tabIndex={-1} className={css.title}>
        {subject.trim() === '' ? strings.MailNoSubject : subject}
      </h3>
      <dl className={css.facts}>
        {facts.map(([name, value]) => (
          <div key={name} className={css.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <MailActions mail={mail} replyTo={replyTo} isIntake={isIntake} isSettled={!mayRecord} onChanged={onSaid} />
      <RelatedReviews letter={letter} steps={steps} onOpen={open} {...(mayRecord ? { onFile: file } : {})} />
      <LetterAndForm
        title={strings.MailText}
        letter={letter}
        beginnings={mayRecord ? beginnings : []}
        formKey={formKeyOf(mail)}
        onOpen={open}
        onRecorded={onRecordedAs}
      />
    </>
  );
};
