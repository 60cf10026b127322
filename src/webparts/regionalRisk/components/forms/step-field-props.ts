import type { StepId } from '../../../../domain/steps';
import type { OpenReview } from '../../state/open-review';
import type { FormField } from './form-field';

/** What each control of a form is drawn from. */
export interface StepFieldProps {
  shown: OpenReview;
  step: StepId;
  field: FormField;
  answer: string;
  problem: string | undefined;
  onAnswer: (text: string) => void;
}
