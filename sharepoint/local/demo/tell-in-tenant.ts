import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { SERVICE_APP } from '../apps';
import { runToEnd } from '../children/child';
import { programAt } from '../programs';
import { registerIsEmpty } from '../register-is-empty';
import { startService, type Start } from '../steps';
import type { Tenant } from '../tenant';
import { ukToday } from './days';
import { readProgress, writeProgress, type Progress } from './progress';
import { planUntil, type Extent } from './story/plan';

const LOOKS_EVERY_MS = 1_000;
const SAYS_EVERY = 10;

/**
 * Tells the example reviews to a service that takes its time from outside, unless they are there: all of them, or the
 * rest where a start was stopped before their end. `open` lets people and scripts in.
 */
export async function tellExampleReviews(
  start: Start,
  tenant: Tenant,
  { extent, open }: { readonly extent: Extent | undefined; readonly open: () => void }
): Promise<void> {
  const { addresses, data, say } = start;
  const before = readProgress(data.demo);
  if (before?.done) return;
  if (extent === undefined) {
    if (before)
      say(
        'Only some of the example reviews are in the register: a start was stopped before their end. Add the rest with --demo, or start again with --fresh.'
      );
    return;
  }
  if (!before && !(await registerIsEmpty(addresses.site, await tenant.siteToken(SERVICE_APP)))) {
    say(
      'The register already holds reviews, so the example reviews were not added. To start again with only them, use --fresh --demo.'
    );
    return;
  }
  const progress = before ?? { today: ukToday(), extent, toldTo: '', references: {}, done: false };
  writeProgress(data.demo, progress);
  const { from } = planUntil(progress.today, progress.extent);
  const service = await startService(start, tenant, {
    as: before ? 'Adding the rest of the example reviews …' : 'Adding the example reviews …',
    log: 'story.log',
    toldFrom: progress.toldTo === '' ? from : `${progress.toldTo}T18:00:00.000Z`
  });
  try {
    if (!start.signal.aborted) {
      open();
      await runTeller(start, from, progress);
    }
  } finally {
    await service.stop();
  }
}

/** Runs the teller to its end, and says how far it is. */
async function runTeller({ root, addresses, data, say, signal }: Start, from: string, before: Progress): Promise<void> {
  const ended = new AbortController();
  const saying = sayProgress({ from, before, ended: ended.signal });
  try {
    await runToEnd(
      'Adding the example reviews',
      {
        args: programAt(root, 'sharepoint/local/demo/run.ts'),
        cwd: root,
        env: { TENANT_URL: addresses.home, DEMO_PROGRESS: data.demo },
        log: join(data.logs, 'demo.log')
      },
      signal
    );
  } finally {
    ended.abort();
    await saying;
  }

  async function sayProgress(o: {
    readonly from: string;
    readonly before: Progress;
    readonly ended: AbortSignal;
  }): Promise<void> {
    const begins = Date.parse(o.from);
    const whole = Date.parse(o.before.today) - begins;
    let said = 0;
    while (!o.ended.aborted) {
      const toldTo = readProgress(data.demo)?.toldTo ?? '';
      const percent = toldTo === '' ? 0 : Math.floor(((Date.parse(toldTo) - begins) / whole) * 100);
      if (percent >= said + SAYS_EVERY) {
        said = percent;
        say(`  ${percent}%: ${LONG_DAY.format(new Date(toldTo))}`);
      }
      await delay(LOOKS_EVERY_MS, undefined, { signal: o.ended }).catch(() => undefined);
    }
  }
}

const LONG_DAY = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });
