import type { SPFI } from '@pnp/sp';

import { addDays, ukClock, ukDay } from '../../src/domain/dates';
import type { Directory } from '../../src/domain/people/people';
import { readDirectory } from '../../src/register/directory/directory';
import { markRows } from '../../src/register/directory/in-use';
import { markJob, readJobs, type JobId, type Jobs } from '../../src/register/jobs';
import { openReviews, type StoredReview } from '../../src/register/reviews/reviews';
import { REGIONS } from '../../src/domain/words';
import { inOneRequest } from '../../src/register/client/one-request';
import { readSiteVersion, type SiteVersion } from '../../src/register/site-version';
import { showProblem } from '../../src/register/settings/settings';
import type { Logger } from '../log';
import { tellOfMissedMail } from '../mail/tell-of-mail';
import type { SiteSettings, SiteContext } from '../settings/site-settings';
import type { Queued } from '../told-time';
import { digest } from './digests';
import { dueDatesState, renewOpen } from './due-dates';
import { listsState, mendLists } from './mend-lists';
import type { PaperKeeper } from './paper-keeper';
import { remind, type Run } from './reminders';
import { addTakeovers } from './takeovers';
import { tellNewHolders } from './tell-of-duplicates';
import { holdersState, addMissedNotices } from './missed-notices';

/** What the service does by itself, once a working day or when the settings or the Directory have changed. */
interface Daily {
  /** Runs every job that is due and not done. When none is, it asks SharePoint for nothing. */
  run(look: Look): Promise<void>;
}

/** What the work of each minute begins with. */
interface Look {
  readonly context: SiteContext;
  readonly jobs: Jobs;
  readonly directory: Directory;
  readonly version: SiteVersion;
}

/** Reads all of it in one request. */
export async function lookAround(sp: SPFI, site: SiteSettings): Promise<Look> {
  const [context, jobs, directory, version] = await inOneRequest(sp, (batch) => [
    site.read(batch),
    readJobs(batch),
    readDirectory(batch),
    readSiteVersion(batch)
  ]);
  return { context, jobs, directory, version };
}

/**
 * Each job is marked as done when all of it is, by a conditional update, and every row it adds has a unique key. So it
 * can be stopped at any point and run again, by several instances at once, without adding anything twice.
 */
export function createDaily({
  sp,
  now,
  redraw,
  papers,
  queued,
  log
}: {
  readonly sp: SPFI;
  readonly now: () => string;
  /** Sends what waits about some reviews, and brings their cards up to date. */
  readonly redraw: (references: readonly string[]) => Promise<void>;
  readonly papers: Pick<PaperKeeper, 'holdOpen'>;
  readonly queued: Queued;
  readonly log: Logger;
}): Daily {
  const mark = (job: JobId, jobs: Jobs, doneFor: string): Promise<unknown> =>
    markJob(sp, { job, before: jobs[job], doneFor, at: now() });

  /** Does a job unless it has been done for this state; gives what it gave. `refused`: it is not done yet. */
  async function onceFor<Done>(
    job: JobId,
    jobs: Jobs,
    state: string,
    work: () => Promise<Done>
  ): Promise<Done | undefined> {
    if (jobs[job]?.doneFor === state) return undefined;
    const done = await work();
    if (done !== 'refused') await mark(job, jobs, state);
    return done;
  }

  async function onceADay(
    job: JobId,
    jobs: Jobs,
    run: Run,
    work: (run: Run, lastOn: string) => Promise<void>
  ): Promise<void> {
    const today = ukDay(run.now);
    const lastOn = jobs[job]?.doneFor ?? run.context.clock.before(addDays(today, -1), 0);
    if (lastOn >= today) return;
    await work(run, lastOn);
    await mark(job, jobs, today);
  }

  return {
    async run({ context, jobs, directory }) {
      const { clock, settings } = context;
      const at = now();
      await showProblems(sp, context, log);
      const today = ukDay(at);
      await onceFor('in-use', jobs, today, () => markRows(sp, today));
      const renewed = await onceFor('rows', jobs, dueDatesState(settings, today), () => renewOpen(sp, clock));
      const renamed = await onceFor('columns', jobs, listsState(settings, today), () =>
        mendLists(sp, settings.labels, log)
      );
      await redraw([...new Set([...(renewed ?? []), ...(renamed ?? [])])]);
      const open = onceRead(() => everyOpenReview(sp));
      // What cannot be given now is given later, and keeps nobody from being told of their work.
      await onceFor('papers', jobs, holdersState(directory, today), () =>
        papers.holdOpen(open, directory, jobs.papers ? 'those that name people' : 'all')
      ).catch((fault: unknown) => log.fault('papers-left', fault));
      const late = await onceFor('unsaid', jobs, holdersState(directory, today), () =>
        tellOfMissedMail({ sp, now }, directory)
          .then(open)
          .then(async (reviews) => [
            ...(await addMissedNotices({ sp, directory, open: reviews, now: at, queued, log })),
            ...(await tellNewHolders({ sp, now, queued }, reviews))
          ])
      );
      await redraw(late ?? []);
      await onceFor('takeovers', jobs, holdersState(directory, today), () =>
        open().then((reviews) => addTakeovers({ sp, directory, open: reviews, clock, now: at, queued, log }))
      );
      if (!clock.isWorkingTime(at)) return;
      const run: Run = { sp, context, now: at, log };
      await onceADay('reminders', jobs, run, remind);
      if (ukClock(at) >= settings.digestTime) await onceADay('digest', jobs, run, digest);
    }
  };
}

/** Writes beside a value that cannot be read why, where the administrator who typed it finds it. */
async function showProblems(sp: SPFI, { rows }: SiteContext, log: Logger): Promise<void> {
  for (const row of rows.filter(({ problem, shown }) => problem !== shown)) {
    if (row.problem) log.event('setting-not-read', { id: String(row.id) });
    await showProblem(sp, row);
  }
}

/** Read by the first who asks, for all of a run. */
function onceRead<Read>(read: () => Promise<Read>): () => Promise<Read> {
  let reading: Promise<Read> | undefined;
  return () => (reading ??= read());
}

const everyOpenReview = async (sp: SPFI): Promise<readonly StoredReview[]> =>
  (await Promise.all(REGIONS.map((region) => openReviews(sp, region)))).flatMap(({ reviews }) => reviews);
