import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { OVERTAKEN, unlessOvertaken } from './client/overtaken';
import { whole } from './client/cells';
import { everyRow, readableRows, type Place } from './client/rows';
import { addUnlessThere, updateRow } from './client/write-row';
import { LOOK_KEY } from './views/looks';
import { SITE_VERSION_KEY } from './site-version';

const JOB_IDS = ['in-use', 'columns', 'rows', 'papers', 'unsaid', 'takeovers', 'reminders', 'digest', 'mail'] as const;

/** A job that is done once for a day, or once for a state of the settings or the Directory. */
export type JobId = (typeof JOB_IDS)[number];

/**
 * The day, or the state, that a job was last done for; absent where that cannot be read, until the job is done again.
 */
interface Job extends Place {
  readonly doneFor?: string;
}

export type Jobs = Partial<Readonly<Record<JobId, Job>>>;

/** Other rows say how provisioning left a view or the look of a column. */
const KeySchema = v.object({
  Key: v.union([v.picklist([...JOB_IDS, SITE_VERSION_KEY]), v.pipe(v.string(), v.startsWith(LOOK_KEY))])
});
const isJob = (key: string): key is JobId => JOB_IDS.some((job) => job === key);
const DoneFor = v.pipe(v.string(), v.regex(/^(\d{4}-\d{2}-\d{2}|[0-9a-f]{64})$/));
const DoneForSchema = v.object({ DoneFor });

/** All jobs, in one request. */
export async function readJobs(sp: SPFI): Promise<Jobs> {
  const rows = await everyRow(sp, 'jobs', ['Key', 'DoneFor']);
  return Object.fromEntries(
    rows.flatMap((row) =>
      readableRows('jobs', KeySchema, [row]).flatMap(({ Key, id, etag }) => {
        if (!isJob(Key)) return [];
        // The row keeps its place, so that it is mended when the job is next marked as done.
        const [done] = readableRows('jobs', DoneForSchema, [row]);
        return [[Key, { id, etag, ...(done ? { doneFor: done.DoneFor } : {}) }] as const];
      })
    )
  );
}

/** Marks a job as done, unless another instance has marked it since `before` was read. `at` is a UTC time. */
export async function markJob(
  sp: SPFI,
  {
    job,
    before,
    doneFor,
    at
  }: { readonly job: JobId; readonly before: Job | undefined; readonly doneFor: string; readonly at: string }
): Promise<'marked' | 'marked by another'> {
  const cells = { Title: job, Key: whole(job), DoneFor: whole(doneFor), DoneAt: at };
  const written = before
    ? await unlessOvertaken(updateRow(sp, 'jobs', before, cells))
    : await addUnlessThere(sp, 'jobs', cells);
  return written === OVERTAKEN || written === 'already there' ? 'marked by another' : 'marked';
}
