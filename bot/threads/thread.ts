import { Worker } from 'node:worker_threads';

import type { ThreadProgram } from '../program-files';

/** What is handed to a thread, and what it answers. */
export interface Job<Given> {
  readonly id: number;
  readonly given: Given;
}
export type JobDone<Made> = { readonly id: number } & ({ readonly made: Made } | { readonly fault: Error });

interface Thread<Given, Made> {
  /** Rejects where the work fails, takes too long, or the thread ends. */
  readonly run: (given: Given) => Promise<Made>;
  readonly end: () => Promise<void>;
}

/**
 * A thread for work that takes the processor for long, so that nobody else waits for their answer meanwhile. It begins
 * with the first job; one that ends or hangs is replaced with the next. `limit` is in milliseconds, and `does` says in a
 * fault what it does, to follow “the thread that”.
 */
export function createThread<Given, Made>(
  program: ThreadProgram,
  { limit, does }: { readonly limit: number; readonly does: string }
): Thread<Given, Made> {
  let worker: Worker | undefined;
  let begun = 0;
  const waiting = new Map<number, (job: JobDone<Made>) => void>();

  const lost = (ended: Worker, fault: Error): void => {
    if (worker !== ended) return;
    worker = undefined;
    for (const [id, done] of waiting) done({ id, fault });
  };

  const thread = (): Worker => {
    if (worker) return worker;
    const started = new Worker(program.script, { execArgv: [...program.execArgv] });
    // The service may end while the thread waits.
    started.unref();
    started.on('message', (job: JobDone<Made>) => waiting.get(job.id)?.(job));
    started.on('error', (fault) => lost(started, fault));
    started.on('exit', (code) => lost(started, new Error(`The thread that ${does} has ended (${code}).`)));
    return (worker = started);
  };

  return {
    run: (given) =>
      new Promise((resolve, reject) => {
        const id = (begun += 1);
        const at = thread();
        const late = setTimeout(() => {
          lost(at, new Error(`The thread that ${does} took too long.`));
          void at.terminate();
        }, limit);
        waiting.set(id, (job) => {
          clearTimeout(late);
          waiting.delete(id);
          if ('made' in job) resolve(job.made);
          else reject(job.fault);
        });
        at.postMessage({ id, given } satisfies Job<Given>);
      }),
    end: async () => {
      await worker?.terminate();
    }
  };
}
