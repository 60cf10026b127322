import type { Persona, Tenant } from '../support/tenant';

interface Reply {
  readonly status: number;
  readonly body: {
    readonly reference?: string;
    readonly refusal?: { readonly sentence: string; readonly fields?: Readonly<Record<string, string>> };
  };
}

/** Sends JSON to the service, as a person. */
export async function post(tenant: Tenant, person: Persona, path: string, body: unknown): Promise<Reply> {
  const answer = await fetch(tenant.service + path, {
    method: 'POST',
    headers: { authorization: `Bearer ${await tenant.tokenOf(person)}`, 'content-type': 'application/json' },
    body: JSON.stringify(body)
  });
  return { status: answer.status, body: (await answer.json()) as Reply['body'] };
}

/** What the service says to a person. */
export async function get(tenant: Tenant, person: Persona, path: string): Promise<unknown> {
  const answer = await fetch(tenant.service + path, {
    headers: { authorization: `Bearer ${await tenant.tokenOf(person)}` }
  });
  return answer.json();
}

/** The rows of a list of the site, as a person. */
export async function rowsIn(
  tenant: Tenant,
  person: Persona,
  list: string
): Promise<readonly Readonly<Record<string, unknown>>[]> {
  const token = await tenant.tokenOf(person, tenant.home);
  const answer = await fetch(`${tenant.site}/_api/web/lists/getByTitle('${list}')/items?$top=100`, {
    headers: { authorization: `Bearer ${token}`, accept: 'application/json' }
  });
  return ((await answer.json()) as { value: Readonly<Record<string, unknown>>[] }).value;
}
