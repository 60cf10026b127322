import { join } from 'node:path';
import { addressesFrom } from './addresses';
import { readArguments, type Arguments } from './arguments';
import { whenParentEnds } from './children/parent';
import { createDataFolder } from './data-folder';
import { PERSONAS } from './personas';
import { createPlaygrounds, type Playgrounds } from './playground/playgrounds';
import { takenPorts } from './ports';
import { tellExampleReviews } from './demo/tell-in-tenant';
import { buildWebPart, makeLists, startService, type Start } from './steps';
import { createTenant } from './tenant';

const ROOT = join(__dirname, '../..');
const say = (line: string): void => void process.stdout.write(`${line}\n`);

/** Starts everything, and stops it in reverse order when the signal is aborted or a step fails. */
async function start(
  { port, data: folder, fresh, demo, chat, distance }: Arguments,
  signal: AbortSignal
): Promise<void> {
  const addresses = addressesFrom(port);
  const chatPorts = chat ? PERSONAS.map((_persona, index) => addresses.chatPort(index)) : [];
  const taken = await takenPorts([port, addresses.servicePort, ...chatPorts]);
  if (taken.length > 0) {
    throw new Error(
      `Port ${taken.join(', ')} is already in use on this computer. Stop the program that uses it, or choose another port: npm start -- --port ${port + 100}`
    );
  }
  const opened = createDataFolder(folder ?? join(ROOT, '.data'), fresh);
  if (!opened.ok) throw new Error(opened.sentence);

  const { data } = opened;
  const context: Start = { root: ROOT, addresses, data, say, signal };
  const stops: (() => Promise<void>)[] = [];
  let ready = false;
  try {
    await buildWebPart(context);
    signal.throwIfAborted();
    const playgrounds = chat ? chatsOf(context) : undefined;
    const tenant = await createTenant({
      addresses,
      data,
      root: ROOT,
      ...(playgrounds && { openChat: playgrounds.open }),
      isReady: () => ready,
      // Provisioning asks hundreds of times, and nobody waits for a person then.
      distance: () => (ready ? distance : 0)
    });
    stops.unshift(() => tenant.close());
    if (playgrounds) stops.unshift(playgrounds.stop);
    await makeLists(context, tenant);
    signal.throwIfAborted();
    await tellExampleReviews(context, tenant, { extent: demo, open: () => (ready = true) });
    signal.throwIfAborted();
    const service = await startService(context, tenant);
    stops.unshift(() => service.stop());
    signal.throwIfAborted();
    ready = true;
    say(`\nReady. Open ${addresses.home}\nPress Ctrl-C to stop. What you add is saved.`);
    await aborted(signal);
  } catch (error) {
    // A step that fails while everything is stopping fails because of that.
    if (!signal.aborted) throw error;
  } finally {
    if (stops.length > 0) say('Stopping …');
    for (const stop of stops) await stop();
  }
}

const chatsOf = ({ addresses, data, say, signal }: Start): Playgrounds =>
  createPlaygrounds({
    personas: PERSONAS,
    folder: data.chats,
    logs: data.logs,
    botAddress: `${addresses.service}/api/messages`,
    portOf: addresses.chatPort,
    say,
    signal
  });

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });

function main(): void {
  const read = readArguments(process.argv.slice(2));
  if (!read.ok) {
    process.stderr.write(`${read.sentence}\n`);
    process.exitCode = 2;
    return;
  }
  const stopping = new AbortController();
  // tsx is the parent of this process: if it is killed, the channel to it closes.
  for (const event of ['SIGINT', 'SIGTERM', 'SIGHUP', 'disconnect']) process.on(event, () => stopping.abort());
  if (process.env['npm_lifecycle_event'] !== undefined) whenParentEnds(() => stopping.abort());
  start(read.value, stopping.signal).then(
    () => process.exit(0),
    (error: unknown) => {
      process.stderr.write(`\n${error instanceof Error ? error.message : String(error)}\n`);
      process.exit(1);
    }
  );
}

main();
