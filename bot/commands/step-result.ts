import type { Answers, FieldMessages } from '../../src/domain/fields';
import type { Directory } from '../../src/domain/people/people';
import { NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import type { Refusal } from '../../src/domain/review/refusal';
import { STEPS, type StepId } from '../../src/domain/steps';
import type { Text } from '../../src/domain/text';
import type { Shown } from '../../src/register/reviews/review-record';
import type { StoredReview } from '../../src/register/reviews/reviews';

/** A step that someone takes. `actorId` comes from a verified token or activity, never from what was typed. */
export interface StepRequest {
  readonly actorId: string;
  readonly step: StepId;
  /** Of the review; absent for a step that begins one. */
  readonly reference?: string;
  /** The key of the form: however often it is sent, it is recorded once. */
  readonly key: string;
  readonly given: Answers;
  /** The person has read the possible duplicates, and records a different review. */
  readonly anyway?: boolean;
  /** The message that turns into a card of the review. */
  readonly shown?: Shown;
}

export type StepResult =
  | {
      readonly ok: true;
      readonly stored: StoredReview;
      readonly directory: Directory;
      readonly warnings: FieldMessages;
      readonly repeated: boolean;
    }
  | { readonly ok: false; readonly refusal: Refusal; readonly stored?: StoredReview };

export const unusable = (step: StepId): StepResult =>
  refused(step, 'bad-input', 'This form cannot be used any more. Open a new form and complete that.');

export const refused = (step: StepId, code: Refusal['code'], sentence: Text): StepResult => ({
  ok: false,
  refusal: { code, rule: STEPS[step].rule, sentence }
});

export const notInDirectory = (step: StepId): StepResult => refused(step, 'not-in-directory', NOT_IN_DIRECTORY);

export const updatedMeanwhile = (step: StepId): StepResult =>
  refused(step, 'not-open', 'Someone else has just updated this review. Nothing has been recorded. Try again.');
