import { Worker } from 'node:worker_threads';

import type { ReportFormat } from '../../src/domain/insight/regional-report/files';
import type { ShownReport } from '../../src/domain/insight/regional-report/report';
import { REPORT_THREAD, type ThreadProgram } from '../program-files';
import type { RenderReport } from './rendering';

export interface RenderJob {
  readonly id: number;
  readonly shown: ShownReport;
  readonly format: ReportFormat;
}

export type RenderedJob = { readonly id: number } & ({ readonly bytes: Uint8Array } | { readonly fault: Error });

/** Makes the bytes of a file for one person, one after the other, so that nobody keeps the thread from the others. */
export type RenderFor = (personId: string, ...report: Parameters<RenderReport>) => Promise<Uint8Array>;

/** In milliseconds. A report of a whole region takes two seconds. */
const TIME_LIMIT = 60_000;

/**
 * Makes files in a thread of its own, which begins with the first file. A thread that ends or hangs is replaced with
 * the next file.
 */
export function createRenderThread(program: ThreadProgram = REPORT_THREAD): {
  readonly render: RenderFor;
  readonly end: () => Promise<void>;
} {
  let worker: Worker | undefined;
  let made = 0;
  const waiting = new Map<number, (job: RenderedJob) => void>();
  const last = new Map<string, Promise<unknown>>();

  const lost = (ended: Worker, fault: Error): void => {
    if (worker !== ended) return;
    worker = undefined;
    for (const [id, done] of waiting) done({ id, fault });
  };

  const thread = (): Worker => {
    if (worker) return worker;
    const begun = new Worker(program.script, { execArgv: [...program.execArgv] });
    // The service may end while the thread waits.
    begun.unref();
    begun.on('message', (job: RenderedJob) => waiting.get(job.id)?.(job));
    begun.on('error', (fault) => lost(begun, fault));
    begun.on('exit', (code) => lost(begun, new Error(`The thread that makes files has ended (${code}).`)));
    return (worker = begun);
  };

  const inThread = (shown: ShownReport, format: ReportFormat): Promise<Uint8Array> =>
    new Promise((resolve, reject) => {
      const id = (made += 1);
      const at = thread();
      const limit = setTimeout(() => {
        lost(at, new Error('A file took too long to make.'));
        void at.terminate();
      }, TIME_LIMIT);
      waiting.set(id, (job) => {
        clearTimeout(limit);
        waiting.delete(id);
        if ('bytes' in job) resolve(job.bytes);
        else reject(job.fault);
      });
      at.postMessage({ id, shown, format } satisfies RenderJob);
    });

  return {
    render: async (personId, shown, format) => {
      const before = last.get(personId);
      const own = (before ?? Promise.resolve()).then(() => inThread(shown, format));
      const settled = own.catch(() => undefined);
      last.set(personId, settled);
      try {
        return await own;
      } finally {
        if (last.get(personId) === settled) last.delete(personId);
      }
    },
    end: async () => {
      await worker?.terminate();
    }
  };
}
