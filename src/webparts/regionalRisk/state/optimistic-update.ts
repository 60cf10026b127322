import { endings, type OpenDuty } from '../../../domain/duties';
import { STEPS, type StepId } from '../../../domain/steps';
import type { ReviewAtGlance } from '../../../domain/review/at-glance';

/** A review as it will be if the service agrees: shown while it answers. */
export const optimisticUpdate = <R extends ReviewAtGlance>(
  { review, duties }: { readonly review: R; readonly duties: readonly OpenDuty[] },
  step: StepId
): { readonly review: R; readonly duties: readonly OpenDuty[] } => ({
  review: { ...review, tracks: { ...review.tracks, ...STEPS[step].to } },
  duties: duties.filter(({ duty }) => !endings(duty).includes(step))
});
