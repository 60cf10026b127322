import type { Field } from '../../../../domain/fields';
import type { ReviewWithDuties } from '../../../../domain/review/review-with-duties';
import type { StepId } from '../../../../domain/steps';

export interface StepFieldProps {
  shown: ReviewWithDuties;
  step: StepId;
  field: Field;
  answer: string;
  problem: string | undefined;
  onAnswer: (text: string) => void;
}
