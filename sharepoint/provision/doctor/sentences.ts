import { several } from '../../../src/domain/several';
import type { Addresses, Facts } from './check';
import type { Ended, Outcome } from './run-checks';

const factsOf = (facts: Facts): string => {
  const said = Object.entries(facts)
    .filter(([, value]) => value !== '')
    .map(([name, value]) => `${name}: ${value}`);
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
};

/** The line of a check: what was tried, what came, and what to do. `number` counts from 1. */
export const lineOf = ({ check, outcome }: Ended, number: number, at: Addresses): string =>
  `${String(number).padStart(2)} ${check.id}: ${check.tries} ${cameOf(outcome, check.passes, at)}`;

function cameOf(outcome: Outcome, passes: string, at: Addresses): string {
  switch (outcome.kind) {
    case 'passed':
      return `Passed: ${passes}${factsOf(outcome.facts)}`;
    case 'failed':
      return `FAILED (${outcome.fault}): ${outcome.advice.means}${factsOf(outcome.facts)} What to do: ${outcome.advice.toDo(at)}`;
    case 'could not be tried':
      return outcome.because === 'stopped'
        ? 'Could not be tried: the command was stopped.'
        : `Could not be tried, because “${outcome.because}” did not pass.`;
    case 'left out':
      return outcome.advice
        ? `Left out: ${outcome.advice.means} ${outcome.advice.toDo(at)}`
        : `Left out, as “${outcome.gap}” was.`;
  }
}

export const KINDS = [
  'passed',
  'failed',
  'could not be tried',
  'left out'
] as const satisfies readonly Outcome['kind'][];

export const countOf = (all: readonly Ended[], kind: Outcome['kind']): number =>
  all.filter(({ outcome }) => outcome.kind === kind).length;

/** How many checks ended how, and the first step to take. */
export function summaryOf(all: readonly Ended[], at: Addresses): readonly string[] {
  const counts = KINDS.map((kind) => `${countOf(all, kind)} ${kind}`).join(', ');
  const first = all.find(({ outcome }) => outcome.kind === 'failed');
  return [
    `${several(all.length, 'check')}: ${counts}.`,
    ...(first?.outcome.kind === 'failed' ? [`First: ${first.outcome.advice.toDo(at)}`] : [])
  ];
}

/** Whether nothing that was asked for failed, or could not be tried. */
export const isSound = (all: readonly Ended[]): boolean =>
  countOf(all, 'failed') + countOf(all, 'could not be tried') === 0;
