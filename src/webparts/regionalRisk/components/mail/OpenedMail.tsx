import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { mailsClient } from '../../../../client/mails';
import type { MailListed, MailShown } from '../../../../client/wire/mail-wire';
import { longTime } from '../../../../domain/dates';
import type { StepId } from '../../../../domain/steps';
import type { Steps } from '../../hooks/use-steps';
import { stylesOf } from '../../hooks/styles-of';
import { useAgainWhen } from '../../hooks/use-again-when';
import { useQuery } from '../../hooks/use-query';
import type { RecordedHandler } from '../../hooks/use-recording';
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
  const [recordedAs, setRecordedAs] = React.useState<readonly string[]>([]);
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
          recordedAs={[...new Set([...referencesOf(reading.value.mail), ...recordedAs])]}
          onSaid={(sentence) => {
            setSaid(sentence);
            again();
          }}
          onRecordedAs={(reference, notes) => {
            setSaid([format(strings.MailIsRecorded, reference), ...notes].join(' '));
            setRecordedAs((before) => [...before, reference]);
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
  /** The reviews that it belongs to. */
  recordedAs: readonly string[];
  onSaid: (sentence: string) => void;
  onRecordedAs: RecordedHandler;
}

const referencesOf = ({ reference, further = [] }: MailListed): readonly string[] =>
  reference === undefined ? [] : [reference, ...further];

const Shown: React.FC<ShownProps> = ({ read, recordedAs, isIntake, beginnings, go, steps, onSaid, onRecordedAs }) => {
  const css = useCss();
  const { service, now } = useViewer();
  const { mail, from, replyTo, subject, nextForm } = read;
  const letter = { ...read.letter, reviews: read.letter.reviews.filter((one) => !recordedAs.includes(one.reference)) };
  const [isFurther, setFurther] = React.useState(false);
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
  const isOpen = recordedAs.length === 0 && (mail.stage === 'waiting' || mail.stage === 'set-aside');
  const isAhead = recordedAs.length > 0 && mail.reference === undefined;
  // It can be about further reviews, whether the text says so or not.
  const mayGoOn = recordedAs.length > 0 && beginnings.length > 0 && mail.stage !== 'gone';
  const facts: readonly (readonly [string, React.ReactNode])[] = [
    [strings.MailFrom, from],
    [strings.MailReceived, [longTime(mail.receivedAt), waitInWords(mail, now())].filter(Boolean).join('. ')],
    [strings.MailAcknowledged, acknowledgementInWords(mail)],
    [strings.MailStage, stageInWords(isAhead ? beingFiled(mail, recordedAs) : mail)],
    ...(mail.sameAs === undefined
      ? []
      : ([[strings.MailSameAs, <EarlierMail key="same" mailKey={mail.sameAs} go={go} />]] as const)),
    ...recordedAs.map(
      (reference) => [strings.MailReview, <ReviewLink key={reference} reference={reference} onOpen={open} />] as const
    )
  ];
  return (
    <>
      <h3 ref={title} tabIndex={-1} className={css.title}>
        {subject.trim() === '' ? strings.MailNoSubject : subject}
      </h3>
      <dl className={css.facts}>
        {facts.map(([name, value], index) => (
          <div key={index} className={css.fact}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <MailActions mail={mail} replyTo={replyTo} isIntake={isIntake} isSettled={!isOpen} onChanged={onSaid} />
      <RelatedReviews letter={letter} steps={steps} onOpen={open} {...(isOpen ? { onFile: file } : {})} />
      {mayGoOn && (
        <div>
          <Button expanded={isFurther} onClick={() => setFurther(!isFurther)}>
            {strings.MailRecordFurther}
          </Button>
        </div>
      )}
      <LetterAndForm
        key={nextForm}
        title={strings.MailText}
        letter={letter}
        beginnings={isOpen || (mayGoOn && isFurther) ? beginnings : []}
        formKey={nextForm}
        onOpen={open}
        onRecorded={(...recorded) => {
          setFurther(false);
          onRecordedAs(...recorded);
        }}
      />
    </>
  );
};

/** Until the service says so itself. */
const beingFiled = (mail: MailListed, [reference = '', ...further]: readonly string[]): MailListed => ({
  ...mail,
  stage: 'recording',
  reference,
  further: [...further]
});

const EarlierMail: React.FC<Pick<OpenedMailProps, 'mailKey' | 'go'>> = ({ mailKey, go }) => (
  <Button look="quiet" onClick={() => go({ mail: mailKey })}>
    {strings.MailViewEarlier}
  </Button>
);
