import * as v from 'valibot';

const Items = v.object({ value: v.array(v.unknown()) });

/** Asks the site, by its REST interface, whether the register holds no review. Throws when the site does not say. */
export async function registerIsEmpty(site: string, token: string): Promise<boolean> {
  const address = `${site}/_api/web/lists/getByTitle('SCR%20Register')/items?$select=Id&$top=1`;
  const response = await fetch(address, { headers: { Authorization: `Bearer ${token}`, Accept: 'application/json' } });
  if (!response.ok)
    throw new Error(`The site does not say whether the register is empty: it answered ${response.status}.`);
  return v.parse(Items, await response.json()).value.length === 0;
}
