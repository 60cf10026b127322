import * as React from 'react';
import { Link } from '@fluentui/react/lib/Link';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { MailListed } from '../../../../client/wire/mail-wire';
import { longTime } from '../../../../domain/dates';
import type { Column } from '../table/column';
import { Quiet, Second } from '../table/cell-text';
import { acknowledgementInWords, stageInWords, understoodInWords, waitInWords } from './mail-words';

type MailColumn = 'from' | 'received' | 'about' | 'stage' | 'acknowledged';

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
    sorts: true,
    cell: (mail) => (
      <>
        {longTime(mail.receivedAt)}
        <Second>{waitInWords(mail, now)}</Second>
      </>
    )
  },
  { id: 'about', label: strings.MailAbout, width: 26, cell: (mail) => <About mail={mail} /> },
  { id: 'stage', label: strings.MailStage, width: 18, cell: stageInWords },
  { id: 'acknowledged', label: strings.MailAcknowledged, width: 18, cell: acknowledgementInWords }
];

const KINDS = { adult: strings.MailAdult, child: strings.MailChild };

const About: React.FC<{ mail: MailListed }> = ({ mail }) => {
  const { kind, partnership, authority, service, references } = mail;
  const said = [...(kind ? [KINDS[kind]] : []), partnership ?? authority, service, ...references]
    .filter(Boolean)
    .join(', ');
  return (
    <>
      {said === '' ? <Quiet>{strings.MailAboutUnknown}</Quiet> : said}
      <Second>{understoodInWords(mail)}</Second>
    </>
  );
};
