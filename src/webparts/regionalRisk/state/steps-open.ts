import { openSteps } from '../../../domain/decide';
import { DUTIES, type OpenDuty } from '../../../domain/duties';
import type { Field, Given } from '../../../domain/fields';
import type { Person } from '../../../domain/people';
import { STEPS, type StepId } from '../../../domain/steps';
import { versionOf, type OpenReview } from './open-review';

/** The steps that a person may take on a review now, in the order of the table. `now` is a UTC time. */
export const stepsOpenTo = ({ review }: OpenReview, actor: Person, now: string): readonly StepId[] =>
  openSteps({ review, reference: review.reference, actor, directory: { people: [] }, now });

/** Those of them that discharge a duty. */
export const stepsFor = ({ duty }: OpenDuty, open: readonly StepId[]): readonly StepId[] =>
  open.filter((step) => DUTIES[duty].dischargedBy.includes(step));

/** The questions that a person answers; a step without any is taken with one press. */
export const questionsOf = (step: StepId): readonly Field[] => STEPS[step].fields.filter(({ type }) => type !== 'unseen');

const SEEN: Readonly<Record<string, (shown: OpenReview) => string>> = { version: ({ review }) => versionOf(review) };

/** The answers that travel unseen: what the person has before them when they begin. */
export const seenIn = (shown: OpenReview, step: StepId): Given =>
  Object.fromEntries(
    STEPS[step].fields.filter(({ type }) => type === 'unseen').map(({ id }) => [id, SEEN[id]?.(shown) ?? ''])
  );
