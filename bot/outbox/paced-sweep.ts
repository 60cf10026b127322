import type { Logger } from '../log';
import type { Pace } from '../pace';
import type { Readiness } from '../readiness';
import type { Dispatcher } from './dispatcher';

/** What another instance left is found within this time by one that nobody uses. In milliseconds. */
const IDLE_SWEEP_EVERY = 45_000;

/**
 * The sweep of an instance, to be called every few seconds. While nobody uses the instance and nothing is left, it
 * looks only now and then. It never throws.
 */
export function createPacedSweep({
  dispatcher,
  readiness,
  pace,
  log
}: {
  readonly dispatcher: Pick<Dispatcher, 'sweep'>;
  readonly readiness: Pick<Readiness, 'swept'>;
  readonly pace: Pick<Pace, 'isDue'>;
  readonly log: Logger;
}): (before: string) => Promise<void> {
  let quietSince: number | undefined;
  return async (before) => {
    if (!pace.isDue(quietSince, IDLE_SWEEP_EVERY)) return;
    const startedAt = Date.now();
    try {
      const left = await dispatcher.sweep(before);
      quietSince = left.length === 0 ? startedAt : undefined;
      readiness.swept(left);
    } catch (fault) {
      quietSince = undefined;
      log.fault('sweep-failed', fault);
    }
  };
}
