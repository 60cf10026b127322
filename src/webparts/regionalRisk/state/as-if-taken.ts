import { endings } from '../../../domain/duties';
import { STEPS, type StepId } from '../../../domain/steps';
import type { ReviewWithDuties } from '../../../domain/review/review-with-duties';

/** How a review will stand if the service agrees: shown while it answers, and dropped with the answer. */
export const asIfTaken = ({ review, duties }: ReviewWithDuties, step: StepId): ReviewWithDuties => ({
  review: { ...review, tracks: { ...review.tracks, ...STEPS[step].to } },
  duties: duties.filter(({ duty }) => !endings(duty).includes(step))
});
