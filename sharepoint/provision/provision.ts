import type { SPFI } from '@pnp/sp';
import type { NewHolding } from '../../src/register/directory/holdings';
import { sayIn } from '../../src/domain/text';
import { readTerminology } from '../../src/register/settings/terminology';
import { keptFrom, readSiteVersion, SITE_VERSION } from '../../src/register/site-version';
import { several } from '../../src/domain/several';
import { together, type Change, type Plan } from './change';
import { planList } from './list-plan';
import { migrationsFrom } from './migrations';
import { migrate } from './migrations/migrate';
import { giveAccess } from './give-access';
import { planPeople } from './people-plan';
import { planPermissions } from './permissions/checks';
import { planRows } from './rows-plan';
import { planSettings } from './settings-plan';
import { siteLists } from './site-lists';
import { planVersion } from './version-plan';
import { planViews } from './views/plan-views';

/** What provisioning works with, and where it says what it does. */
interface Provisioning {
  readonly sp: SPFI;
  readonly holdings?: readonly NewHolding[];
  /** What settings that the site has not yet begin with, by key, instead of their standard values. */
  readonly settings?: Readonly<Record<string, string>>;
  readonly dryRun?: boolean;
  readonly say: (line: string) => void;
}

const DRY_RUN = 'This was a dry run: nothing has been changed.';

/**
 * Takes a site of an earlier release to this one, adds or changes the register’s lists, rewrites outdated labels, and
 * adds missing settings and people. Says what it will change, changes it, and checks. Never deletes a row. Gives false
 * if someone must settle something first. If it is interrupted, run it again.
 */
export async function provision({
  sp,
  holdings = [],
  settings = {},
  dryRun = false,
  say
}: Provisioning): Promise<boolean> {
  const found = await readSiteVersion(sp);
  const kept = keptFrom(found, 'command');
  if (kept !== undefined) {
    say(kept);
    return false;
  }
  // Before anything is changed: what someone must settle would otherwise stop the run halfway.
  const planned = await planFor(sp, { holdings, settings });
  if (planned.problems.length > 0) return refused(planned, say);
  const due = migrationsFrom(found.version);
  const migrated = await migrate({ sp, due, between: { version: found.version, to: SITE_VERSION }, dryRun, say });
  if (migrated === 'refused') return false;
  if (migrated === 0)
    return (await carryOut(planned, { sp, holdings, settings, dryRun, say })) && letIn({ sp, dryRun, say });
  if (dryRun) {
    say('Then compare every list with this release, add what is missing, and bring the rows up to date.');
    say(DRY_RUN);
    return true;
  }
  const done = await carryOut(
    await planFor(sp, { holdings, settings }),
    { sp, holdings, settings, dryRun, say },
    migrated
  );
  return done && letIn({ sp, dryRun, say });
}

/** Last, because it follows from the Directory, and what it cannot do is no reason to stop. */
async function letIn({ sp, dryRun, say }: Omit<Required<Provisioning>, 'holdings' | 'settings'>): Promise<true> {
  if (!dryRun) (await giveAccess(sp)).forEach(say);
  return true;
}

/** `before` is how many changes have been made already. */
async function carryOut(plan: Plan, on: Required<Provisioning>, before = 0): Promise<boolean> {
  const { sp, dryRun, say } = on;
  if (plan.problems.length > 0) return refused(plan, say);
  plan.notes?.forEach(say);
  const record = await planVersion(sp);
  if (plan.changes.length + record.length === 0) {
    say('Nothing to change.');
    return true;
  }
  plan.changes.forEach(({ sentence }) => say(sentence));
  if (dryRun) {
    record.forEach(({ sentence }) => say(sentence));
    say(DRY_RUN);
    return true;
  }
  const made = await makeAll(plan, on);
  if (made === undefined) return false;
  // Last: a site is at a version once its lists and rows are.
  for (const change of record) {
    say(change.sentence);
    await change.make(sp);
  }
  const count = before + made + record.length;
  say(`Done and checked: ${several(count, 'change')}.`);
  return true;
}

/**
 * Makes the changes, and those that can be seen only then: rows of lists that were not there. Gives how many there
 * were, undefined if some are still to do.
 */
async function makeAll(
  { changes }: Plan,
  { sp, holdings, settings, say }: Required<Provisioning>
): Promise<number | undefined> {
  for (const change of changes) await change.make(sp);
  const next = await planFor(sp, { holdings, settings });
  if (next.changes.length === 0 && next.problems.length === 0) return changes.length;
  next.changes.forEach(({ sentence }) => say(sentence));
  for (const change of next.changes) await change.make(sp);
  const left = await planFor(sp, { holdings, settings });
  const sentences = [...left.problems, ...left.changes.map(({ sentence }) => sentence)];
  if (sentences.length === 0) return changes.length + next.changes.length;
  say('SharePoint accepted the changes, but some are still to do:');
  sentences.forEach(say);
  return undefined;
}

function refused({ problems }: Plan, say: (line: string) => void): false {
  problems.forEach(say);
  return false;
}

async function planFor(
  sp: SPFI,
  { holdings, settings }: Pick<Required<Provisioning>, 'holdings' | 'settings'>
): Promise<Plan> {
  const terms = await readTerminology(sp);
  const say = sayIn(terms);
  const shapes = siteLists(say);
  const lists: Plan[] = [];
  for (const shape of shapes) lists.push(await planList(sp, shape));
  const rows: readonly Change[] = [
    ...(await planRows(sp, terms)),
    ...(await planSettings(sp, settings, say)),
    ...(holdings.length > 0 ? await planPeople(sp, holdings) : [])
  ];
  const views = await planViews(sp, shapes);
  return together([...lists, await planPermissions(sp), { changes: rows, problems: [] }, views]);
}
