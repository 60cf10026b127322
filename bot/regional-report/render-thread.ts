import type { ReportFormat } from '../../src/domain/insight/regional-report/files';
import type { ShownReport } from '../../src/domain/insight/regional-report/report';
import { REPORT_THREAD, type ThreadProgram } from '../program-files';
import { createThread } from '../threads/thread';
import type { RenderReport } from './rendering';

export interface RenderJob {
  readonly shown: ShownReport;
  readonly format: ReportFormat;
}

/** Makes the bytes of a file for one person, one after the other, so that nobody keeps the thread from the others. */
export type RenderFor = (personId: string, ...report: Parameters<RenderReport>) => Promise<Uint8Array>;

/** In milliseconds. A report of a whole region takes two seconds. */
const TIME_LIMIT = 60_000;

/** Makes files in a thread of its own. */
export function createRenderThread(program: ThreadProgram = REPORT_THREAD): {
  readonly render: RenderFor;
  readonly end: () => Promise<void>;
} {
  const { run, end } = createThread<RenderJob, Uint8Array>(program, { limit: TIME_LIMIT, does: 'makes files' });
  const last = new Map<string, Promise<unknown>>();
  return {
    render: async (personId, shown, format) => {
      const before = last.get(personId);
      const own = (before ?? Promise.resolve()).then(() => run({ shown, format }));
      const settled = own.catch(() => undefined);
      last.set(personId, settled);
      try {
        return await own;
      } finally {
        if (last.get(personId) === settled) last.delete(personId);
      }
    },
    end
  };
}
