import type { Review } from '../../src/domain/review/review';
import { AREA_LABELS, AREAS } from '../../src/domain/steps/step';
import { STEP_IDS, STEPS, type StepId } from '../../src/domain/steps';
import { EMAIL_TEMPLATES, type EmailTemplateId } from '../../src/domain/email-templates';
import type { Say } from '../../src/domain/text';
import { buttonList, open, press, REPLACE_CARD } from './buttons';
import { card, type Card, type Element } from './card';
import { exact, heading, run, title, words } from './elements';
import { folded } from './fold';
import { needsFile } from './form-fields';
import { shortened } from './size';
import { stepButton } from './step-button';

interface OtherStepsView {
  readonly review: Review;
  /** One line on the review, without personal detail. */
  readonly about: string;
  /** The steps to choose from, the likeliest first. */
  readonly steps: readonly StepId[];
  /** The email templates that fit the review as it is now. */
  readonly emails: readonly EmailTemplateId[];
  /** The address of the review in the register. */
  readonly link: string;
  readonly say: Say;
}

const LONGEST = 120;

/** Those that are read at a glance. */
const MOST_LIKELY = 5;

/**
 * What someone may record about a review: the likeliest, then the rest by subject, and the emails that they can send.
 */
export function otherStepsCard({ review, about, steps, emails, link, say }: OtherStepsView): Card {
  const buttonOf = (step: StepId): Element =>
    needsFile(step) ? open(STEPS[step].label, link) : stepButton(review, step, REPLACE_CARD);
  const [likely, others] = [steps.slice(0, MOST_LIKELY), steps.slice(MOST_LIKELY)];
  return card(
    `${TITLE}, ${review.reference}`,
    folded(
      [
        title(TITLE),
        exact([run(shortened(about, LONGEST), { isSubtle: true })], { spacing: 'None' }),
        ...(steps.length + emails.length === 0
          ? [words('There is nothing else for you to record on this review now.')]
          : []),
        ...buttonList(likely.map(buttonOf))
      ],
      [
        AREAS.flatMap((area) => {
          const here = others.filter((step) => STEPS[step].area === area);
          return here.length > 0 ? [heading(AREA_LABELS[area]), ...buttonList(inTable(here).map(buttonOf))] : [];
        }),
        emails.length > 0
          ? [heading('Email templates'), ...buttonList(emails.map((id) => emailButton(review, id)))]
          : [],
        [
          heading('History'),
          ...buttonList([
            press({
              title: 'View the history and put it right',
              verb: 'show-history',
              data: { reference: review.reference, ...REPLACE_CARD }
            })
          ])
        ]
      ],
      say
    ),
    say
  );
}

const TITLE = 'Record something else';

/** In the order of the table, which is that in which things happen. */
const inTable = (steps: readonly StepId[]): readonly StepId[] => STEP_IDS.filter((step) => steps.includes(step));

const emailButton = ({ reference }: Review, id: EmailTemplateId): Element =>
  press({ title: EMAIL_TEMPLATES[id].label, verb: 'show-text', data: { reference, text: id, ...REPLACE_CARD } });
