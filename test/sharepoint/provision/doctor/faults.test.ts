import { CHECKS } from '../../../../sharepoint/provision/doctor/checks';
import { TROUBLES } from '../../../../sharepoint/provision/doctor/trouble';
import type { Ended } from '../../../../sharepoint/provision/doctor/run-checks';
import { SERVICE_INJECTIONS } from './service-injections';
import { SITE_INJECTIONS } from './site-injections';
import { startTrial, type Trial } from './trial';

jest.setTimeout(60_000);

const INJECTIONS = [...SITE_INJECTIONS, ...SERVICE_INJECTIONS];

let trial: Trial;
beforeAll(async () => {
  trial = await startTrial();
}, 300_000);
afterAll(() => trial.stop());

/** What the checks name, those that only another one holds up left out. */
const named = (all: readonly Ended[]): readonly string[] =>
  all.flatMap(({ check, outcome }) =>
    outcome.kind === 'failed'
      ? [`${check.id}: ${outcome.fault}`]
      : outcome.kind === 'left out' && outcome.advice
        ? [`${check.id}: ${outcome.gap}`]
        : []
  );

test.each(INJECTIONS.map((injection, at) => [`${at + 1} ${injection.check}: ${injection.names}`, injection] as const))(
  'given the fault of %s, the doctor names that one and no other',
  async (_, { check, names, inject }) => {
    const { instead, end } = await inject(trial);
    try {
      expect(named(await trial.run(check, instead))).toEqual([`${check}: ${names}`]);
    } finally {
      await end?.();
    }
  }
);

test.each(CHECKS.map(({ id }) => id))(
  'given no fault any more, %s passes or is left out unless it is asked for',
  async (id) => {
    const last = (await trial.run(id)).find(({ check }) => check.id === id);
    expect(last?.outcome.kind).toBe(id === 'message' ? 'left out' : 'passed');
  }
);

test('every fault and gap of the table, and whatever any check can meet, is injected above', () => {
  const injected = new Set(INJECTIONS.map(({ check, names }) => `${check}: ${names}`));
  const own = CHECKS.flatMap(({ id, faults, gaps = {} }) =>
    [...Object.keys(faults), ...Object.keys(gaps)].map((name) => `${id}: ${name}`)
  );
  expect(own.filter((name) => !injected.has(name))).toEqual([]);
  const names = new Set(INJECTIONS.map((each) => each.names));
  expect(Object.keys(TROUBLES).filter((trouble) => !names.has(trouble))).toEqual([]);
});
