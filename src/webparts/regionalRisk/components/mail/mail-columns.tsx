import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { MailListed } from '../../../../client/wire/mail-wire';
import { longTime } from '../../../../domain/dates';
import { MAIL_STAGES, type MailStage } from '../../../../domain/mail/mail';
import { byText, inOrderOf } from '../../state/columns';
import { byReceived, MONTH_DAYS, RECEIVED, receivedOf, WEEK_DAYS, type Received } from '../../state/mails';
import type { Column } from '../table/column';
import { Quiet, Second } from '../table/cell-text';
import { acknowledgementInWords, stageInWords, understoodInWords, waitInWords } from './mail-words';

type MailColumn = 'from' | 'received' | 'about' | 'stage' | 'acknowledged';

const RECEIVED_WORDS: Readonly<Record<Received, string>> = {
  today: strings.MailReceivedToday,
  week: format(strings.MailReceivedWeek, WEEK_DAYS),
  month: format(strings.MailReceivedMonth, WEEK_DAYS + 1, MONTH_DAYS),
  before: format(strings.MailReceivedBefore, MONTH_DAYS)
};

const STAGE_WORDS: Readonly<Record<MailStage, string>> = {
  arrived: strings.MailArrived,
  waiting: strings.MailWaits,
  recording: strings.MailStageFiling,
  recorded: strings.MailStageFiled,
  'set-aside': strings.MailStageSetAside,
  gone: strings.MailStageGone
};
const byStage = inOrderOf(MAIL_STAGES);

/** A mail that waits to be acknowledged and one that is being acknowledged are the same to people. */
const ACKNOWLEDGED = ['sent', 'due', 'withheld', 'bounced'] as const;
const ACKNOWLEDGED_WORDS: Readonly<Record<(typeof ACKNOWLEDGED)[number], string>> = {
  sent: strings.MailAcknowledgedYes,
  due: strings.MailBeingAcknowledged,
  withheld: strings.MailAcknowledgedNo,
  bounced: strings.MailAcknowledgedBounced
};
const acknowledgedOf = ({ acknowledgement: { is } }: MailListed): (typeof ACKNOWLEDGED)[number] =>
  is === 'sending' ? 'due' : is;
const byAcknowledged = inOrderOf(ACKNOWLEDGED);

/** The columns of the list of mail. `now` is a UTC time. */
export const mailColumns = (
  now: string,
  addressOf: (key: string) => string,
  onOpen: (key: string) => void
): readonly Column<MailListed, MailColumn>[] => [
  {
    id: 'from',
    label: strings.MailFrom,
    width: 20,
    compare: (a, b) => byText(a.organisation, b.organisation) || byReceived(b, a),
    filter: { words: ({ organisation }) => organisation },
    cell: (mail) => (
      <Link
        href={addressOf(mail.key)}
        aria-label={format(strings.MailOpen, mail.organisation, longTime(mail.receivedAt))}
        styles={{
          root: { display: 'inline-block', fontWeight: 600, minHeight: 24, minWidth: 24, overflowWrap: 'anywhere' }
        }}
        onClick={(event: React.MouseEvent) => {
          if (event.ctrlKey || event.metaKey || event.shiftKey) return;
          event.preventDefault();
          onOpen(mail.key);
        }}
      >
        {mail.organisation}
      </Link>
    )
  },
  {
    id: 'received',
    label: strings.MailReceived,
    width: 18,
    compare: byReceived,
    filter: {
      choices: RECEIVED.map((value) => ({ value, title: RECEIVED_WORDS[value] })),
      valueIn: (mail) => receivedOf(mail, now)
    },
    cell: (mail) => (
      <>
        {longTime(mail.receivedAt)}
        <Second>{waitInWords(mail, now)}</Second>
      </>
    )
  },
  {
    id: 'about',
    label: strings.MailAbout,
    width: 26,
    compare: (a, b) => byText(aboutInWords(a), aboutInWords(b)),
    filter: { words: (mail) => `${aboutInWords(mail)} ${understoodInWords(mail)}` },
    cell: (mail) => (
      <>
        {aboutInWords(mail) || <Quiet>{strings.MailAboutUnknown}</Quiet>}
        <Second>{understoodInWords(mail)}</Second>
      </>
    )
  },
  {
    id: 'stage',
    label: strings.MailStage,
    width: 18,
    compare: (a, b) => byStage(a.stage, b.stage),
    filter: {
      choices: MAIL_STAGES.map((value) => ({ value, title: STAGE_WORDS[value] })),
      valueIn: ({ stage }) => stage
    },
    cell: stageInWords
  },
  {
    id: 'acknowledged',
    label: strings.MailAcknowledged,
    width: 18,
    compare: (a, b) => byAcknowledged(acknowledgedOf(a), acknowledgedOf(b)),
    filter: {
      choices: ACKNOWLEDGED.map((value) => ({ value, title: ACKNOWLEDGED_WORDS[value] })),
      valueIn: acknowledgedOf
    },
    cell: acknowledgementInWords
  }
];

const KINDS = { adult: strings.MailAdult, child: strings.MailChild };

/** Which review a mail is about; empty: not known. */
const aboutInWords = ({ kind, partnership, authority, service, references }: MailListed): string =>
  [...(kind ? [KINDS[kind]] : []), partnership ?? authority, service, ...references].filter(Boolean).join(', ');
