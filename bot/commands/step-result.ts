import type { Answers, FieldMessages } from '../../src/domain/fields';
import type { Directory, Person } from '../../src/domain/people/people';
import { canSee, NOT_IN_DIRECTORY } from '../../src/domain/review/decide';
import type { AskedAbout, Refusal } from '../../src/domain/review/refusal';
import { STEPS, type StepId } from '../../src/domain/steps';
import type { Text } from '../../src/domain/text';
import type { HandedIn } from '../papers/paperwork-of-step';
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
  /** What the person has been asked about and confirms: it is a different review, or the answers are right. */
  readonly anyway?: readonly AskedAbout[];
  /** What the refusal said that asked about possible duplicates. Without it, all that there are now are confirmed. */
  readonly differentFrom?: readonly number[];
  /** The file of the answer that is the name of one. */
  readonly file?: HandedIn;
  /** It is one of several that are recorded at once. */
  readonly oneOfSeveral?: boolean;
  /** The message that turns into a card of the review. */
  readonly shown?: Shown;
}

export type StepResult = Recorded | { readonly ok: false; readonly refusal: Refusal; readonly stored?: StoredReview };

/** `repeated`: the form had been recorded before. */
type Recorded = { readonly ok: true; readonly reference: string; readonly repeated: boolean } & (
  | {
      readonly seen: true;
      readonly stored: StoredReview;
      readonly directory: Directory;
      readonly warnings: FieldMessages;
    }
  /** The person may not see the review any more, as after stepping down: no more is said of it. */
  | { readonly seen: false }
);

/** What is answered of a review after a step that was recorded. */
export function recorded(
  { stored, directory, warnings, repeated }: Omit<Extract<Recorded, { seen: true }>, 'ok' | 'seen' | 'reference'>,
  { actor, today }: { readonly actor: Person; readonly today: string }
): StepResult {
  const { reference } = stored.review;
  return canSee(stored.review, actor, today)
    ? { ok: true, seen: true, reference, stored, directory, warnings, repeated }
    : { ok: true, seen: false, reference, repeated };
}

export const unusable = (step: StepId): StepResult =>
  refused(step, 'bad-input', 'This form cannot be used any more. Open a new form and complete that.');

export const refused = (step: StepId, code: Refusal['code'], sentence: Text): StepResult => ({
  ok: false,
  refusal: { code, rule: STEPS[step].rule, sentence }
});

export const notInDirectory = (step: StepId): StepResult => refused(step, 'not-in-directory', NOT_IN_DIRECTORY);

export const updatedMeanwhile = (step: StepId): StepResult =>
  refused(step, 'not-open', 'Someone else has just updated this review. Nothing has been recorded. Try again.');
