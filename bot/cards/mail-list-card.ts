import { longTime } from '../../src/domain/dates';
import { organisationOf, type Mail } from '../../src/domain/mail/mail';
import { several } from '../../src/domain/several';
import type { Say } from '../../src/domain/text';
import { buttonList, open } from './buttons';
import { card, type Card, type Element } from './card';
import { exact, heading, run, title, words } from './elements';
import { shortened } from './size';

/** The mail that waits for a person, the oldest first. */
export interface WaitingMail {
  readonly mails: readonly Mail[];
  /** The address of a mail, and of all of them. */
  readonly link: (key: string) => string;
  readonly all: string;
}

const MOST = 6;
const LONGEST_ORGANISATION = 80;

export const MAIL_WAITS = 'Mail that waits for you';

/** What waits, and the way to each: its subject and its text stay out of the chat (KP-5). */
export const mailListCard = (waiting: WaitingMail, say: Say): Card =>
  card(
    MAIL_WAITS,
    [
      title(MAIL_WAITS),
      ...(waiting.mails.length === 0 ? [words('No mail waits for you. You’ll get a message here when one does.')] : []),
      ...linesOf(waiting)
    ],
    say
  );

/** The same as a part of another card; nothing where none waits. */
export const mailThatWaits = (waiting: WaitingMail): readonly Element[] =>
  waiting.mails.length === 0 ? [] : [heading(MAIL_WAITS), ...linesOf(waiting)];

function linesOf({ mails, link, all }: WaitingMail): readonly Element[] {
  const left = mails.length - MOST;
  return [
    ...mails
      .slice(0, MOST)
      .flatMap((mail) => [
        exact([run(`${organisationIn(mail)}, received ${longTime(mail.receivedAt)}`)], { spacing: 'Small' }),
        ...buttonList([open('Read the mail', link(mail.key))])
      ]),
    ...(left > 0 ? [words(`And ${several(left, 'more mail')}.`, { spacing: 'Small' })] : []),
    ...buttonList([open('View all mail', all)])
  ];
}

const organisationIn = (mail: Mail): string => shortened(organisationOf(mail), LONGEST_ORGANISATION);
