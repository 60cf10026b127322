import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A program that reads one file: its script, and the folders that it may read. */
export interface ReadingProgram {
  readonly script: string;
  readonly folders: readonly string[];
}

const ROOT = join(__dirname, '..', '..');

/** The reader of files, which loads its own code and the packages. */
export const FILE_READER: ReadingProgram = {
  script: join(__dirname, 'child', 'main.mts'),
  folders: [join(__dirname, 'child'), join(ROOT, 'node_modules'), join(ROOT, 'package.json')]
};

export interface ChildLimits {
  readonly timeMs: number;
  /** In bytes: of the process, which the limit of its heap does not hold. */
  readonly memory: number;
  /** In bytes. */
  readonly output: number;
}

export const CHILD_LIMITS: ChildLimits = {
  timeMs: 15_000,
  memory: 700 * 1024 * 1024,
  output: 48 * 1024 * 1024
};

/** What became of a child: its output to the end, or why there is none. */
type ChildEnd = { readonly output: Buffer } | { readonly failed: 'took-too-long' | 'too-big' | 'damaged' };

const HEAP_MB = 192;
const LOOK_EVERY_MS = 100;

/**
 * Runs a program on the bytes of one file, in a process that has no environment, may read its own code alone, and may
 * neither write, start programs nor load machine code. It is killed where it takes too long or too much.
 */
export function runChild(
  { script, folders }: ReadingProgram,
  args: readonly string[],
  bytes: Uint8Array,
  limits: ChildLimits = CHILD_LIMITS
): Promise<ChildEnd> {
  return new Promise((resolve) => {
    const child = spawn(
      process.execPath,
      [
        '--permission',
        ...folders.map((folder) => `--allow-fs-read=${folder}`),
        `--max-old-space-size=${HEAP_MB}`,
        '--experimental-strip-types',
        script,
        ...args
      ],
      { cwd: dirname(script), env: {}, stdio: ['pipe', 'pipe', 'ignore'] }
    );
    const chunks: Buffer[] = [];
    let size = 0;
    let failed: Extract<ChildEnd, { failed: string }>['failed'] | undefined;
    const kill = (why: NonNullable<typeof failed>): void => {
      failed ??= why;
      child.kill('SIGKILL');
    };
    const late = setTimeout(() => kill('took-too-long'), limits.timeMs);
    const watch = setInterval(() => {
      void memoryOf(child.pid).then((memory) => {
        if (memory > limits.memory) kill('too-big');
      });
    }, LOOK_EVERY_MS);
    const end = (result: ChildEnd): void => {
      clearTimeout(late);
      clearInterval(watch);
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
    child.on('close', (code) =>
      end(failed === undefined && code === 0 ? { output: Buffer.concat(chunks) } : { failed: failed ?? 'damaged' })
    );
    child.stdin.end(bytes);
  });
}

const PAGE = 4096;

/** The memory that a process holds, in bytes. Linux says it; elsewhere the limits of heap and time hold alone. */
async function memoryOf(id: number | undefined): Promise<number> {
  const pages = await readFile(`/proc/${id ?? 0}/statm`, 'utf8').catch(() => '');
  return Number(pages.split(' ')[1] ?? 0) * PAGE;
}
