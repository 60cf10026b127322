import { showOrChange } from '../../../sharepoint/provision/setting';
import { SETTING_ROWS } from '../../../src/register/settings/setting-rows';
import { readSettings } from '../../../src/register/settings/settings';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
}, 20_000);
afterAll(() => site.close());

async function run(name?: string, to?: string) {
  const said: string[] = [];
  const done = await showOrChange({ sp: site.sp, name, to, say: (line) => said.push(line) });
  return { done, said };
}

it('says every setting, or one', async () => {
  const { done, said } = await run();
  expect(done).toBe(true);
  expect(said).toHaveLength(SETTING_ROWS.length);
  expect(said).toContain('working-hours: 09:00 to 17:00');
  expect(said).toContain('bank-holidays: empty');
  await expect(run('stale-after')).resolves.toEqual({ done: true, said: ['stale-after: 28 days'] });
});

it('changes one', async () => {
  await expect(run('label/adult-review-short', ' SAR ')).resolves.toEqual({
    done: true,
    said: ['label/adult-review-short was “SCR” and is now “SAR”. The service uses it within a minute.']
  });
  expect((await readSettings(site.sp)).settings.labels['adult-review-short']).toBe('SAR');
  await expect(run('bank-holidays', '2027-06-07')).resolves.toMatchObject({ done: true });
  await expect(run('bank-holidays', '')).resolves.toMatchObject({
    done: true,
    said: [expect.stringContaining('is now “empty”')]
  });
});

it('refuses what the service could not read, and what there is not', async () => {
  await expect(run('working-hours', 'nine to five')).resolves.toEqual({
    done: false,
    said: [
      'Nothing has been changed: the service cannot read “nine to five” as working-hours. Write it like this: 09:00 to 17:00.'
    ]
  });
  await expect(run('colour', 'red')).resolves.toEqual({
    done: false,
    said: ['The site has no setting called colour. Leave out --name to see every setting.']
  });
  expect((await readSettings(site.sp)).settings.workingHours).toEqual({ from: '09:00', to: '17:00' });
});
