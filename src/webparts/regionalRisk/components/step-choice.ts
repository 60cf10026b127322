import type { AtGlance } from '../../../domain/review/at-glance';
import type { Answers } from '../../../domain/fields';
import type { StepId } from '../../../domain/steps';
import type { Steps } from '../hooks/use-steps';
import { isSame, type About, type OpenForm, type Place } from '../state/work';

/** The steps offered on a review in one place of the page. */
export interface StepChoice {
  shown: AtGlance;
  offered: readonly StepId[];
  place: Place;
  steps: Steps;
  /** What the steps are about, where it is already known; `label` follows that of each button. */
  about?: About & { readonly label: string };
  /** Answers that stand in the form when it is opened. */
  known?: { readonly [S in StepId]?: Answers };
  /** The words on the buttons, where there is no room for the whole label. */
  short?: string;
}

/** The form that these buttons opened, if it is still open. */
export function openedIn(
  { work: { form } }: Steps,
  { shown, offered, place, about }: Pick<StepChoice, 'shown' | 'offered' | 'place' | 'about'>
): OpenForm | undefined {
  return form?.reference === shown.review.reference &&
    form.place === place &&
    isSame(form.about, about) &&
    offered.includes(form.step)
    ? form
    : undefined;
}
