import type { Review } from '../../../domain/review/review';
import { isOfOldRegister } from '../../../domain/review/taken-over';
import { STEP_IDS, STEPS, type StepId } from '../../../domain/steps';
import type { Track } from '../../../domain/words';

/** A step that moved a track, as it was last taken. `at` is UTC. */
interface TrackStep {
  readonly step: StepId;
  /** Absent where the old register alone says it. */
  readonly at?: string;
}

/** The steps that moved a track of a review, oldest first. */
export const trackSteps = (review: Review, track: Track): readonly TrackStep[] =>
  STEP_IDS.flatMap((step) => {
    const done = STEPS[step].to[track] === undefined ? undefined : review.done[step];
    return done ? [{ step, ...(isOfOldRegister(done) ? {} : { at: done.at }), seq: done.seq }] : [];
  }).sort((a, b) => a.seq - b.seq);
