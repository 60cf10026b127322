import type { Answers, FieldMessages } from '../../src/domain/fields';
import type { Directory, Person } from '../../src/domain/people/people';
import { NO_SUCH_REVIEW } from '../../src/domain/review/decide';
import { begun, type ReviewEvent } from '../../src/domain/review/review';
import { hasSameAnswers } from '../../src/domain/review/same-answers';
import { STEPS, type StepId } from '../../src/domain/steps';
import type { StoredReview } from '../../src/register/reviews/reviews';
import { hashOf } from '../hash';
import type { HandedIn } from '../papers/paperwork-of-step';
import { recorded, refused, type StepResult } from './step-result';

/** The key of a form belongs to the person who sent it: nobody can use up that of another. */
export const keyOf = (actorId: string, key: string): string => `${actorId}/${key}`;

interface Again {
  /** What came with the form this time. */
  readonly file?: HandedIn | undefined;
  readonly actor: Person;
  readonly directory: Directory;
  readonly typed: Answers;
  readonly today: string;
}

/**
 * The form of a review that has begun: gives the review to the person who began it, and that of a mail to all who read
 * the mail. Several people have the form of a mail: one of them who has entered other answers has recorded nothing.
 */
export function begunBefore(
  step: StepId,
  first: StoredReview | undefined,
  again: Again & { readonly isOfMail: boolean }
): StepResult {
  const beginning = first && begun(first.review);
  if (!beginning || (beginning.by.id !== again.actor.id && !again.isOfMail))
    return refused(step, 'no-such-review', NO_SUCH_REVIEW);
  if (again.isOfMail && !isSameForm(step, first, beginning, again))
    return refused(step, 'guarded', recordedFromMail(first.review.reference));
  return answeredBefore(step, first, beginning, again);
}

const recordedFromMail = (reference: string): string =>
  `This form of the mail has already been recorded as ${reference}, with other answers. What you entered has not been recorded. Correct ${reference} if the answers belong to it. If they are of a further review, open the mail again and record that from it.`;

/** A form that has been recorded: the review as it is now, to a person who may see it. */
export function answeredBefore(
  step: StepId,
  stored: StoredReview | undefined,
  before: Pick<ReviewEvent, 'given'>,
  again: Again
): StepResult {
  if (!stored) return refused(step, 'no-such-review', NO_SUCH_REVIEW);
  const { actor, directory, today } = again;
  const warnings: FieldMessages = isSameForm(step, stored, before, again)
    ? {}
    : { form: recordedOtherwise(stored.review.reference) };
  return recorded({ stored, directory, warnings, repeated: true }, { actor, today });
}

/** Whether what was sent again is what was recorded. */
function isSameForm(
  step: StepId,
  { review }: StoredReview,
  { given }: Pick<ReviewEvent, 'given'>,
  { typed, today, file }: Again
): boolean {
  const before: Answers = given;
  const isSameFile = !file || before['hash'] === hashOf(file.bytes);
  const { begins } = STEPS[step];
  const isSameKind = begins === undefined || begins === review.kind;
  return isSameKind && isSameFile && hasSameAnswers(step, review.kind, { recorded: before, typed, today });
}

const recordedOtherwise = (reference: string): string =>
  `This form had already been recorded in ${reference}, with other answers. What you changed since has not been recorded: check the review, and correct it there.`;
