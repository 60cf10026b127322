import { execFile, spawn, type ChildProcess } from 'node:child_process';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import JSZip from 'jszip';

import { serviceZip } from '../../../manifest/service/service-zip';
import { freePorts } from '../free-port';
import { until } from '../until';
import type { Cloud } from './cloud';

/** As the guide for administrators says: without it, Node takes as much as there is before it tidies up. */
const HEAP = '--max-old-space-size=192';

interface Ended {
  readonly code: unknown;
  readonly said: string;
}

/** The released service in a folder of its own, as an administrator has unpacked it. */
export interface Installed {
  /** Runs one of its commands; how it ended, and what it said. */
  command(...args: readonly string[]): Promise<Ended>;
  /** The same with variables in the place of those of the guide. */
  commandWith(variables: Readonly<Record<string, string>>, ...args: readonly string[]): Promise<Ended>;
  /** Starts the service, and gives its address when it is ready. */
  start(): Promise<string>;
  /** The id of its process. */
  process(): number;
  log(): string;
  stop(): Promise<void>;
}

export async function install(folder: string, cloud: Cloud): Promise<Installed> {
  const zip = await JSZip.loadAsync(await serviceZip(join(__dirname, '..', '..', '..')));
  const target = join(folder, 'service');
  for (const [name, file] of Object.entries(zip.files)) {
    if (file.dir) continue;
    await mkdir(dirname(join(target, name)), { recursive: true });
    await writeFile(join(target, name), await file.async('uint8array'));
  }
  const env = { ...cloud.variables, ...cloud.network };
  const program = join(target, 'service.mjs');
  let running: ChildProcess | undefined;
  let log = '';
  const commandWith: Installed['commandWith'] = (variables, ...args) =>
    new Promise((resolve) =>
      execFile(
        process.execPath,
        [program, ...args],
        { env: { ...env, ...variables }, cwd: target },
        (error, out, wrong) => resolve({ code: error ? error.code : 0, said: out + wrong })
      )
    );
  return {
    command: (...args) => commandWith({}, ...args),
    commandWith,
    start: async () => {
      const port = await freePorts(1);
      running = spawn(process.execPath, [HEAP, program], { env: { ...env, PORT: String(port) }, cwd: target });
      running.stdout?.on('data', (part: Buffer) => (log += part.toString()));
      running.stderr?.on('data', (part: Buffer) => (log += part.toString()));
      const address = `http://127.0.0.1:${port}`;
      await until(
        () =>
          fetch(`${address}/ready`).then(
            ({ ok }) => ok || undefined,
            () => undefined
          ),
        { what: 'the service to be ready', within: 60_000 }
      ).catch((error: unknown) => {
        throw new Error(`${String(error)}\n${log}`);
      });
      return address;
    },
    process: () => running?.pid ?? 0,
    log: () => log,
    stop: () =>
      new Promise((resolve) => {
        if (!running || running.exitCode !== null) return resolve();
        running.once('exit', () => resolve());
        running.kill('SIGTERM');
      })
  };
}
