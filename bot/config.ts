import * as v from 'valibot';

import { CERTIFICATE_PROBLEMS, certificateOf, type Certificate, type CertificateProblem } from './certificate';
import type { SiteIdentity } from './site-token';
import {
  address,
  guid,
  localAddress,
  origin,
  port,
  PURPOSES,
  secureAddress,
  siteAddress,
  text,
  type Name
} from './variables';

/** The bot's own registration: single tenant, with a certificate. */
interface BotSignIn {
  readonly appId: string;
  readonly certificate: Certificate;
}

interface Common {
  readonly port: number;
  readonly siteUrl: string;
  readonly tenantId: string;
  readonly webOrigin: string;
  readonly webPartUrl: string;
  /** Where people reach the service: short links begin with it. */
  readonly serviceUrl: string;
  /**
   * How the service signs in to SharePoint. Only the local tenant takes a secret: SharePoint Online demands a
   * certificate.
   */
  readonly site: SiteIdentity;
  /** What addresses of Microsoft Graph begin with, and how the service signs in there. */
  readonly graph: { readonly url: string; readonly identity: SiteIdentity };
  /** None in the local tenant. */
  readonly certificates: readonly Certificate[];
  /** Whose bearer tokens the API takes. */
  readonly tokens: {
    readonly issuer: string;
    readonly jwksUrl: string;
    readonly audience: string;
    readonly tenantId: string;
  };
}

export type Config = Common &
  (
    | {
        readonly mode: 'local';
        /** Where requests tell the time (UTC), the time until the first does. */
        readonly toldFrom?: string;
      }
    | { readonly mode: 'production'; readonly bot: BotSignIn }
  );

/** Whose tokens open the mailbox. */
const GRAPH = 'https://graph.microsoft.com';

type Environment = Readonly<Record<string, string | undefined>>;

const common = {
  PORT: port('PORT'),
  SITE_URL: address('SITE_URL'),
  SITE_CLIENT_ID: text('SITE_CLIENT_ID'),
  TENANT_ID: text('TENANT_ID'),
  TOKEN_AUDIENCE: text('TOKEN_AUDIENCE'),
  WEB_ORIGIN: address('WEB_ORIGIN'),
  WEB_PART_URL: address('WEB_PART_URL'),
  SERVICE_URL: address('SERVICE_URL')
};

const shape = v.variant(
  'SCR_MODE',
  [
    v.object({
      ...common,
      SCR_MODE: v.literal('local'),
      SITE_URL: localAddress('SITE_URL'),
      SITE_TOKEN_URL: localAddress('SITE_TOKEN_URL'),
      SITE_CLIENT_SECRET: text('SITE_CLIENT_SECRET'),
      SCR_GRAPH_URL: localAddress('SCR_GRAPH_URL'),
      TOKEN_ISSUER: localAddress('TOKEN_ISSUER'),
      TOKEN_JWKS_URL: localAddress('TOKEN_JWKS_URL'),
      WEB_ORIGIN: localAddress('WEB_ORIGIN'),
      WEB_PART_URL: localAddress('WEB_PART_URL'),
      SCR_TOLD_FROM: v.optional(
        v.pipe(v.string(), v.isoTimestamp(`SCR_TOLD_FROM is no UTC time: ${PURPOSES.SCR_TOLD_FROM}.`))
      )
    }),
    v.object({
      ...common,
      SCR_MODE: v.literal('production'),
      SITE_URL: siteAddress('SITE_URL'),
      SITE_CLIENT_ID: guid('SITE_CLIENT_ID'),
      TENANT_ID: guid('TENANT_ID'),
      TOKEN_AUDIENCE: guid('TOKEN_AUDIENCE'),
      SITE_CERTIFICATE: text('SITE_CERTIFICATE'),
      WEB_ORIGIN: origin('WEB_ORIGIN'),
      WEB_PART_URL: secureAddress('WEB_PART_URL'),
      SERVICE_URL: origin('SERVICE_URL'),
      BOT_APP_ID: guid('BOT_APP_ID'),
      BOT_CERTIFICATE: text('BOT_CERTIFICATE'),
      // Who tells the service the time could date what is recorded.
      SCR_TOLD_FROM: v.optional(v.never('SCR_TOLD_FROM is only for SCR_MODE=local: remove it.'))
    })
  ],
  'SCR_MODE is neither “local” nor “production”.'
);

/**
 * Reads the environment once. `readFile` gives the content of a PEM file by its path, now and when it is renewed, and
 * throws when it cannot.
 */
export function readConfig(
  environment: Environment,
  readFile: (path: string) => string
): { ok: true; config: Config } | { ok: false; problems: readonly string[] } {
  const parsed = v.safeParse(shape, { ...environment, SCR_MODE: environment['SCR_MODE'] ?? 'production' });
  if (!parsed.success) return { ok: false, problems: problemsOf(parsed.issues) };
  const given = parsed.output;
  const shared = {
    port: given.PORT,
    siteUrl: given.SITE_URL,
    tenantId: given.TENANT_ID,
    webOrigin: new URL(given.WEB_ORIGIN).origin,
    webPartUrl: given.WEB_PART_URL,
    serviceUrl: given.SERVICE_URL
  };
  if (given.SCR_MODE === 'local') {
    const secret = {
      kind: 'client-secret',
      tokenUrl: given.SITE_TOKEN_URL,
      clientId: given.SITE_CLIENT_ID,
      clientSecret: given.SITE_CLIENT_SECRET
    } as const;
    return frozen({
      ...shared,
      mode: 'local',
      ...(given.SCR_TOLD_FROM !== undefined && { toldFrom: new Date(given.SCR_TOLD_FROM).toISOString() }),
      certificates: [],
      site: { ...secret, resource: new URL(given.SITE_URL).origin },
      graph: { url: given.SCR_GRAPH_URL, identity: { ...secret, resource: GRAPH } },
      tokens: {
        issuer: given.TOKEN_ISSUER,
        jwksUrl: given.TOKEN_JWKS_URL,
        audience: given.TOKEN_AUDIENCE,
        tenantId: given.TENANT_ID
      }
    });
  }
  const site = certificateOf('the site', () => readFile(given.SITE_CERTIFICATE));
  const bot = certificateOf('the bot', () => readFile(given.BOT_CERTIFICATE));
  if (!site.ok || !bot.ok)
    return {
      ok: false,
      problems: [
        ...(site.ok ? [] : [unusable('SITE_CERTIFICATE', site.problem)]),
        ...(bot.ok ? [] : [unusable('BOT_CERTIFICATE', bot.problem)])
      ]
    };
  const certificate = {
    kind: 'certificate',
    tenantId: given.TENANT_ID,
    clientId: given.SITE_CLIENT_ID,
    certificate: site.certificate
  } as const;
  const authority = `https://login.microsoftonline.com/${given.TENANT_ID}`;
  return frozen({
    ...shared,
    mode: 'production',
    certificates: [site.certificate, bot.certificate],
    site: { ...certificate, siteUrl: given.SITE_URL },
    graph: { url: `${GRAPH}/v1.0`, identity: { ...certificate, siteUrl: GRAPH } },
    tokens: {
      issuer: `${authority}/v2.0`,
      jwksUrl: `${authority}/discovery/v2.0/keys`,
      audience: given.TOKEN_AUDIENCE,
      tenantId: given.TENANT_ID
    },
    bot: { appId: given.BOT_APP_ID, certificate: bot.certificate }
  });
}

const frozen = (config: Config): { ok: true; config: Config } => {
  for (const part of Object.values(config)) if (typeof part === 'object') Object.freeze(part);
  return { ok: true, config: Object.freeze(config) };
};

/** The first thing wrong with each variable. */
const problemsOf = (issues: readonly v.BaseIssue<unknown>[]): readonly string[] =>
  [...new Map(issues.map((issue) => [v.getDotPath(issue), issue.message] as const).reverse()).values()].reverse();

const unusable = (name: Name, problem: CertificateProblem): string =>
  `${name} cannot be used: ${PURPOSES[name]}. The file ${CERTIFICATE_PROBLEMS[problem]}`;
