import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { PROVISIONING_APP } from '../../../sharepoint/local/apps';
import { exportRegister } from '../../../sharepoint/provision/backup/export-register';
import { restoreRegister } from '../../../sharepoint/provision/backup/restore-register';
import { provision } from '../../../sharepoint/provision/provision';
import { createSharePointClient } from '../../../src/register/client/sharepoint-client';
import { everyReview } from '../../../src/register/reviews/reviews';
import { untilAgreed } from '../../domain/builders';
import { livedReview } from '../provision/lived-review';
import { runTenant, type RunningTenant } from './running-tenant';

jest.setTimeout(120_000);

let tenant: RunningTenant;
let folder: string;
beforeEach(async () => {
  tenant = await runTenant();
  folder = await mkdtemp(join(tmpdir(), 'scr-rehearsal-'));
});
afterEach(async () => {
  await tenant.close();
  await rm(folder, { recursive: true });
});

test('given the local tenant, then a backup of the register can be restored into its empty site, and the register stays as it is', async () => {
  const onSite = (path: string) => {
    const siteUrl = `${tenant.addresses.home}/sites/${path}`;
    const token = () => tenant.siteToken(PROVISIONING_APP);
    return { siteUrl, sp: createSharePointClient({ siteUrl, token, patience: 'command' }) };
  };
  const [register, empty] = [onSite('scr'), onSite('empty')];
  const said: string[] = [];
  const say = (line: string): void => void said.push(line);
  const now = (): string => new Date().toISOString();
  await provision({ sp: register.sp, say });
  await livedReview(register.sp, 'SCR-A-2012-0001', untilAgreed, 'Amber');
  await provision({ sp: empty.sp, say });
  expect(await everyReview(empty.sp)).toEqual([]);

  const backup = join(folder, 'backup');
  expect(await exportRegister({ ...register, to: backup, release: '1.0.0', now, say })).toBe(true);
  expect(await restoreRegister({ ...empty, from: backup, now, say })).toBe(true);

  const references = async ({ sp }: typeof empty): Promise<readonly string[]> =>
    (await everyReview(sp)).map(({ review }) => review.reference);
  expect(await references(empty)).toEqual(['SCR-A-2012-0001']);
  expect(await references(register)).toEqual(['SCR-A-2012-0001']);
});
