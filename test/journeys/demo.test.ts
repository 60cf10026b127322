import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';

import { readExampleReviews } from '../../sharepoint/local/demo/example-reviews';
import { STEPS_TO } from '../../sharepoint/local/demo/example-steps';
import file from '../../sharepoint/local/demo/reviews.json';
import { STATE_WORDS, TRACK_STATES } from '../../src/domain/words';
import { daysAgo } from '../support/days';
import { rowsOf, type Row } from '../support/site';
import { startTenant, type Persona, type Tenant } from '../support/tenant';
import { until } from '../support/until';

jest.setTimeout(240_000);

let tenant: Tenant;
let lead: Persona;
beforeAll(async () => {
  tenant = await startTenant({ fromNothing: true, flags: ['--demo'] });
  lead = tenant.persona('regional-safeguarding-lead', 'South West');
});
afterAll(() => tenant.stop());

const register = (): Promise<readonly Row[]> => rowsOf(tenant, lead, 'SCR Register', '&$orderby=Reference');
const history = (): Promise<readonly Row[]> => rowsOf(tenant, 'the service', 'SCR History', '&$orderby=EventId');
const enterAgain = () =>
  promisify(execFile)(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', 'tsx', 'sharepoint/local/demo/run.ts'],
    {
      cwd: join(__dirname, '../..'),
      env: { ...process.env, TENANT_URL: tenant.home }
    }
  );

test('the register holds every published adult review, each marked as an example', async () => {
  const rows = await register();
  expect(rows.map(({ PartnershipReference }) => PartnershipReference)).toEqual(
    file.reviews.map(({ id }) => `Example: ${id}`)
  );
  expect(rows.map(({ LocalAuthority, Partnership }) => [LocalAuthority, Partnership])).toEqual(
    file.reviews.map(({ authority, partnership }) => [authority, partnership])
  );
  expect(rows.every(({ Kind }) => String(Kind).startsWith('Adult'))).toBe(true);
});

test('nothing is made up: no location code, and no day on which a review was initiated', async () => {
  for (const row of await register()) {
    expect(row).toHaveProperty('LocationCodes');
    expect(row['LocationCodes'] ?? '').toBe('');
    expect(row['InitiatedOn'] ?? '').toBe('');
    expect(String(row['NotifiedOn']).slice(0, 10) < daysAgo(0)).toBe(true);
  }
});

test('the South West has an IMR in every state, and some that are late', async () => {
  const rows = (await register()).filter(({ Region }) => Region === 'South West');
  expect(new Set(rows.map(({ Imr }) => Imr))).toEqual(
    new Set(TRACK_STATES.imr.map((state) => STATE_WORDS.imr[state].label))
  );
  const late = rows.filter(({ NextDue }) => typeof NextDue === 'string' && NextDue.slice(0, 10) < daysAgo(0));
  // All were notified some weeks before they are entered.
  expect(late.map(({ Imr }) => Imr)).toContain(STATE_WORDS.imr.returned.label);
});

test('entering the published reviews again adds nothing', async () => {
  const written =
    file.reviews.length + readExampleReviews(file).reduce((sum, { example }) => sum + STEPS_TO[example.imr].length, 0);
  const settled = (): Promise<readonly Row[]> =>
    until(
      async () => {
        const rows = await history();
        return rows.length >= written ? rows : undefined;
      },
      { what: 'the whole history' }
    );
  const [rowsBefore, historyBefore] = [await register(), await settled()];
  const { stdout } = await enterAgain();
  expect(stdout.match(/SCR-A-\d{4}-\d{4}/g)).toHaveLength(file.reviews.length);
  const ids = (rows: readonly Row[]): readonly unknown[] => rows.map(({ Id }) => Id);
  expect(ids(await register())).toEqual(ids(rowsBefore));
  expect((await settled()).map(({ EventId }) => EventId)).toEqual(historyBefore.map(({ EventId }) => EventId));
});
