import type { Review } from '../../src/domain/review/review';
import type { Email, EmailTemplate } from '../../src/domain/email-templates/email-template';
import { ruleAndSubject } from '../../src/domain/briefing';
import { text, type Say } from '../../src/domain/text';
import { buttonList, REPLACE_CARD } from './buttons';
import { card, type Card } from './card';
import { exact, run, title, words } from './elements';
import { stepButton } from './step-button';

interface EmailView {
  readonly review: Review;
  readonly about: Pick<EmailTemplate, 'label' | 'to' | 'before' | 'records'>;
  readonly email: Email;
  readonly say: Say;
}

const AFTERWARDS: Readonly<Record<EmailTemplate['records'], string>> = {
  sending: 'When you have sent it, record it here.',
  answer: 'When you receive the answer, record it here.'
};

/**
 * An email for the person to send from their own mailbox. It is in inputs, because their text can be selected and
 * copied in Teams.
 */
export const emailCard = ({
  review,
  about: { label, to, before, records },
  email: { subject, body, rule },
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
      words(AFTERWARDS[records], { isSubtle: true, size: 'Small' }),
      ...buttonList([stepButton(review, before, REPLACE_CARD)])
    ],
    say
  );
