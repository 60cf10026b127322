import type { Review } from '../../src/domain/review/review';
import type { Email, EmailTemplate } from '../../src/domain/email-templates/email-template';
import { ruleWords } from '../../src/domain/words';
import { buttonList } from './buttons';
import { card, type Card } from './card';
import { exact, run, words } from './elements';
import { REPLACE_CARD } from './other-steps-card';
import { stepButton } from './step-button';

export interface EmailView {
  readonly review: Review;
  readonly about: Pick<EmailTemplate, 'label' | 'to' | 'before' | 'records'>;
  readonly text: Email;
}

const AFTERWARDS: Readonly<Record<EmailTemplate['records'], string>> = {
  sending: 'When you have sent it, record that here.',
  answer: 'When the answer has come, record it here.'
};

/** A text for the person to send from their own mailbox. It stands in fields, because that is what can be marked and copied in Teams. */
export const emailCard = ({
  review,
  about: { label, to, before, records },
  text: { subject, body, rule }
}: EmailView): Card =>
  card(`${label}, ${review.reference}`, [
    words(label, { style: 'heading', size: 'Large', weight: 'Bolder' }),
    exact([run(`${review.reference}, for ${to}`, { isSubtle: true })], { spacing: 'None' }),
    exact(
      [
        run(
          `Copy it into a message of your own and send that; nothing is sent from here. It is written because of ${ruleWords(rule)}.`
        )
      ],
      { spacing: 'Small' }
    ),
    { type: 'Input.Text', id: 'subject', label: 'Subject', value: subject },
    {
      type: 'Container',
      minHeight: '320px',
      items: [{ type: 'Input.Text', id: 'body', label: 'Text', value: body, isMultiline: true, height: 'stretch' }]
    },
    words(AFTERWARDS[records], { isSubtle: true, size: 'Small' }),
    ...buttonList([stepButton(review, before, REPLACE_CARD)])
  ]);
