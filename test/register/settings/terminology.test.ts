import { STANDARD_TERMS } from '../../../src/domain/terminology';
import { readTerminology } from '../../../src/register/settings/terminology';
import { readSettings } from '../../../src/register/settings/settings';
import { openEmptySite, openProvisionedSite, type LocalSite } from '../local-site';

async function set(site: LocalSite, key: string, cells: Readonly<Record<string, string>>): Promise<void> {
  const [row] = await site.rows('SCR Settings', `Key eq '${key}'`);
  await site.sp.web.lists.getByTitle('SCR Settings').items.getById(Number(row?.['Id'])).update(cells);
}

it('gives what the site calls things as all its settings do, in one request', async () => {
  const site = await openProvisionedSite();
  await set(site, 'label/adult-review-short', { Value: ' SAR ' });
  await set(site, 'label/partnership', { Value: 'safeguarding\u00a0board' });
  await set(site, 'label/commissioner', { Value: 'x'.repeat(61) });
  const labels = await readTerminology(site.sp);
  expect(labels).toEqual({ ...STANDARD_TERMS, 'adult-review-short': 'SAR', partnership: 'safeguarding board' });
  expect(labels).toEqual((await readSettings(site.sp)).settings.labels);
  await site.close();
}, 30_000);

it('calls everything as the briefing does where there are no settings yet', async () => {
  const site = await openEmptySite();
  await expect(readTerminology(site.sp)).resolves.toEqual(STANDARD_TERMS);
  await site.close();
});
