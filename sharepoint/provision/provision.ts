import type { SPFI } from '@pnp/sp';
import type { NewHolding } from '../../src/register/directory/holdings';
import { sayIn } from '../../src/domain/text';
import { readTerminology } from '../../src/register/settings/terminology';
import { together, type Plan } from './change';
import { planList } from './list-plan';
import { planPeople } from './people-plan';
import { planRows } from './rows-plan';
import { planSettings } from './settings-plan';
import { siteLists } from './site-lists';

/**
 * Adds or changes the register’s lists on a site, rewrites outdated labels, and adds missing settings and people. Says
 * what it will change, changes it, and checks. Never deletes anything. Gives false if someone must settle something
 * first.
 */
export async function provision(o: {
  sp: SPFI;
  holdings?: readonly NewHolding[];
  dryRun?: boolean;
  say: (line: string) => void;
}): Promise<boolean> {
  const plan = await planFor(o.sp, o.holdings ?? []);
  if (plan.problems.length > 0) {
    plan.problems.forEach(o.say);
    return false;
  }
  if (plan.changes.length === 0) {
    o.say('Nothing to change.');
    return true;
  }
  plan.changes.forEach(({ sentence }) => o.say(sentence));
  if (o.dryRun) {
    o.say('This was a dry run: nothing has been changed.');
    return true;
  }
  for (const change of plan.changes) await change.make(o.sp);
  return checked(o.sp, o.holdings ?? [], o.say, plan.changes.length);
}

async function checked(
  sp: SPFI,
  holdings: readonly NewHolding[],
  say: (line: string) => void,
  count: number
): Promise<boolean> {
  const left = await planFor(sp, holdings);
  const sentences = [...left.problems, ...left.changes.map(({ sentence }) => sentence)];
  if (sentences.length === 0) {
    say(`Done and checked: ${count} ${count === 1 ? 'change' : 'changes'}.`);
    return true;
  }
  say('SharePoint accepted the changes, but some are still to do:');
  sentences.forEach(say);
  return false;
}

async function planFor(sp: SPFI, holdings: readonly NewHolding[]): Promise<Plan> {
  const terms = await readTerminology(sp);
  const say = sayIn(terms);
  const lists: Plan[] = [];
  for (const list of siteLists(say)) lists.push(await planList(sp, list));
  const rows = [
    ...(await planRows(sp, terms)),
    ...(await planSettings(sp, say)),
    ...(holdings.length > 0 ? await planPeople(sp, holdings) : [])
  ];
  return together([...lists, { changes: rows, problems: [] }]);
}
