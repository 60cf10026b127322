import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';

import type { ReadingProgram } from '../program-files';

export interface ChildLimits {
  readonly timeMs: number;
  /** Of the processor, in seconds, after which the system ends it though nobody is left to kill it. */
  readonly processorSeconds: number;
  /** Of its heap, in MB. */
  readonly heapMb: number;
  /** In bytes: of the process, which the limit of its heap does not hold. */
  readonly memory: number;
  /** In bytes. */
  readonly output: number;
}

export const CHILD_LIMITS: ChildLimits = {
  timeMs: 15_000,
  processorSeconds: 40,
  heapMb: 192,
  memory: 700 * 1024 * 1024,
  output: 48 * 1024 * 1024
};

/** What became of a child: its output to the end, or why there is none. */
type ChildEnd = { readonly output: Buffer } | { readonly failed: 'took-too-long' | 'too-big' | 'damaged' };

const SHELL = '/bin/sh';
/** Where there is a shell, it sets the limit that the system keeps, and then becomes the program. */
const LIMITED = 'unset PWD; ulimit -c 0; ulimit -H -t $(($0 + 5)); ulimit -S -t "$0"; exec "$@"';

/** Children that run: they end with the service. */
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

const LOOK_EVERY_MS = 100;

/**
 * Runs a program on the bytes of one file, in a process that has no environment, may read its own code alone, and may
 * neither write, start programs nor load machine code. It is killed where it takes too long or too much.
 */
export function runChild(
  { script, folders }: ReadingProgram,
  args: readonly string[],
  bytes: Uint8Array,
  limits: ChildLimits = CHILD_LIMITS,
  signal?: AbortSignal
): Promise<ChildEnd> {
  return new Promise((resolve) => {
    const hasShell = existsSync(SHELL);
    const child = spawn(
      hasShell ? SHELL : process.execPath,
      [
        ...(hasShell ? ['-c', LIMITED, String(limits.processorSeconds), process.execPath] : []),
        '--permission',
        ...folders.map((folder) => `--allow-fs-read=${folder}`),
        `--max-old-space-size=${limits.heapMb}`,
        '--experimental-strip-types',
        script,
        ...args
      ],
      { cwd: dirname(script), env: {}, stdio: ['pipe', 'pipe', 'ignore'] }
    );
    running.add(child);
    const chunks: Buffer[] = [];
    let size = 0;
    let failed: Extract<ChildEnd, { failed: string }>['failed'] | undefined;
    const kill = (why: NonNullable<typeof failed>): void => {
      failed ??= why;
      child.kill('SIGKILL');
    };
    const late = setTimeout(() => kill('took-too-long'), limits.timeMs);
    const ended = (): void => kill('took-too-long');
    signal?.addEventListener('abort', ended);
    const watch = setInterval(() => {
      void memoryOf(child.pid).then((memory) => {
        if (memory > limits.memory) kill('too-big');
      });
    }, LOOK_EVERY_MS);
    const end = (result: ChildEnd): void => {
      clearTimeout(late);
      clearInterval(watch);
      signal?.removeEventListener('abort', ended);
      running.delete(child);
      resolve(result);
    };
    child.stdout.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > limits.output) kill('too-big');
      else chunks.push(chunk);
    });
    // A child that ends early reads no more: that is not what it failed of.
    child.stdin.on('error', () => undefined);
    child.on('error', () => end({ failed: 'damaged' }));
    child.on('close', (code, ending) =>
      end(
        failed === undefined && code === 0
          ? { output: Buffer.concat(chunks) }
          : { failed: failed ?? whyEnded(code, ending) }
      )
    );
    child.stdin.end(bytes);
  });
}

/** How a program ends that runs out of memory, and where the system ends it for that. */
const OUT_OF_MEMORY: readonly (string | number | null)[] = ['SIGABRT', 'SIGTRAP', 'SIGKILL', 133, 134, 137];

function whyEnded(code: number | null, signal: NodeJS.Signals | null): 'took-too-long' | 'too-big' | 'damaged' {
  if (signal === 'SIGXCPU') return 'took-too-long';
  return OUT_OF_MEMORY.includes(signal ?? code) ? 'too-big' : 'damaged';
}

const PAGE = 4096;

/** The memory that a process holds, in bytes. Linux says it; elsewhere the limits of heap and time hold alone. */
async function memoryOf(id: number | undefined): Promise<number> {
  const pages = await readFile(`/proc/${id ?? 0}/statm`, 'utf8').catch(() => '');
  return Number(pages.split(' ')[1] ?? 0) * PAGE;
}
