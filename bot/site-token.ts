import { ConfidentialClientApplication, ServerError } from '@azure/msal-node';
import * as v from 'valibot';
import { RegisterUnavailable } from '../src/register/client/sharepoint-client';
import { unreached, type Unreached } from '../src/register/client/unreached';
import { madeOf, type Certificate } from './certificate';

/**
 * A secret, or nothing at all, opens the local tenant only: SharePoint Online asks for a certificate.
 */
export type SiteIdentity =
  | { readonly kind: 'local-tenant'; readonly tokenUrl: string }
  | {
      readonly kind: 'client-secret';
      readonly tokenUrl: string;
      readonly clientId: string;
      readonly clientSecret: string;
      readonly resource: string;
    }
  | {
      readonly kind: 'certificate';
      readonly tenantId: string;
      readonly clientId: string;
      readonly certificate: Certificate;
      readonly siteUrl: string;
      /** An application ID URI that tokens are for, in place of the origin of `siteUrl`. */
      readonly resource?: string;
    };

/** The issuer of tokens does not know the app, or not by what it signed in with. The message says what to do. */
export class AppRefused extends Error {
  override readonly name = 'AppRefused';
  constructor(
    message: string,
    /** Who refused, and by which code: of Entra ID, such as AADSTS700016, or a status. */
    readonly unreached: Unreached
  ) {
    super(message);
  }
}

/** Which host did not answer or refused, where a fault says so. */
export const unreachedOf = (fault: unknown): Unreached | undefined =>
  fault instanceof RegisterUnavailable || fault instanceof AppRefused ? fault.unreached : undefined;

type Secret = Extract<SiteIdentity, { kind: 'client-secret' }>;
type ByCertificate = Extract<SiteIdentity, { kind: 'certificate' }>;

/** `until`: milliseconds since 1970. */
interface Granted {
  readonly token: string;
  readonly until: number;
}

const NOT_REACHED = 'The token issuer of the site could not be reached.';
const EARLY = 60_000;
const GIVE_UP_AFTER = 10_000;

/**
 * Gives tokens for the site. Each is kept until a minute before it expires, and many callers at once ask only once.
 * Throws RegisterUnavailable when the issuer cannot be reached, and AppRefused when it refuses.
 */
export function siteToken(identity: SiteIdentity): () => Promise<string> {
  const ask = askOf(identity);
  let kept: Granted | undefined;
  let asking: Promise<Granted> | undefined;
  return async () => {
    if (kept && kept.until - EARLY > Date.now()) return kept.token;
    asking ??= ask().finally(() => {
      asking = undefined;
    });
    kept = await asking;
    return kept.token;
  };
}

const Answer = v.object({
  access_token: v.pipe(v.string(), v.nonEmpty()),
  expires_in: v.pipe(v.union([v.number(), v.string()]), v.transform(Number), v.number())
});

function askOf(identity: SiteIdentity): () => Promise<Granted> {
  switch (identity.kind) {
    case 'certificate':
      return byCertificate(identity);
    case 'client-secret':
      return () => bySecret(identity);
    case 'local-tenant':
      return () => granted(identity.tokenUrl, {});
  }
}

const bySecret = ({ tokenUrl, clientId, clientSecret, resource }: Secret): Promise<Granted> =>
  granted(tokenUrl, {
    method: 'POST',
    body: new URLSearchParams({
      grant_type: 'client_credentials',
      client_id: clientId,
      client_secret: clientSecret,
      resource
    })
  });

const byStatus = (address: string, status: number): Unreached => ({ host: new URL(address).host, code: `${status}` });

async function granted(tokenUrl: string, request: RequestInit): Promise<Granted> {
  const response = await fetch(tokenUrl, { ...request, signal: AbortSignal.timeout(GIVE_UP_AFTER) }).catch(
    (fault: unknown) => {
      throw new RegisterUnavailable(NOT_REACHED, undefined, unreached(tokenUrl, fault));
    }
  );
  const { status } = response;
  if (status === 429 || status >= 500)
    throw new RegisterUnavailable(NOT_REACHED, undefined, byStatus(tokenUrl, status));
  if (!response.ok)
    throw new AppRefused(
      `The token issuer of the site refused the client (${status}). Check its id and secret.`,
      byStatus(tokenUrl, status)
    );
  const { access_token: token, expires_in: seconds } = v.parse(Answer, await response.json());
  return { token, until: Date.now() + seconds * 1000 };
}

function byCertificate({ tenantId, clientId, certificate, siteUrl, resource }: ByCertificate): () => Promise<Granted> {
  const scopes = [`${resource ?? new URL(siteUrl).origin}/.default`];
  const authority = `https://login.microsoftonline.com/${tenantId}`;
  const client = madeOf(
    certificate.current,
    ({ thumbprintSha256, privateKey }) =>
      new ConfidentialClientApplication({
        auth: {
          clientId,
          authority,
          clientCertificate: { thumbprintSha256, privateKey }
        }
      })
  );
  return async () => {
    const granted = await client()
      .acquireTokenByClientCredential({ scopes })
      .catch((error: unknown) => {
        throw error instanceof ServerError
          ? refused(clientId, authority, error)
          : new RegisterUnavailable(NOT_REACHED, undefined, unreached(authority, error));
      });
    if (!granted?.expiresOn) throw new Error('The token issuer of the site gave no token.');
    return { token: granted.accessToken, until: granted.expiresOn.getTime() };
  };
}

/** Entra’s own words name people and times; its code says enough. */
function refused(clientId: string, authority: string, { errorMessage, errorCode }: ServerError): AppRefused {
  const code = /AADSTS\d+/.exec(errorMessage)?.[0] ?? errorCode;
  return new AppRefused(
    `Entra ID refused the app ${clientId} (${code}). Add the certificate to the app, and check SITE_CLIENT_ID, SITE_CERTIFICATE and TENANT_ID.`,
    { host: new URL(authority).host, code }
  );
}
