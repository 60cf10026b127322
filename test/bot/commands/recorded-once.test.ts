import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { LOGINS, soak } from '../../soak/commands';

jest.setTimeout(120_000);

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite(LOGINS);
});
afterAll(() => site.close());

test('a hundred forms, sent again at once, later or after a kill, on two copies, are recorded once each', async () => {
  const { faults, kills, recorded } = await soak(site, { count: 100, seed: 20121112 });
  expect(faults).toEqual([]);
  expect(kills).toBeGreaterThan(10);
  expect(recorded).toBeGreaterThan(30);
});
