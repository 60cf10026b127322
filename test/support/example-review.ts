import { rowsOf } from './site';
import type { Tenant } from './tenant';

/** The reference of a published review by its id in reviews.json, in a tenant with the example reviews. */
export async function exampleReview(tenant: Tenant, id: string): Promise<string> {
  const rows = await rowsOf(tenant, tenant.persona('regional-safeguarding-lead', 'South West'), 'SCR Register');
  const found = rows.find(({ PartnershipReference }) => PartnershipReference === `Example: ${id}`);
  if (!found) throw new Error(`The register has no ${id}.`);
  return String(found['Reference']);
}
