import { inOneRequest } from '../../../src/register/client/one-request';
import { allRows, equals, everyRow } from '../../../src/register/client/rows';
import { openProvisionedSite, type LocalSite } from '../local-site';

/** More than come in two answers. */
const ROWS = 2_100;
const REFERENCE = 'SCR-A-2026-0001';

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
  await site.fill('SCR History', ROWS, (row) => ({
    Title: `${row}`,
    Reference: REFERENCE,
    EventId: `${row}`,
    Seq: row
  }));
});
afterAll(() => site.close());

test('what comes in several answers is read whole in a batch: the first with it, the others after it', async () => {
  const before = site.requests.length;
  const [every, some] = await inOneRequest(site.sp, (batch) => [
    everyRow(batch, 'history', ['EventId']),
    allRows(batch, 'history', ['EventId'], equals<'history'>('Reference', REFERENCE))
  ]);
  expect([every.length, some.length]).toEqual([ROWS, ROWS]);
  const [first, ...others] = site.requests.slice(before);
  expect(first).toContain('$batch');
  expect(others).toHaveLength(4);
});
