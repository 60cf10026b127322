import type { Review } from '../../src/domain/review/review';
import { EMAIL_TEMPLATES, type EmailTemplateId } from '../../src/domain/email-templates';
import { RECORDED_WHEN, type Email } from '../../src/domain/email-templates/email-template';
import { ruleAndSubject } from '../../src/domain/briefing';
import { RECIPIENTS } from '../../src/domain/email-templates/recipients';
import type { AnswerableMail } from '../../src/domain/mail/answering';
import { text, type Say } from '../../src/domain/text';
import { buttonList, open, press, REPLACE_CARD } from './buttons';
import { card, type Card } from './card';
import { exact, run, title, words } from './elements';
import { askToSend } from './send-email-card';
import { stepButton } from './step-button';

interface EmailView {
  readonly review: Review;
  readonly id: EmailTemplateId;
  readonly email: Email;
  /** Where the page has it, with a link that opens it as an email: no button of Teams does. */
  readonly link: string;
  /** The mails that the service can answer with it for the viewer. */
  readonly mails: readonly AnswerableMail[];
  readonly say: Say;
}

const COPY = 'Copy it into your own email and send it from there: nothing is sent from here.';
const WAYS = 'Copy it into your own email and send it from there, or have it sent from the mailbox.';

/**
 * An email for the person to send from their own mailbox. It is in inputs, because their text can be selected and
 * copied in Teams.
 */
export const emailCard = ({ review, id, email: { subject, body, rule }, link, mails, say }: EmailView): Card => {
  const { label, to, before, records } = EMAIL_TEMPLATES[id];
  const form = String(review.seq);
  return card(
    text`${label}, ${review.reference}`,
    [
      title(label),
      exact([run(text`${review.reference}, for ${RECIPIENTS[to].words}`, { isSubtle: true })], { spacing: 'None' }),
      exact([run(`${mails.length > 0 ? WAYS : COPY} It is based on ${ruleAndSubject(rule)}.`)], { spacing: 'Small' }),
      { type: 'Input.Text', id: 'subject', label: 'Subject', value: subject },
      {
        type: 'Container',
        minHeight: '320px',
        items: [{ type: 'Input.Text', id: 'body', label: 'Email', value: body, isMultiline: true, height: 'stretch' }]
      },
      ...buttonList([
        open('Open as an email', link),
        ...mails.map((mail) => press(askToSend({ reference: review.reference, id, mail, form })))
      ]),
      words(RECORDED_WHEN[records], { isSubtle: true, size: 'Small' }),
      ...buttonList([stepButton(review, before, REPLACE_CARD)])
    ],
    say
  );
};
