import type { SPFI } from '@pnp/sp';
import type { Certificate } from '../../../bot/certificate';
import type { Graph } from '../../../bot/mail/graph';
import type { SeenRequest } from '../../../src/register/client/sharepoint-client';
import type { HostCertificate } from './certificate-of-host';
import type { Scratch } from './scratch';

type Token = () => Promise<string>;

/** What the variables of the service say, besides those of the site. */
export interface ServicePlaces {
  /** Without a slash at its end. */
  readonly url: string;
  /** The app that people get tokens for the service for, the audience of those, and one of them. */
  readonly api: { readonly appId: string; readonly audience: string; readonly token: Token };
  /** The bot’s own sign-in; absent in the local tenant, whose Teams asks for none. */
  readonly bot?: { readonly appId: string; readonly token: Token };
  readonly certificates: readonly Certificate[];
}

/** A tenant to try, and what the administrator asked for. */
export interface Tenant {
  /** Without a slash at its end. */
  readonly siteUrl: string;
  readonly mode: 'local' | 'production';
  readonly sp: SPFI;
  readonly siteToken: Token;
  /** The app of the site and its tenant, as the variables have them; empty where the local tenant gives its own. */
  readonly siteApp: { readonly clientId: string; readonly tenantId: string };
  readonly siteCertificates: readonly Certificate[];
  readonly graph: Graph;
  readonly graphToken: Token;
  readonly service:
    { readonly ok: true; readonly places: ServicePlaces } | { readonly ok: false; readonly lacking: readonly string[] };
  readonly scratch: Scratch;
  /** An email or directory object id of the administrator, who is sent a message; absent: no message is sent. */
  readonly messageTo?: string | undefined;
  /** Another mailbox, which the app must not be able to open. */
  readonly otherMailbox?: string | undefined;
  /** What the host of an https address shows of itself; undefined if it cannot be reached. */
  readonly hostCertificate: (address: string) => Promise<HostCertificate | undefined>;
  /** Sends a request and records how it ended. Follows no redirect. Throws RegisterUnavailable without an answer. */
  readonly ask: (url: string, init?: RequestInit) => Promise<Response>;
  /** What has been recorded since the last time this was called. */
  readonly seen: () => readonly SeenRequest[];
}

/** The service’s places for a check that needs “variables”, which fails where there are none. */
export function placesOf({ service }: Tenant): ServicePlaces {
  if (!service.ok) throw new Error('The check “variables” has to pass before.');
  return service.places;
}
