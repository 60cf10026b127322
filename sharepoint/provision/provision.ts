import type { SPFI } from '@pnp/sp';
import type { NewHolding } from '../../src/register/directory/holdings';
import { together, type Plan } from './change';
import { planList } from './list-plan';
import { planPeople } from './people-plan';
import { planSettings } from './settings-plan';
import { siteLists } from './site-lists';

/**
 * Makes or amends the lists of the register on a site, and enters the settings and people that are missing. It says what it is going to do,
 * does it, and checks. Nothing is ever deleted. Gives false when something has to be settled by a person first.
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
    o.say('Nothing has been changed: this was a dry run.');
    return true;
  }
  for (const change of plan.changes) await change.carryOut(o.sp);
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
  say('SharePoint took the changes, but the site is not as it should be. Still to do:');
  sentences.forEach(say);
  return false;
}

async function planFor(sp: SPFI, holdings: readonly NewHolding[]): Promise<Plan> {
  const lists: Plan[] = [];
  for (const shape of await siteLists(sp)) lists.push(await planList(sp, shape));
  const people = holdings.length > 0 ? await planPeople(sp, holdings) : [];
  return together([...lists, { changes: [...(await planSettings(sp)), ...people], problems: [] }]);
}
