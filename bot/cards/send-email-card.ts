import { longDay, ukDay } from '../../src/domain/dates';
import { EMAIL_TEMPLATES, type EmailTemplateId } from '../../src/domain/email-templates';
import type { AnswerableMail } from '../../src/domain/mail/answering';
import { text, type Say } from '../../src/domain/text';
import { buttonRow, press, REPLACE_CARD, type Press } from './buttons';
import { card, type Card } from './card';
import { exact, run, title } from './elements';
import { shortened } from './size';

interface SendEmailView {
  readonly reference: string;
  readonly id: EmailTemplateId;
  /** The mail that it answers. */
  readonly mail: AnswerableMail;
  /** The key of the press. */
  readonly form: string;
  readonly say: Say;
}

const LONGEST_ORGANISATION = 100;

/** The day of a mail and the organisation that it came from: all that chat says of a sender. */
const mailInWords = ({ receivedAt, organisation }: AnswerableMail): string =>
  `the mail of ${longDay(ukDay(receivedAt))}, ${shortened(organisation, LONGEST_ORGANISATION)}`;

/** The button that asks whether an email is to be sent in answer to a mail. */
export const askToSend = ({ reference, id, mail, form }: Omit<SendEmailView, 'say'>): Press => ({
  title: `Send it from the mailbox: ${mailInWords(mail)}`,
  verb: 'ask-to-send',
  data: { reference, text: id, mail: mail.key, form },
  leavesForm: true
});

/** Asks once whether the service is to send an email. */
export const sendEmailCard = ({ reference, id, mail, form, say }: SendEmailView): Card =>
  card(
    text`${EMAIL_TEMPLATES[id].label}, ${reference}`,
    [
      title(EMAIL_TEMPLATES[id].label),
      exact([run(`Send to the sender of ${mailInWords(mail)}?`, { weight: 'Bolder' })]),
      exact([
        run(
          'It answers that mail within a minute, in your name and in the words of the template: what you changed in them on the card is not sent. It is filed with the review.'
        )
      ]),
      ...buttonRow([
        press({ title: 'Send it', verb: 'send-text', data: { reference, text: id, mail: mail.key, form } }),
        press({ title: 'Back to the email', verb: 'show-text', data: { reference, text: id, ...REPLACE_CARD } })
      ])
    ],
    say
  );
