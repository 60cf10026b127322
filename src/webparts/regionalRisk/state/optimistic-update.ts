import { endings } from '../../../domain/duties';
import { STEPS, type StepId } from '../../../domain/steps';
import type { ReviewWithDuties } from '../../../domain/review/review-with-duties';

/** How a review will stand if the service agrees: shown while it answers, and dropped with the answer. */
export const optimisticUpdate = ({ review, duties }: OpenReview, step: StepId): OpenReview => ({
  review: { ...review, tracks: { ...review.tracks, ...STEPS[step].to } },
  duties: duties.filter(({ duty }) => !endings(duty).includes(step))
});
