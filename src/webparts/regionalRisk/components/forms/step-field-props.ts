import type { ReviewWithDuties } from '../../../../domain/review/review-with-duties';
import type { StepId } from '../../../../domain/steps';
import type { FormField } from './form-field';

/** What each control of a form is drawn from. */
export interface FieldProps {
  field: FormField;
  answer: string;
  problem: string | undefined;
  /** `file` is the one that `text` names, for a question that takes one. */
  onAnswer: (text: string, file?: File) => void;
}

/** The same on the form of a step. */
export interface StepFieldProps extends FieldProps {
  shown: ReviewWithDuties;
  step: StepId;
}
