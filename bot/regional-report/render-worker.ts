import { parentPort } from 'node:worker_threads';

import { renderReport } from './rendering';
import type { RenderJob, RenderedJob } from './render-thread';

// A thread of its own: what waits for answers of SharePoint does not stand still while a file is made.
parentPort?.on('message', ({ id, shown, format }: RenderJob) => {
  renderReport(shown, format).then(
    (bytes) => answer({ id, bytes }),
    (fault: unknown) => answer({ id, fault: fault instanceof Error ? fault : new Error('No file was made.') })
  );
});

const answer = (job: RenderedJob): void => parentPort?.postMessage(job);
