import * as v from 'valibot';

const ItemsSchema = v.object({ value: v.array(v.unknown()) });

/** Whether the register holds no review, from the site’s REST interface. Throws if the site refuses. */
export async function registerIsEmpty(site: string, token: string): Promise<boolean> {
  const address = `${site}/_api/web/lists/getByTitle('SCR%20Register')/items?$select=Id&$top=1`;
  const response = await fetch(address, { headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' } });
  if (!response.ok)
    throw new Error(`The site did not say whether the register is empty: it answered ${response.status}.`);
  return v.parse(ItemsSchema, await response.json()).value.length === 0;
}
