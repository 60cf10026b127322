import type { Answers } from '../../src/domain/fields';
import { HAND_OVER_SEVERAL } from '../../src/domain/forms/hand-over-several';
import type { Refusal } from '../../src/domain/review/refusal';
import type { Say } from '../../src/domain/text';
import { buttonList, press } from './buttons';
import { card, type Card } from './card';
import { bannerBox, title, words, type Banner } from './elements';
import { refusedForm, STARRED } from './form-card';
import type { Offers } from './form-fields';
import { fittedForm } from './form-fit';
import { question } from './form-question';

interface HandOverView {
  readonly given: Answers;
  /** The inspectors, by field. */
  readonly offers: Offers;
  /** The key of the form: however often it is sent, each review is handed over once. */
  readonly key: string;
  readonly refusal?: Refusal;
  readonly banner?: Banner;
  readonly say: Say;
}

const TITLE = 'Hand over reviews';

/** The form that hands over all open reviews of one inspector, in the regions of the lead, to another. */
export const handOverCard = ({ given, offers, key, refusal, banner, say }: HandOverView): Card =>
  fittedForm({ fields: HAND_OVER_SEVERAL, given, offers, say }, (fitted) =>
    card(
      TITLE,
      [
        ...bannerBox(banner),
        title(TITLE),
        words(
          'All open reviews that the inspector has in your regions are handed over. Each is recorded in its own history. Both inspectors get one message with the list.',
          { spacing: 'Small' }
        ),
        ...(refusal ? [refusedForm(refusal, HAND_OVER_SEVERAL)] : []),
        words(STARRED, { isSubtle: true, size: 'Small', spacing: 'Small' }),
        ...HAND_OVER_SEVERAL.flatMap((field) => question(field, { ...fitted, ...(refusal ? { refusal } : {}) })),
        ...buttonList([
          press({ title: TITLE, verb: 'hand-over-all', data: { form: key } }),
          press({ title: 'Cancel', verb: 'gaps', leavesForm: true })
        ])
      ],
      say
    )
  );
