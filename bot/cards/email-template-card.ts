import type { Review } from '../../src/domain/review/review';
import { RECORDED_WHEN, type Email, type EmailTemplate } from '../../src/domain/email-templates/email-template';
import { ruleAndSubject } from '../../src/domain/briefing';
import { text, type Say } from '../../src/domain/text';
import { buttonList, open, REPLACE_CARD } from './buttons';
import { card, type Card } from './card';
import { exact, run, title, words } from './elements';
import { stepButton } from './step-button';

interface EmailView {
  readonly review: Review;
  readonly about: Pick<EmailTemplate, 'label' | 'to' | 'before' | 'records'>;
  readonly email: Email;
  /** Where the page has it, with a link that opens it as an email: no button of Teams does. */
  readonly link: string;
  readonly say: Say;
}

/**
 * An email for the person to send from their own mailbox. It is in inputs, because their text can be selected and
 * copied in Teams.
 */
export const emailCard = ({
  review,
  about: { label, to, before, records },
  email: { subject, body, rule },
  link,
  say
}: EmailView): Card =>
  card(
    text`${label}, ${review.reference}`,
    [
      title(label),
      exact([run(text`${review.reference}, for ${to}`, { isSubtle: true })], { spacing: 'None' }),
      exact(
        [
          run(
            `Copy it into your own email and send it from there: nothing is sent from here. It is based on ${ruleAndSubject(rule)}.`
          )
        ],
        { spacing: 'Small' }
      ),
      { type: 'Input.Text', id: 'subject', label: 'Subject', value: subject },
      {
        type: 'Container',
        minHeight: '320px',
        items: [{ type: 'Input.Text', id: 'body', label: 'Email', value: body, isMultiline: true, height: 'stretch' }]
      },
      ...buttonList([open('Open as an email', link)]),
      words(RECORDED_WHEN[records], { isSubtle: true, size: 'Small' }),
      ...buttonList([stepButton(review, before, REPLACE_CARD)])
    ],
    say
  );
