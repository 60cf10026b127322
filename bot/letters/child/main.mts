/**
 * Reads one file, whose bytes are the standard input, in a process of its own: `main.mts <kind> <limits>`. It can read
 * its own code and nothing else, and whatever happens to it happens to this file alone.
 */
import type { Limits, Read } from './wire.mts';

const READERS: Readonly<Record<string, () => Promise<(bytes: Uint8Array, limits: Limits) => Read | Promise<Read>>>> = {
  pdf: async () => (await import('./pdf.mts')).readPdf,
  docx: async () => (await import('./docx.mts')).readDocx,
  mail: async () => (await import('./mail.mts')).readMail,
  msg: async () => (await import('./msg.mts')).readMsg
};

const LONGEST_MS = 60_000;

// Packages print what they think of a file; the output is for the answer alone.
for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) console[method] = () => undefined;

// A service that is gone kills nobody: what still waits for something then ends by itself.
setTimeout(() => process.exit(1), LONGEST_MS).unref();

async function read(): Promise<Read> {
  const [kind = '', limits = '{}'] = process.argv.slice(2);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  try {
    const reader = await READERS[kind]?.();
    return (
      (await reader?.(new Uint8Array(Buffer.concat(chunks)), JSON.parse(limits) as Limits)) ?? {
        answer: { cannot: 'damaged' }
      }
    );
  } catch {
    return { answer: { cannot: 'damaged' } };
  }
}

const { answer, bytes = [] } = await read();
const write = (data: string | Uint8Array): Promise<void> =>
  new Promise((resolve) => process.stdout.write(data, () => resolve()));
await write(`${JSON.stringify(answer)}\n`);
for (const each of bytes) await write(each);
process.exit(0);
