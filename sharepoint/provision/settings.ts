import { readFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import * as v from 'valibot';
import { CERTIFICATE_PROBLEMS, certificateOf } from '../../bot/certificate';
import { isLoopback } from '../../bot/loopback';
import type { SiteIdentity } from '../../bot/site-token';
import { guid, isSiteAddress, text, withoutSlash } from '../../bot/variables';
import { ADDRESS_OF_SITE } from '../../src/register/site-there';
import { usageOf, type Command } from './commands';

/** What every command needs, and its own flags. */
export interface Settings {
  readonly siteUrl: string;
  readonly identity: SiteIdentity;
  /** The value of a flag; undefined if it was left out. */
  readonly text: (name: string) => string | undefined;
  readonly isOn: (name: string) => boolean;
}

type Read<T> = ({ readonly ok: true } & T) | { readonly ok: false; readonly problem: string };

const SecretSchema = v.object({
  SITE_TOKEN_URL: v.pipe(v.string(), v.url()),
  SITE_CLIENT_ID: v.string(),
  SITE_CLIENT_SECRET: v.string()
});
const CertificateSchema = v.object({
  SITE_CLIENT_ID: guid('SITE_CLIENT_ID'),
  TENANT_ID: guid('TENANT_ID'),
  SITE_CERTIFICATE: text('SITE_CERTIFICATE')
});

/** The command line and the environment, or the problem with them. */
export function readSettings(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
  command: Command
): Read<{ settings: Settings }> {
  const line = lineOf(args, command);
  if (!line.ok) return line;
  const { values } = line;
  const site = v.safeParse(v.pipe(v.string(), v.url()), values['site']);
  if (!site.success) return { ok: false, problem: `Give the address of the site: ${usageOf(command)}` };
  const siteUrl = withoutSlash(site.output);
  const wrong = wrongWith(siteUrl);
  if (wrong !== undefined) return { ok: false, problem: wrong };
  const identity = identityOf(siteUrl, env);
  if (!identity.ok) return identity;
  const valueOf = (name: string): string | undefined => {
    const value = values[name];
    return typeof value === 'string' ? value : undefined;
  };
  const isOn = (name: string): boolean => values[name] === true;
  return { ok: true, settings: { siteUrl, identity: identity.identity, text: valueOf, isOn } };
}

/** Why an address cannot be that of a site; undefined if it can. */
function wrongWith(siteUrl: string): string | undefined {
  if (!siteUrl.startsWith('https://') && !isLoopback(siteUrl))
    return `The address of the site does not begin with https://. ${ADDRESS_OF_SITE}`;
  return isSiteAddress(siteUrl) ? undefined : `${siteUrl} is more than the address of a site. ${ADDRESS_OF_SITE}`;
}

function lineOf(args: readonly string[], command: Command): Read<{ values: Readonly<Record<string, unknown>> }> {
  const options: Readonly<Record<string, { readonly type: 'string' | 'boolean' }>> = Object.fromEntries(
    command.flags.map(({ name, value }) => [name, { type: value === undefined ? 'boolean' : 'string' }])
  );
  try {
    return { ok: true, values: parseArgs({ args: [...args], options }).values };
  } catch (error) {
    return {
      ok: false,
      problem: `${error instanceof Error ? error.message : String(error)}\nUse it like this: ${usageOf(command)}`
    };
  }
}

function identityOf(siteUrl: string, env: NodeJS.ProcessEnv): Read<{ identity: SiteIdentity }> {
  const secret = v.safeParse(SecretSchema, env);
  if (secret.success) {
    const { SITE_TOKEN_URL: tokenUrl, SITE_CLIENT_ID: clientId, SITE_CLIENT_SECRET: clientSecret } = secret.output;
    return {
      ok: true,
      identity: { kind: 'client-secret', tokenUrl, clientId, clientSecret, resource: new URL(siteUrl).origin }
    };
  }
  const isGiven = Object.keys(CertificateSchema.entries).every((name) => env[name] !== undefined);
  if (!isGiven) {
    if (isLoopback(siteUrl))
      return {
        ok: true,
        identity: { kind: 'local-tenant', tokenUrl: `${new URL(siteUrl).origin}/identity/provisioning-token` }
      };
    return {
      ok: false,
      problem:
        'Set SITE_CLIENT_ID, TENANT_ID and SITE_CERTIFICATE, the path of a PEM file with a certificate and private key.'
    };
  }
  const certificate = v.safeParse(CertificateSchema, env);
  if (!certificate.success) return { ok: false, problem: certificate.issues[0].message };
  const { SITE_CLIENT_ID: clientId, TENANT_ID: tenantId, SITE_CERTIFICATE: path } = certificate.output;
  const found = certificateOf('the site', () => readFileSync(path, 'utf8'));
  return found.ok
    ? { ok: true, identity: { kind: 'certificate', tenantId, clientId, certificate: found.certificate, siteUrl } }
    : {
        ok: false,
        problem: `SITE_CERTIFICATE is ${path}, which cannot be used. The file ${CERTIFICATE_PROBLEMS[found.problem]}`
      };
}
