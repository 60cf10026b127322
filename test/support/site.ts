import type { Tenant } from './tenant';

/** One row of a SharePoint list, as its REST interface gives it. */
export type Row = Readonly<Record<string, unknown>>;

/** Reads a list as one person, straight from SharePoint's REST interface and not by the product's own code. */
export async function rowsOf(
  tenant: Tenant,
  as: { readonly id: string; readonly token: string },
  list: string,
  query = ''
): Promise<readonly Row[]> {
  const token = ((await (await fetch(as.token)).json()) as { access_token: string }).access_token;
  const answer = await fetch(
    `${tenant.site}/_api/web/lists/getByTitle('${encodeURIComponent(list)}')/items?$top=5000${query}`,
    {
      headers: { accept: 'application/json;odata=nometadata', authorization: `Bearer ${token}` }
    }
  );
  if (!answer.ok) throw new Error(`${list}: ${answer.status}`);
  return ((await answer.json()) as { value: Row[] }).value;
}

export const historyOf = (
  tenant: Tenant,
  as: { readonly id: string; readonly token: string },
  reference: string
): Promise<readonly Row[]> => rowsOf(tenant, as, 'SCR History', `&$filter=Reference eq '${reference}'&$orderby=Seq`);
