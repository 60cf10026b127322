import { spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

export interface ChildOptions {
  /** Arguments of Node: its own flags, the script, the script's arguments. */
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** The file of the child’s output. */
  readonly log: string;
  readonly keepLog?: boolean;
}

interface Child {
  /** The exit code, once the process has ended; undefined if a signal ended it. */
  readonly ended: Promise<number | undefined>;
  /** Sends SIGTERM, and SIGKILL if it has not ended within 5 seconds. */
  stop(): Promise<void>;
}

const GRACE_MS = 5000;
const END_WITH_PARENT = pathToFileURL(join(__dirname, 'end-with-parent.mts')).href;

/**
 * Starts Node as a child that ends with this process. It has its own process group, so that Ctrl-C reaches only this
 * process, which then stops its children in order.
 */
export function startChild({ args, cwd, env = {}, log, keepLog = false }: ChildOptions): Child {
  const output = openSync(log, keepLog ? 'a' : 'w', 0o600);
  const child = spawn(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', '--import', END_WITH_PARENT, ...args],
    {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['pipe', output, output],
      detached: true
    }
  );
  closeSync(output);
  let running = true;
  const ended = new Promise<number | undefined>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code) => {
      running = false;
      resolve(code ?? undefined);
    });
  });
  return {
    ended,
    async stop() {
      if (!running) return;
      child.kill('SIGTERM');
      const hard = setTimeout(() => child.kill('SIGKILL'), GRACE_MS);
      await ended;
      clearTimeout(hard);
    }
  };
}

/** Runs a child to its end. If it fails, throws with the end of its log. */
export async function runToEnd(name: string, options: ChildOptions, signal: AbortSignal): Promise<void> {
  const child = startChild(options);
  const stop = (): void => void child.stop();
  signal.addEventListener('abort', stop, { once: true });
  const code = await child.ended;
  signal.removeEventListener('abort', stop);
  if (code !== 0 && !signal.aborted)
    throw new Error(`${name} failed. The end of ${options.log}:\n\n${lastLines(options.log)}`);
}

export const lastLines = (file: string): string =>
  readFileSync(file, 'utf8').trimEnd().split('\n').slice(-20).join('\n');
