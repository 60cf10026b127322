import * as v from 'valibot';

const TenantSchema = v.object({
  site: v.pipe(v.string(), v.url()),
  service: v.pipe(v.string(), v.url()),
  personas: v.array(v.object({ id: v.string(), token: v.pipe(v.string(), v.url()) }))
});
const TokenSchema = v.object({ access_token: v.string() });

/** A tenant that runs. */
export interface RunningTenant {
  readonly service: string;
  readonly site: string;
  /** The directory ids of the people with a chat. */
  readonly withChat: readonly string[];
  /** A token of a persona or a colleague by their directory id, asked for once. Throws if the tenant has none. */
  readonly tokenOf: (id: string) => Promise<string>;
}

/** The tenant at an address. Throws if it does not answer. */
export async function askForTenant(tenantUrl: string): Promise<RunningTenant> {
  const response = await fetch(`${tenantUrl}/tenant.json`).catch((cause: unknown) => {
    throw new Error(`No tenant answers at ${tenantUrl}. Run npm start, then add the examples again.`, {
      cause
    });
  });
  const parsed = v.safeParse(TenantSchema, response.ok ? await response.json() : undefined);
  const [anyone] = parsed.success ? parsed.output.personas : [];
  if (!parsed.success || !anyone)
    throw new Error(`${tenantUrl} did not list its people. Run npm start, then add the examples again.`);
  const { site, service, personas } = parsed.output;
  const tokens = new Map<string, Promise<string>>();
  return {
    service,
    site,
    withChat: personas.map(({ id }) => id),
    tokenOf: (id) => {
      const address = new URL(anyone.token);
      address.searchParams.set('persona', id);
      const token = tokens.get(id) ?? askForToken(address, id);
      tokens.set(id, token);
      return token;
    }
  };
}

async function askForToken(address: URL, id: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`The local tenant has no token for ${id}: it answered ${response.status}.`);
  return v.parse(TokenSchema, await response.json()).access_token;
}
