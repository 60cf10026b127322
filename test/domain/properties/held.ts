import { isDeepStrictEqual } from 'node:util';

import * as fc from 'fast-check';

import type { ReviewEvent } from '../../../src/domain/review/review';
import { type StepId } from '../../../src/domain/steps';
import { anyRun, type Run } from './any-run';

/** The same seed gives the same runs: what it found can be found again, and is then shortened. */
export const SEED = 20120807;
export const RUNS = 300;

export const holdsFor = (check: (run: Run) => unknown, numRuns = RUNS): void =>
  fc.assert(
    fc.property(anyRun, (run) => void check(run)),
    { seed: SEED, numRuns }
  );

export const lastBefore = ({ events }: Run, event: ReviewEvent, step: StepId): ReviewEvent | undefined =>
  events.findLast((one) => one.seq < event.seq && one.step === step);

/** Each event of a step, with the review before it. */
export const each = (run: Run, step: StepId) =>
  run.events.flatMap((event, at) =>
    event.step === step ? [{ event, before: run.states[at - 1], after: run.states[at] }] : []
  );

/** As `toEqual`, which takes ten times as long to find that two reviews are the same. */
export function expectSame(one: unknown, other: unknown): void {
  if (!isDeepStrictEqual(one, other)) expect(one).toEqual(other);
}
