import { PLAN_THREAD } from '../program-files';
import { createThread } from '../threads/thread';
import type { prepare, ToPrepare } from './prepare';

/** Five thousand rows take seconds, in which nobody else would be answered. In milliseconds. */
const PLANNING = { limit: 120_000, does: 'plans the old register' };

/** Plans what becomes of workbooks in a thread of its own. */
export const prepareInThread = (): typeof prepare =>
  createThread<ToPrepare, Awaited<ReturnType<typeof prepare>>>(PLAN_THREAD, PLANNING).run;
