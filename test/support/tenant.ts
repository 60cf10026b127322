import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cp, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';

import { COMPILED } from '../../sharepoint/local/programs';
import { freePorts } from './free-port';
import { template } from './templates';
import { until } from './until';

export interface Persona {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly string[];
  readonly regions: readonly string[];
  readonly chat?: string;
  readonly token: string;
}

/** What GET /tenant.json says. */
export interface TenantFacts {
  readonly home: string;
  readonly site: string;
  readonly service: string;
  readonly webPart: string;
  readonly graph: string;
  readonly mailbox: string;
  readonly personas: readonly Persona[];
}

export interface Tenant extends TenantFacts {
  /** The one persona who holds a post for a region, or who holds none. */
  persona(role: string | undefined, region?: string): Persona;
  tokenOf(persona: Persona, resource?: string): Promise<string>;
  printed(): string;
  /** What the service has logged since the data folder was made. */
  serviceLog(): string;
  /** Ends the service at once, as a fault of its machine would. */
  killService(): void;
  /** Resolves when a restarted service answers. */
  serviceBack(): Promise<void>;
  /** Makes SharePoint fail, in the words of the local tenant's own interface; an empty list mends it. */
  faults(faults: readonly Readonly<Record<string, unknown>>[]): Promise<void>;
  stop(): Promise<void>;
}

const SERVICE_PROCESS = /"process":(\d+)/g;
const root = join(__dirname, '..', '..');

/**
 * Starts the product, in a folder of its own that is removed at the end unless `data` names one: from nothing and from
 * its sources as a person would, or copied from a tenant that this run of tests has started already and compiled once.
 */
export async function startTenant({
  chats = false,
  data,
  fromNothing = data !== undefined,
  distance = 0,
  flags = []
}: {
  chats?: boolean;
  data?: string;
  fromNothing?: boolean;
  /** Milliseconds that each request to SharePoint takes longer. */
  distance?: number;
  flags?: readonly string[];
} = {}): Promise<Tenant> {
  const port = await freePorts(30);
  const folder = data ?? (await mkdtemp(join(tmpdir(), 'scr-tenant-')));
  const made = fromNothing ? undefined : await siteLike(flags);
  if (made !== undefined) await cp(made, folder, { recursive: true });
  const compiled = fromNothing ? undefined : await template('programs', compilePrograms);
  const args = [
    '--disable-warning=ExperimentalWarning',
    ...(compiled ? [join(compiled, 'sharepoint/local/start.cjs')] : ['--import', 'tsx', 'sharepoint/local/start.ts']),
    '--port',
    String(port),
    '--data',
    folder,
    ...(chats ? [] : ['--no-chat']),
    ...(distance > 0 ? ['--distance', String(distance)] : []),
    ...flags
  ];
  const env = {
    ...process.env,
    NODE_COMPILE_CACHE: join(compiled ?? join(root, 'node_modules/.cache'), 'compiled'),
    ...(compiled && { [COMPILED]: compiled })
  };
  const child = spawn(process.execPath, args, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let printed = '';
  child.stdout.on('data', (part: Buffer) => (printed += part.toString()));
  child.stderr.on('data', (part: Buffer) => (printed += part.toString()));
  const facts = await ready(child, `http://127.0.0.1:${port}`, () => printed);
  const serviceLog = () => readFileSync(join(folder, 'logs', 'service.log'), 'utf8');
  return {
    ...facts,
    persona: (role, region) => {
      const found = facts.personas.find(({ roles, regions }) =>
        role === undefined
          ? roles.length === 0
          : roles.includes(role) && (region === undefined || regions.includes(region))
      );
      if (!found) throw new Error(`No persona is ${role ?? 'without a post'} for ${region ?? 'anywhere'}`);
      return found;
    },
    tokenOf: async (persona, resource) => {
      const address = new URL(persona.token);
      if (resource) address.searchParams.set('resource', resource);
      const answer = (await (await fetch(address)).json()) as { access_token: string };
      return answer.access_token;
    },
    printed: () => printed,
    serviceLog,
    killService: () => process.kill(Number([...serviceLog().matchAll(SERVICE_PROCESS)].at(-1)?.[1]), 'SIGKILL'),
    serviceBack: () =>
      until(
        () =>
          fetch(`${facts.service}/ready`).then(
            ({ ok }) => ok || undefined,
            () => undefined
          ),
        { what: 'the service to come back', within: 30_000 }
      ).then(() => undefined),
    faults: async (faults) => {
      await fetch(`${facts.home}/_local/faults`, { method: 'DELETE' });
      for (const fault of faults) {
        const answer = await fetch(`${facts.home}/_local/faults`, {
          method: 'POST',
          headers: { 'content-type': 'application/json' },
          body: JSON.stringify(fault)
        });
        if (!answer.ok) throw new Error(`The fault was not taken: ${answer.status} ${await answer.text()}`);
      }
    },
    stop: async () => {
      await ended(child);
      if (data === undefined) await rm(folder, { recursive: true, force: true });
    }
  };
}

/** A site to copy: provisioned, and with the example reviews where they are asked for. */
const siteLike = (flags: readonly string[]): Promise<string | undefined> =>
  flags.includes('--demo-short')
    ? template('examples', (folder) => makeSite(folder, ['--demo-short']))
    : template('tenant', (folder) => makeSite(folder, []));

async function makeSite(folder: string, flags: readonly string[]): Promise<void> {
  const tenant = await startTenant({ data: folder, flags });
  await tenant.stop();
  // What each tenant logs is its own.
  await rm(join(folder, 'logs'), { recursive: true });
}

async function compilePrograms(folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, ['--import', 'tsx', join(__dirname, 'compile-programs.ts'), folder], {
    cwd: root
  });
}

async function ready(child: ChildProcess, home: string, printed: () => string): Promise<TenantFacts> {
  for (const end = Date.now() + 180_000; Date.now() < end; await wait(200)) {
    if (child.exitCode !== null) break;
    if (printed().includes(`Ready. Open ${home}`))
      return (await fetch(`${home}/tenant.json`)).json() as Promise<TenantFacts>;
  }
  child.kill('SIGKILL');
  throw new Error(`The local tenant did not start:\n${printed()}`);
}

async function ended(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGINT');
  const outOfPatience = setTimeout(() => child.kill('SIGKILL'), 10_000);
  await gone;
  clearTimeout(outOfPatience);
}
