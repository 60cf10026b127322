import { TROUBLES, troubleOf } from './trouble';
import type { Advice, Check, CheckId, Facts, Found } from './check';
import type { SeenRequest } from '../../../src/register/client/sharepoint-client';
import type { Tenant } from './tenant';

/**
 * How a check ended. `could not be tried`: what it needs did not pass, or the command was stopped. `left out`: nobody
 * asked for it, or what it needs was left out.
 */
export type Outcome =
  | { readonly kind: 'passed'; readonly facts: Facts }
  | { readonly kind: 'failed'; readonly fault: string; readonly facts: Facts; readonly advice: Advice }
  | { readonly kind: 'could not be tried'; readonly because: CheckId | 'stopped' }
  | { readonly kind: 'left out'; readonly gap: string; readonly advice?: Advice };

/** A check that was made: how it ended, how long it took in milliseconds, and its requests. */
export interface Ended {
  readonly check: Check;
  readonly outcome: Outcome;
  readonly ms: number;
  readonly requests: readonly SeenRequest[];
}

/** Makes checks one after another and hands each over as it ends. Never throws. */
export async function runChecks(
  checks: readonly Check[],
  tenant: Tenant,
  { ended, isStopped }: { readonly ended: (one: Ended) => void; readonly isStopped: () => boolean }
): Promise<readonly Ended[]> {
  const all: Ended[] = [];
  for (const check of checks) {
    const started = Date.now();
    const outcome = blockedBy(check, all, isStopped()) ?? outcomeOf(check, await tried(check, tenant));
    const one = { check, outcome, ms: Date.now() - started, requests: tenant.seen() };
    all.push(one);
    ended(one);
  }
  return all;
}

const tried = (check: Check, tenant: Tenant): Promise<Found> =>
  Promise.resolve()
    .then(() => check.how(tenant))
    .catch(troubleOf);

/** Why a check is not made; undefined if it is. */
function blockedBy({ needs, cleansUp }: Check, before: readonly Ended[], stopped: boolean): Outcome | undefined {
  if (stopped && !cleansUp) return { kind: 'could not be tried', because: 'stopped' };
  const need = before.find(({ check, outcome }) => needs.includes(check.id) && outcome.kind !== 'passed');
  if (!need) return undefined;
  return need.outcome.kind === 'left out'
    ? { kind: 'left out', gap: need.check.id }
    : { kind: 'could not be tried', because: need.check.id };
}

function outcomeOf({ faults, gaps = {} }: Check, found: Found): Outcome {
  switch (found.kind) {
    case 'passed':
      return found;
    case 'failed': {
      const advice = faults[found.fault] ?? Object.entries(TROUBLES).find(([name]) => name === found.fault)?.[1];
      return { ...found, advice: advice ?? TROUBLES.unexpected };
    }
    case 'left out': {
      const advice = gaps[found.gap];
      return { ...found, ...(advice && { advice }) };
    }
  }
}
