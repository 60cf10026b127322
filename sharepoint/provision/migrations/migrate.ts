import type { SPFI } from '@pnp/sp';
import { unlessMissing } from '../../../src/register/client/sharepoint-errors';
import { saveSiteVersion, type SiteVersion } from '../../../src/register/site-version';
import type { Migration } from './migration';

interface Migrating {
  readonly sp: SPFI;
  /** In their order. */
  readonly due: readonly Migration[];
  /** What the site says of itself until its lists are whole again. */
  readonly between: Required<Omit<SiteVersion, 'restoring'>>;
  readonly dryRun: boolean;
  readonly say: (line: string) => void;
}

/**
 * Makes the changes of the migrations that are due, or in a dry run says them, and gives how many there were. Before
 * the first change it marks the site, so that no service works with it meanwhile. `refused` if someone must settle
 * something first; what is done by then stays, and the next run goes on from there.
 */
export async function migrate({ sp, due, between, dryRun, say }: Migrating): Promise<number | 'refused'> {
  let made = 0;
  for (const { number, sentence, plan } of due) {
    const { changes, problems } = await plan(sp);
    if (problems.length > 0) {
      problems.forEach(say);
      return 'refused';
    }
    if (changes.length === 0) continue;
    say(`To version ${number}: ${sentence}`);
    changes.forEach((change) => say(change.sentence));
    if (!dryRun) {
      await mark(sp, between);
      for (const change of changes) await change.make(sp);
    }
    made += changes.length;
  }
  return made;
}

/** Without SCR Jobs, no service takes the site for its own either. */
const mark = (sp: SPFI, between: Required<Omit<SiteVersion, 'restoring'>>): Promise<void> =>
  unlessMissing(saveSiteVersion(sp, between, new Date().toISOString()), undefined);
