import type { Tenant } from './tenant';
import { until } from './until';

/** One row of a SharePoint list, as its REST interface gives it. */
export type Row = Readonly<Record<string, unknown>>;

/** Reads a list as one person, straight from SharePoint's REST interface and not by the product's own code. */
export async function rowsOf(
  tenant: Tenant,
  as: { readonly token: string } | 'the service',
  list: string,
  query = ''
): Promise<readonly Row[]> {
  const address = as === 'the service' ? `${tenant.home}/identity/provisioning-token` : as.token;
  const token = ((await (await fetch(address)).json()) as { access_token: string }).access_token;
  const answer = await fetch(
    `${tenant.site}/_api/web/lists/getByTitle('${encodeURIComponent(list)}')/items?$top=5000${query}`,
    {
      headers: { accept: 'application/json;odata=nometadata', authorization: `Bearer ${token}` }
    }
  );
  if (!answer.ok) throw new Error(`${list}: ${answer.status}`);
  return ((await answer.json()) as { value: Row[] }).value;
}

/** The history of a review, which only the service reads. */
export const historyOf = (tenant: Tenant, reference: string): Promise<readonly Row[]> =>
  rowsOf(tenant, 'the service', 'SCR History', `&$filter=Reference eq '${reference}'&$orderby=Seq`);

/** The row of a review in SCR Register as one person reads it, as soon as it is there and `like` what is expected. */
export const registerRow = (
  tenant: Tenant,
  as: { readonly token: string },
  reference: string,
  like: (row: Row) => boolean = () => true
): Promise<Row> =>
  until(async () => (await rowsOf(tenant, as, 'SCR Register', `&$filter=Reference eq '${reference}'`)).find(like), {
    what: `the row of ${reference}`
  });
