import { readFileSync } from 'node:fs';
import * as v from 'valibot';
import { readConfig } from '../../../bot/config';
import { isLoopback } from '../../../bot/loopback';
import { createGraph } from '../../../bot/mail/graph';
import { siteToken, type SiteIdentity } from '../../../bot/site-token';
import { withoutSlash } from '../../../bot/variables';
import {
  createSharePointClient,
  RegisterUnavailable,
  type SeenRequest
} from '../../../src/register/client/sharepoint-client';
import { graphOfSite } from '../graph-of-site';
import { certificateOfHost } from './certificate-of-host';
import { createScratch } from './scratch';
import type { Tenant } from './tenant';

const GIVE_UP_AFTER = 20_000;
const BOT_FRAMEWORK = 'https://api.botframework.com';

const LocalSchema = v.object({
  service: v.pipe(v.string(), v.url()),
  api: v.object({ appId: v.string(), audience: v.string() })
});

type Environment = Readonly<Record<string, string | undefined>>;

/**
 * The tenant of a site, as the variables of the environment and the command line describe it. Nothing but the
 * description of a local tenant is asked for yet.
 */
export async function openTenant({
  siteUrl,
  identity,
  environment,
  messageTo,
  otherMailbox
}: {
  readonly siteUrl: string;
  readonly identity: SiteIdentity;
  readonly environment: Environment;
  readonly messageTo?: string | undefined;
  readonly otherMailbox?: string | undefined;
}): Promise<Tenant> {
  let recorded: SeenRequest[] = [];
  const record = (seen: SeenRequest): void => void recorded.push(seen);
  const token = siteToken(identity);
  const sp = createSharePointClient({
    siteUrl,
    token,
    patience: 'background',
    userAgent: 'NONISV|SeriousCaseReviews|Doctor/1.0',
    watch: record
  });
  const mode = isLoopback(siteUrl) ? 'local' : 'production';
  const { url, identity: app } = graphOfSite({ siteUrl, identity }, environment['SCR_GRAPH_URL']);
  const graphToken = siteToken(app);
  return {
    siteUrl,
    mode,
    sp,
    siteToken: token,
    siteApp:
      identity.kind === 'certificate'
        ? { clientId: identity.clientId, tenantId: identity.tenantId }
        : { clientId: '', tenantId: '' },
    siteCertificates: identity.kind === 'certificate' ? [identity.certificate] : [],
    graph: createGraph({ url, token: graphToken }),
    graphToken,
    service: mode === 'local' ? await localService(siteUrl) : serviceOf(siteUrl, environment),
    scratch: createScratch(sp),
    messageTo,
    otherMailbox,
    hostCertificate: certificateOfHost,
    ask: (address, init = {}) => recordedFetch(address, init, record),
    seen: () => {
      const now = recorded;
      recorded = [];
      return now;
    }
  };
}

async function localService(siteUrl: string): Promise<Tenant['service']> {
  const { origin } = new URL(siteUrl);
  const answer = await fetch(`${origin}/tenant.json`, { signal: AbortSignal.timeout(GIVE_UP_AFTER) })
    .then((response): Promise<unknown> => response.json())
    .catch(() => undefined);
  const described = v.safeParse(LocalSchema, answer);
  if (!described.success) return { ok: false, lacking: [] };
  const { service, api } = described.output;
  const tokenUrl = `${origin}/identity/service-token`;
  return {
    ok: true,
    places: {
      url: withoutSlash(service),
      api: { ...api, token: siteToken({ kind: 'local-tenant', tokenUrl }) },
      certificates: []
    }
  };
}

function serviceOf(siteUrl: string, environment: Environment): Tenant['service'] {
  const read = readConfig(environment, (path) => readFileSync(path, 'utf8'));
  // Each sentence begins with the name of its variable; the rest is for people who start the service.
  if (!read.ok) return { ok: false, lacking: read.problems.map((problem) => /^\w+/.exec(problem)?.[0] ?? '') };
  const { config } = read;
  if (config.mode !== 'production') return { ok: false, lacking: ['SCR_MODE'] };
  if (config.siteUrl.toLowerCase() !== siteUrl.toLowerCase()) return { ok: false, lacking: ['SITE_URL'] };
  const { bot, tenantId, site, serviceUrl, tokens } = config;
  return {
    ok: true,
    places: {
      url: serviceUrl,
      api: {
        appId: tokens.audience,
        audience: tokens.audience,
        token: siteToken(
          site.kind === 'certificate'
            ? { ...site, resource: environment['SERVICE_RESOURCE'] ?? `api://${tokens.audience}` }
            : site
        )
      },
      bot: {
        appId: bot.appId,
        token: siteToken({
          kind: 'certificate',
          tenantId,
          clientId: bot.appId,
          certificate: bot.certificate,
          siteUrl: BOT_FRAMEWORK
        })
      },
      certificates: [bot.certificate]
    }
  };
}

async function recordedFetch(
  address: string,
  init: RequestInit,
  record: (seen: SeenRequest) => void
): Promise<Response> {
  const started = Date.now();
  const { method = 'GET' } = init;
  try {
    const answer = await fetch(address, { ...init, redirect: 'manual', signal: AbortSignal.timeout(GIVE_UP_AFTER) });
    record({ method, status: answer.status, ms: Date.now() - started, id: answer.headers.get('request-id') ?? '' });
    return answer;
  } catch {
    record({ method, status: 0, ms: Date.now() - started, id: '' });
    throw new RegisterUnavailable('There was no answer.');
  }
}
