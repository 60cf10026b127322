import type { Review } from '../../src/domain/review/review';
import { AREA_LABELS, AREAS } from '../../src/domain/steps/step';
import { STEPS, type StepId } from '../../src/domain/steps';
import { EMAIL_TEMPLATES, type EmailTemplateId } from '../../src/domain/email-templates';
import type { Say } from '../../src/domain/text';
import { buttonList, open, press, REPLACE_CARD } from './buttons';
import { card, type Card } from './card';
import { exact, heading, run, title, words } from './elements';
import { needsFile } from './form-fields';
import { shortened } from './size';
import { stepButton } from './step-button';

interface OtherStepsView {
  readonly review: Review;
  /** One line on the review, without personal detail. */
  readonly about: string;
  /** The steps to choose from. */
  readonly steps: readonly StepId[];
  /** The email templates that fit the review as it is now. */
  readonly emails: readonly EmailTemplateId[];
  /** The address of the review in the register. */
  readonly link: string;
  readonly say: Say;
}

const LONGEST = 120;

/** Everything that someone may record about a review, by subject, and the emails that they can send. */
export const otherStepsCard = ({ review, about, steps, emails, link, say }: OtherStepsView): Card =>
  card(
    `Record something else, ${review.reference}`,
    [
      title('Record something else'),
      exact([run(shortened(about, LONGEST), { isSubtle: true })], { spacing: 'None' }),
      ...(steps.length + emails.length === 0
        ? [words('There is nothing else for you to record on this review now.')]
        : []),
      ...AREAS.flatMap((area) => {
        const here = steps.filter((step) => STEPS[step].area === area);
        return here.length > 0
          ? [
              heading(AREA_LABELS[area]),
              ...buttonList(
                here.map((step) =>
                  needsFile(step) ? open(STEPS[step].label, link) : stepButton(review, step, REPLACE_CARD)
                )
              )
            ]
          : [];
      }),
      ...(emails.length > 0
        ? [
            heading('Email templates'),
            ...buttonList(
              emails.map((id) =>
                press({
                  title: EMAIL_TEMPLATES[id].label,
                  verb: 'show-text',
                  data: { reference: review.reference, text: id, ...REPLACE_CARD }
                })
              )
            )
          ]
        : []),
      heading('History'),
      ...buttonList([
        press({
          title: 'View the history and put it right',
          verb: 'show-history',
          data: { reference: review.reference, ...REPLACE_CARD }
        })
      ])
    ],
    say
  );
