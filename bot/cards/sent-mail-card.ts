import { longTime } from '../../src/domain/dates';
import { EMAIL_TEMPLATES } from '../../src/domain/email-templates';
import { WHY_WITHHELD } from '../../src/domain/mail/acknowledging';
import { organisationOf, type Mail, type Outgoing } from '../../src/domain/mail/mail';
import type { Say } from '../../src/domain/text';
import { buttonList, press, REPLY_BELOW, viewReview } from './buttons';
import { card, type Card } from './card';
import { exact, fact, run, title } from './elements';
import { shortened } from './size';

interface SentMailView {
  /** One that a person had the service send. */
  readonly mail: Pick<Mail, 'acknowledgement' | 'replyTo' | 'reference'>;
  readonly outgoing: Outgoing;
  readonly say: Say;
}

const LONGEST_ORGANISATION = 100;

/** What the preview of the chat says, and the title of the card. */
export const sentMailSummary = ({ acknowledgement: { is } }: Pick<Mail, 'acknowledgement'>): string =>
  is === 'bounced'
    ? 'An email could not be delivered'
    : is === 'withheld'
      ? 'An email was not sent'
      : 'An email was sent';

/** Tells the person who had an email sent from the mailbox that it did not arrive. No address is in it. */
export function sentMailCard({ mail, outgoing, say }: SentMailView): Card {
  const { acknowledgement, reference } = mail;
  return card(
    sentMailSummary(mail),
    [
      title(sentMailSummary(mail)),
      fact('Email', EMAIL_TEMPLATES[outgoing.template].label),
      fact('To', shortened(organisationOf({ from: mail.replyTo }), LONGEST_ORGANISATION)),
      ...(acknowledgement.is === 'withheld' ? [exact([run(`${WHY_WITHHELD[acknowledgement.why]} ${YOURSELF}`)])] : []),
      ...(acknowledgement.is === 'bounced'
        ? [exact([run(`It came back on ${longTime(acknowledgement.at)}. Find another address. ${YOURSELF}`)])]
        : []),
      ...buttonList(reference === undefined ? [] : [press(viewReview(reference, REPLY_BELOW))])
    ],
    say
  );
}

const YOURSELF = 'Send the email from your own mailbox.';
