import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { OVERTAKEN, unlessOvertaken } from './client/overtaken';
import { whole } from './client/cells';
import { everyRow, parseRow, type Place } from './client/rows';
import { CellText } from './client/schemas';
import { addRow, updateRow } from './client/write-row';

/** A job that is done once for a day, or once for a state of the settings or the Directory. */
export type JobId = 'in-use' | 'rows' | 'unsaid' | 'reminders' | 'digest';

/** The day, or the state, that a job was last done for. */
interface Job extends Place {
  readonly doneFor: string;
}

export type Jobs = Partial<Readonly<Record<JobId, Job>>>;

const RowSchema = v.object({ Key: v.string(), DoneFor: CellText });

/** All jobs, in one request. */
export async function readJobs(sp: SPFI): Promise<Jobs> {
  const rows = (await everyRow(sp, 'jobs', ['Key', 'DoneFor'])).map((row) => parseRow('jobs', RowSchema, row));
  return Object.fromEntries(rows.map(({ Key, DoneFor, id, etag }) => [Key, { doneFor: DoneFor, id, etag }]));
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
  const write = before ? updateRow(sp, 'jobs', before, cells) : addRow(sp, 'jobs', cells);
  return (await unlessOvertaken<unknown>(write)) === OVERTAKEN ? 'marked by another' : 'marked';
}
