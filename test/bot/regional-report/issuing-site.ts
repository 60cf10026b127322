import { createReports, type IssueWanted, type Reports } from '../../../bot/regional-report/reports';
import { createSiteSettings } from '../../../bot/settings/site-settings';
import { addHolding } from '../../../src/register/directory/holdings';
import { createReview } from '../../../src/register/reviews/reviews';
import { director, notifies, safeguardingLead } from '../../domain/builders';
import { entryAfter } from '../../register/entries';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { silent } from '../outbox/copies';

export const Q2 = { from: '2012-04-01', until: '2012-06-30' };
export const Q3 = { from: '2012-07-01', until: '2012-09-30' };
export const Q4 = { from: '2012-10-01', until: '2012-12-31' };

/** A site with one review and a lead of its region, and the reports of it. The time is as `clock` says. */
export interface IssuingSite {
  readonly site: LocalSite;
  readonly reports: Reports;
  readonly clock: { at: string };
  readonly enter: (reference: string, acts: Parameters<typeof entryAfter>[0], circumstances?: object) => Promise<void>;
  /** As the lead, of the South West and the third quarter, unless it says otherwise. */
  readonly issue: (
    key: string,
    wish?: Partial<Omit<IssueWanted, 'actorId'>> & { readonly by?: { readonly id: string } }
  ) => ReturnType<Reports['issue']>;
  readonly read: (number: number) => ReturnType<Reports['read']>;
}

export async function openIssuingSite(): Promise<IssuingSite> {
  const site = await openProvisionedSite();
  const clock = { at: '2012-10-02T09:00:00.000Z' };
  const now = (): string => clock.at;
  const reports = createReports({ sp: site.sp, site: createSiteSettings({ now, log: silent }), now });
  const enter: IssuingSite['enter'] = async (reference, acts, circumstances = {}) => {
    const made = await createReview(site.sp, entryAfter(acts, reference, circumstances), reference);
    if (!made.ok) throw new Error(made.taken);
  };
  await addHolding(site.sp, {
    personId: safeguardingLead.id,
    name: safeguardingLead.name,
    email: '',
    post: 'regional-safeguarding-lead',
    region: 'South West'
  });
  await enter('SCR-A-2012-0001', [notifies()]);
  return {
    site,
    reports,
    clock,
    enter,
    issue: (key, { by = safeguardingLead, ...wish } = {}) =>
      reports.issue({ actorId: by.id, region: 'South West', ...Q3, ...wish, key }),
    read: (number) => reports.read({ actorId: director.id, region: 'South West', number })
  };
}
