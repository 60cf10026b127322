import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { sendFromMailbox } from '../../../../client/answering';
import type { Answerable, SentListed } from '../../../../client/wire/answering-wire';
import { longDay, longTime, ukDay } from '../../../../domain/dates';
import type { EmailTemplateId } from '../../../../domain/email-templates';
import type { Review } from '../../../../domain/review/review';
import { stylesOf } from '../../hooks/styles-of';
import { useQuery } from '../../hooks/use-query';
import { useViewer } from '../../hooks/viewer';
import { Button } from '../Button';
import { Message } from '../Message';
import { READ_FAILURES } from '../read-failure-texts';
import { hintText } from '../shared-styles';

interface SendFromMailboxProps {
  id: EmailTemplateId;
  review: Pick<Review, 'reference' | 'seq'>;
}

type Sending =
  | { readonly is: 'sending' }
  | { readonly is: 'accepted'; readonly to: string }
  | { readonly is: 'refused'; readonly sentence: string };

const useCss = stylesOf((theme) => ({
  root: { display: 'grid', gap: 8, gridTemplateColumns: 'minmax(0, 1fr)', ':empty': { display: 'none' } },
  buttons: { display: 'flex', flexWrap: 'wrap', gap: 8 },
  asked: {
    borderLeft: `2px solid ${theme.semanticColors.bodyDivider}`,
    paddingLeft: 16,
    display: 'grid',
    gap: 8,
    gridTemplateColumns: 'minmax(0, 1fr)'
  },
  question: { margin: 0, fontWeight: 600, overflowWrap: 'anywhere', outline: 'none' },
  quiet: { ...hintText(theme), overflowWrap: 'anywhere' },
  status: { ':empty': { position: 'absolute' } }
}));

/**
 * Has the service send an email in answer to a mail of the review, where an administrator has allowed it and the person
 * may read that mail; and says what became of it. Nothing is drawn where neither is so.
 */
export const SendFromMailbox: React.FC<SendFromMailboxProps> = ({ id, review: { reference, seq } }) => {
  const css = useCss();
  const { queries, service } = useViewer();
  const { reading, again } = useQuery(`${reference} ${seq} ${id}`, () => queries.answering(reference, id));
  const [asked, setAsked] = React.useState<Answerable>();
  const [sending, setSending] = React.useState<Sending>();
  const question = React.useRef<HTMLParagraphElement>(null);
  const status = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => {
    if (asked) question.current?.focus();
  }, [asked]);
  const became = sending?.is;
  // The pressed button is gone, so focus moves to where the outcome is read.
  React.useEffect(() => {
    if (became === 'accepted') status.current?.focus();
  }, [became]);
  if (!service || reading.is === 'reading') return null;
  if (reading.is === 'failed')
    return (
      <Message tone="attention" onTryAgain={again}>
        {READ_FAILURES[reading.failure]}
      </Message>
    );
  const { mails, sent } = reading.value;
  const send = async (mail: Answerable): Promise<void> => {
    setSending({ is: 'sending' });
    const answer = await sendFromMailbox(service.reached, {
      ...{ reference, template: id, mail: mail.key },
      // Of the review as it is shown: pressed here and in the chat, it is sent once.
      press: String(seq)
    });
    setSending(answer.ok ? { is: 'accepted', to: answer.to } : { is: 'refused', sentence: answer.sentence });
    if (!answer.ok) return;
    setAsked(undefined);
    again();
  };
  return (
    <div className={css.root}>
      {sent.map((each, index) => (
        <p key={index} className={css.quiet}>
          {sentInWords(each)}
        </p>
      ))}
      {sending?.is !== 'accepted' && mails.length > 0 && (
        <div className={css.buttons}>
          {mails.map((mail) => (
            <Button
              key={mail.key}
              expanded={asked?.key === mail.key}
              onClick={() => setAsked(asked?.key === mail.key ? undefined : mail)}
            >
              {format(strings.EmailSend, longDay(ukDay(mail.receivedAt)), mail.organisation)}
            </Button>
          ))}
        </div>
      )}
      {asked && (
        <div role="group" aria-labelledby={`scr-send-${id}`} className={css.asked}>
          <p id={`scr-send-${id}`} ref={question} tabIndex={-1} className={css.question}>
            {format(strings.EmailSendAsk, asked.address, longDay(ukDay(asked.receivedAt)))}
          </p>
          <p className={css.quiet}>{strings.EmailSendAbout}</p>
          {sending?.is === 'refused' && <Message tone="wrong">{sending.sentence}</Message>}
          <div className={css.buttons}>
            <Button look="primary" disabled={sending?.is === 'sending'} onClick={() => void send(asked)}>
              {strings.EmailSendNow}
            </Button>
            <Button onClick={() => setAsked(undefined)}>{strings.Cancel}</Button>
          </div>
        </div>
      )}
      <div ref={status} tabIndex={-1} role="status" className={css.status}>
        {sending?.is === 'accepted' && <Message tone="good">{format(strings.EmailAccepted, sending.to)}</Message>}
      </div>
    </div>
  );
};

function sentInWords({ is, organisation, at, by, why }: SentListed): string {
  switch (is) {
    case 'due':
    case 'sending':
      return format(strings.EmailBeingSent, organisation, by, longTime(at));
    case 'sent':
      return format(strings.EmailWasSent, organisation, longTime(at), by);
    case 'withheld':
      return format(strings.EmailWasNotSent, organisation, longTime(at), by, why ?? '');
    case 'bounced':
      return format(strings.EmailCameBack, organisation, longTime(at), by);
  }
}
