/** What a child process writes: an answer as one line of JSON, then bytes that belong to it, one behind the other. */
export interface ChildRead<Answer> {
  readonly answer: Answer;
  readonly bytes?: readonly Uint8Array[];
}

type Reader<Limits, Answer> = (
  bytes: Uint8Array,
  limits: Limits
) => ChildRead<Answer | Damaged> | Promise<ChildRead<Answer | Damaged>>;

interface Damaged {
  readonly cannot: 'damaged';
}

const DAMAGED: ChildRead<Damaged> = { answer: { cannot: 'damaged' } };
const LONGEST_MS = 60_000;

/**
 * The whole of a child process: reads one file, whose bytes are the standard input, with the reader of the kind that
 * the first argument names, within the limits that the second one holds as JSON. It ends the process.
 */
export async function answerByKind<Limits, Answer>(
  readers: Readonly<Record<string, () => Promise<Reader<Limits, Answer>>>>
): Promise<void> {
  // Packages print what they think of a file; the output is for the answer alone.
  for (const method of ['log', 'info', 'warn', 'error', 'debug'] as const) console[method] = () => undefined;
  // A service that is gone kills nobody: what still waits for something then ends by itself.
  setTimeout(() => process.exit(1), LONGEST_MS).unref();
  const { answer, bytes = [] } = await read(readers);
  await write(`${JSON.stringify(answer)}\n`);
  for (const each of bytes) await write(each);
  process.exit(0);
}

async function read<Limits, Answer>(
  readers: Parameters<typeof answerByKind<Limits, Answer>>[0]
): Promise<ChildRead<Answer | Damaged>> {
  const [kind = '', limits = '{}'] = process.argv.slice(2);
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  try {
    const reader = await readers[kind]?.();
    return (await reader?.(new Uint8Array(Buffer.concat(chunks)), JSON.parse(limits) as Limits)) ?? DAMAGED;
  } catch {
    return DAMAGED;
  }
}

const write = (data: string | Uint8Array): Promise<void> =>
  new Promise((resolve) => process.stdout.write(data, () => resolve()));
