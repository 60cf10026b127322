import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import type { SiteIdentity } from '../../bot/site-token';

export interface Settings {
  readonly siteUrl: string;
  readonly people?: string;
  readonly dryRun: boolean;
  readonly identity: SiteIdentity;
}

const USAGE = '--site https://… [--people people.json] [--dry-run]';

const SecretShape = v.object({ SITE_TOKEN_URL: v.pipe(v.string(), v.url()), SITE_CLIENT_ID: v.string(), SITE_CLIENT_SECRET: v.string() });
const CertificateShape = v.object({ SITE_CLIENT_ID: v.string(), TENANT_ID: v.string(), SITE_CERTIFICATE: v.string() });

/** The command line and the environment, or what is missing from them. */
export function readSettings(args: readonly string[], env: NodeJS.ProcessEnv): { ok: true; settings: Settings } | { ok: false; problem: string } {
  const flags = flagsOf(args);
  if (!flags.ok) return flags;
  const identity = identityOf(flags.site, env);
  if (!identity.ok) return identity;
  return { ok: true, settings: { siteUrl: flags.site, people: flags.people, dryRun: flags.dryRun, identity: identity.identity } };
}

function flagsOf(args: readonly string[]): { ok: true; site: string; people?: string; dryRun: boolean } | { ok: false; problem: string } {
  try {
    const { values } = parseArgs({ args: [...args], options: { site: { type: 'string' }, people: { type: 'string' }, 'dry-run': { type: 'boolean' } } });
    const site = v.safeParse(v.pipe(v.string(), v.url()), values.site);
    if (!site.success) return { ok: false, problem: `Say which site, by its address: ${USAGE}` };
    return { ok: true, site: site.output.replace(/\/+$/, ''), people: values.people, dryRun: values['dry-run'] ?? false };
  } catch (error) {
    return { ok: false, problem: `${error instanceof Error ? error.message : String(error)}\nUse it like this: ${USAGE}` };
  }
}

function identityOf(siteUrl: string, env: NodeJS.ProcessEnv): { ok: true; identity: SiteIdentity } | { ok: false; problem: string } {
  const secret = v.safeParse(SecretShape, env);
  if (secret.success) {
    const { SITE_TOKEN_URL: tokenUrl, SITE_CLIENT_ID: clientId, SITE_CLIENT_SECRET: clientSecret } = secret.output;
    return { ok: true, identity: { kind: 'client-secret', tokenUrl, clientId, clientSecret, resource: new URL(siteUrl).origin } };
  }
  const certificate = v.safeParse(CertificateShape, env);
  if (!certificate.success) {
    const { origin, hostname } = new URL(siteUrl);
    if (hostname === '127.0.0.1' || hostname === 'localhost') return { ok: true, identity: { kind: 'local-tenant', tokenUrl: `${origin}/identity/provisioning-token` } };
    return { ok: false, problem: 'Set SITE_CLIENT_ID, TENANT_ID and SITE_CERTIFICATE (the path of a PEM file with certificate and private key), so that the site knows who asks.' };
  }
  const { SITE_CLIENT_ID: clientId, TENANT_ID: tenantId, SITE_CERTIFICATE: path } = certificate.output;
  try {
    return { ok: true, identity: { kind: 'certificate', tenantId, clientId, certificatePem: readFileSync(path, 'utf8'), siteUrl } };
  } catch {
    return { ok: false, problem: `SITE_CERTIFICATE names ${path}, which cannot be read. Give the path of a PEM file with certificate and private key.` };
  }
}
