import type { SiteIdentity } from '../../bot/site-token';

/** Whose tokens open a mailbox. */
const GRAPH = 'https://graph.microsoft.com';

/**
 * Where Microsoft Graph is for a site, and how its app signs in there. The local tenant has its own, on the server of
 * its site; `given` is an address in place of the usual one.
 */
export function graphOfSite(
  { siteUrl, identity }: { readonly siteUrl: string; readonly identity: SiteIdentity },
  given: string | undefined
): { readonly url: string; readonly identity: SiteIdentity } {
  const { origin } = new URL(siteUrl);
  switch (identity.kind) {
    case 'certificate':
      return { url: given ?? `${GRAPH}/v1.0`, identity: { ...identity, siteUrl: GRAPH } };
    case 'client-secret':
      return { url: given ?? `${origin}/graph/v1.0`, identity: { ...identity, resource: GRAPH } };
    case 'local-tenant':
      return {
        url: given ?? `${origin}/graph/v1.0`,
        identity: { kind: 'local-tenant', tokenUrl: `${origin}/identity/mailbox-token` }
      };
  }
}
