import type { Answers, FieldMessages } from '../../src/domain/fields';
import type { Directory, Person } from '../../src/domain/people/people';
import { NO_SUCH_REVIEW } from '../../src/domain/review/decide';
import { notified, type ReviewEvent } from '../../src/domain/review/review';
import { hasSameAnswers } from '../../src/domain/review/same-answers';
import type { StepId } from '../../src/domain/steps';
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
 * the mail.
 */
export function begunBefore(
  step: StepId,
  first: StoredReview | undefined,
  again: Again & { readonly isOfMail: boolean }
): StepResult {
  const begun = first && notified(first.review);
  return begun && (begun.by.id === again.actor.id || again.isOfMail)
    ? answeredBefore(step, first, begun, again)
    : refused(step, 'no-such-review', NO_SUCH_REVIEW);
}

/** A form that has been recorded: the review as it is now, to a person who may see it. */
export function answeredBefore(
  step: StepId,
  stored: StoredReview | undefined,
  before: Pick<ReviewEvent, 'given'>,
  { actor, directory, typed, today, file }: Again
): StepResult {
  if (!stored) return refused(step, 'no-such-review', NO_SUCH_REVIEW);
  const recordedAnswers: Answers = before.given;
  const isSameFile = !file || recordedAnswers['hash'] === hashOf(file.bytes);
  const isSame = isSameFile && hasSameAnswers(step, stored.review.kind, { recorded: recordedAnswers, typed, today });
  const warnings: FieldMessages = isSame ? {} : { form: RECORDED_OTHERWISE };
  return recorded({ stored, directory, warnings, repeated: true }, { actor, today });
}

const RECORDED_OTHERWISE =
  'This form had already been recorded, with other answers. What you changed since has not been recorded: check the review, and correct it there.';
