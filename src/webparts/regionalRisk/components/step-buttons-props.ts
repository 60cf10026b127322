import type { ReviewWithDuties } from '../../../domain/review/review-with-duties';
import type { StepId } from '../../../domain/steps';
import type { Steps } from '../hooks/use-steps';
import type { About, Place } from '../state/work';

export interface StepButtonsProps {
  shown: ReviewWithDuties;
  offered: readonly StepId[];
  place: Place;
  steps: Steps;
  /** What the steps are about, where that is not to be asked any more; `words` say it after the label of each button. */
  about?: About & { readonly words: string };
  /** What stands on the buttons, where the whole label has no room. */
  short?: string;
}
