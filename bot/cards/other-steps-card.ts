import type { Review } from '../../src/domain/review/review';
import { AREA_LABELS, AREAS } from '../../src/domain/steps/step';
import { STEPS, type StepId } from '../../src/domain/steps';
import { EMAIL_TEMPLATES, type EmailTemplateId } from '../../src/domain/email-templates';
import { buttonList, press } from './buttons';
import { card, type Card } from './card';
import { exact, heading, run, words } from './elements';
import { shortened } from './size';
import { stepButton } from './step-button';

/** What a press carries whose answer takes the place of this card: it has done its work. */
export const REPLACE_CARD = { instead: true } as const;

export interface OtherStepsView {
  readonly review: Review;
  /** One line on the review, without personal detail. */
  readonly about: string;
  /** The steps to choose from. */
  readonly steps: readonly StepId[];
  /** The texts that fit the review as it stands. */
  readonly texts: readonly EmailTemplateId[];
}

const LONGEST = 120;

/** Everything that somebody may record about a review, by what it is about, and the texts that they can send. */
export const otherStepsCard = ({ review, about, steps, texts }: OtherStepsView): Card =>
  card(`What can be recorded, ${review.reference}`, [
    words('Record something else', { style: 'heading', size: 'Large', weight: 'Bolder' }),
    exact([run(shortened(about, LONGEST), { isSubtle: true })], { spacing: 'None' }),
    ...(steps.length + texts.length === 0 ? [words('Nothing else is open to you on this review at present.')] : []),
    ...AREAS.flatMap((area) => {
      const here = steps.filter((step) => STEPS[step].area === area);
      return here.length > 0
        ? [heading(AREA_LABELS[area]), ...buttonList(here.map((step) => stepButton(review, step, REPLACE_CARD)))]
        : [];
    }),
    ...(texts.length > 0
      ? [
          heading('Texts ready to send'),
          ...buttonList(
            texts.map((text) =>
              press({
                title: EMAIL_TEMPLATES[text].label,
                verb: 'show-text',
                data: { reference: review.reference, text, ...REPLACE_CARD }
              })
            )
          )
        ]
      : [])
  ]);
