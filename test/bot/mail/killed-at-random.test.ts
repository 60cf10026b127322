import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { soakMail } from '../../soak/mail/soak-mail';

/** KP-5: “acknowledged on receipt”: once, whatever stops, fails or comes at the same time. */

// Half a minute, where nothing else runs.
jest.setTimeout(900_000);

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
});
afterAll(() => site.close());

test('given two copies of the service that are stopped a hundred times at random requests, then each mail is acknowledged once, or waits for a person with why', async () => {
  const { faults, kills, acknowledged, withheld } = await soakMail(site, { count: 100, seed: 20121113 });
  expect(faults).toEqual([]);
  expect(kills).toBeGreaterThanOrEqual(100);
  expect(acknowledged).toBeGreaterThan(20);
  expect(withheld).toBeGreaterThan(20);
});
