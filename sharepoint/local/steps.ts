import { join } from 'node:path';
import type { Addresses } from './addresses';
import { PROVISIONING_APP, SERVICE_APP } from './apps';
import { answers } from './children/answers';
import { lastLines, runToEnd } from './children/child';
import { keepRunning, type KeptRunning } from './children/kept-running';
import type { DataFolder } from './data-folder';
import { serviceEnvironment, siteEnvironment } from './environment';
import { oneAtATime } from './one-at-a-time';
import { programAt } from './programs';
import type { Tenant } from './tenant';
import { isBuilt } from './web-part-build';

/** What every step of starting needs. Aborting the signal stops the running step. */
export interface Start {
  readonly root: string;
  readonly addresses: Addresses;
  readonly data: DataFolder;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

interface ServiceStart {
  readonly as?: string;
  readonly log?: string;
  /** The UTC time at which a story begins that the service is told. */
  readonly toldFrom?: string;
}

const SERVICE_WITHIN_MS = 60_000;

export async function buildWebPart({ root, data, say, signal }: Start): Promise<void> {
  if (isBuilt(root)) return;
  say('Building the web part (about 30 seconds, only if its source has changed) …');
  const args = [join(root, 'node_modules/gulp/bin/gulp.js'), 'bundle', '--ship'];
  // Two tenants that start at the same time share one build.
  await oneAtATime(join(root, 'node_modules/.web-part-build'), signal, async () => {
    if (!isBuilt(root))
      await runToEnd('Building the web part', { args, cwd: root, log: join(data.logs, 'web-part.log') }, signal);
  });
}

export async function makeLists({ root, addresses, data, say, signal }: Start, { secrets }: Tenant): Promise<void> {
  say('Provisioning the lists …');
  const args = [
    ...programAt(root, 'sharepoint/provision/main.ts'),
    '--site',
    addresses.site,
    '--people',
    join(__dirname, 'people.json'),
    '--settings',
    join(__dirname, 'settings.json')
  ];
  const env = siteEnvironment(addresses, PROVISIONING_APP, secrets);
  await runToEnd('Provisioning the lists', { args, cwd: root, env, log: join(data.logs, 'provision.log') }, signal);
}

/** Starts the service and waits until it is ready. If it does not become ready, throws with the end of its log. */
export async function startService(
  { root, addresses, data, say, signal }: Start,
  { secrets }: Tenant,
  { as = 'Starting the service …', log: name = 'service.log', toldFrom }: ServiceStart = {}
): Promise<KeptRunning> {
  say(as);
  const log = join(data.logs, name);
  const env = {
    ...serviceEnvironment(addresses),
    ...siteEnvironment(addresses, SERVICE_APP, secrets),
    ...(toldFrom !== undefined && { SCR_TOLD_FROM: toldFrom })
  };
  const service = keepRunning({
    name: 'The service',
    child: { args: programAt(root, 'bot/main.ts'), cwd: root, env, log },
    say
  });
  if ((await answers(`${addresses.service}/ready`, SERVICE_WITHIN_MS, signal)) || signal.aborted) return service;
  await service.stop();
  throw new Error(`The service did not start. The end of ${log}:\n\n${lastLines(log)}`);
}
