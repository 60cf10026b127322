import { parentPort } from 'node:worker_threads';

import type { Job, JobDone } from './thread';

/** In a thread: does each job that it is handed, and answers with what was made, or the fault. */
export function answerJobs(make: (given: never) => Promise<unknown>): void {
  const answer = (job: JobDone<unknown>): void => parentPort?.postMessage(job);
  parentPort?.on('message', ({ id, given }: Job<never>) => {
    make(given).then(
      (made) => answer({ id, made }),
      (fault: unknown) => answer({ id, fault: fault instanceof Error ? fault : new Error('Nothing was made.') })
    );
  });
}
