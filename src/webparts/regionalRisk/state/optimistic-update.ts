import { endings } from '../../../domain/duties';
import { STEPS, type StepId } from '../../../domain/steps';
import type { ReviewWithDuties } from '../../../domain/review/review-with-duties';

/** A review as it will be if the service agrees: shown while it answers. */
export const optimisticUpdate = ({ review, duties }: ReviewWithDuties, step: StepId): ReviewWithDuties => ({
  review: { ...review, tracks: { ...review.tracks, ...STEPS[step].to } },
  duties: duties.filter(({ duty }) => !endings(duty).includes(step))
});
