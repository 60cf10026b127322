import { missingFromSite } from '../../src/register/provisioned';
import { openProvisionedSite } from './local-site';

test('a site as provisioned lacks nothing; a deleted list and a deleted column are named, in one request', async () => {
  const site = await openProvisionedSite();
  try {
    expect(await missingFromSite(site.sp)).toEqual([]);
    await site.sp.web.lists.getByTitle('SCR Drafts').delete();
    await site.sp.web.lists.getByTitle('SCR Messages').fields.getByInternalNameOrTitle('Seq').delete();
    site.requests.length = 0;
    expect(await missingFromSite(site.sp)).toEqual(['SCR Messages (Seq)', 'SCR Drafts']);
    expect(site.requests).toHaveLength(1);
  } finally {
    await site.close();
  }
});
