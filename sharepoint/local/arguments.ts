import { parseArgs } from 'node:util';
import type { Extent } from './demo/story/plan';

export interface Arguments {
  readonly port: number;
  readonly data?: string;
  readonly fresh: boolean;
  /** The example reviews to enter; none without. */
  readonly demo?: Extent;
  readonly chat: boolean;
  /** Milliseconds that each request to SharePoint takes longer. */
  readonly distance: number;
}

const USAGE =
  'npm start -- [--port 4300] [--data FOLDER] [--fresh] [--demo | --demo-short] [--no-chat] [--distance 200]';
const HIGHEST_PORT = 65000;
const FURTHEST = 10_000;

/** Reads the command line, or explains the problem with it. */
export function readArguments(
  args: readonly string[]
): { ok: true; value: Arguments } | { ok: false; sentence: string } {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        port: { type: 'string', default: '4300' },
        data: { type: 'string' },
        fresh: { type: 'boolean', default: false },
        demo: { type: 'boolean', default: false },
        'demo-short': { type: 'boolean', default: false },
        distance: { type: 'string', default: '0' },
        'no-chat': { type: 'boolean', default: false }
      }
    });
    const port = Number(values.port);
    if (!/^\d+$/.test(values.port) || port < 1024 || port > HIGHEST_PORT) {
      return {
        ok: false,
        sentence: `--port must be a whole number from 1024 to ${HIGHEST_PORT}. Use it like this: ${USAGE}`
      };
    }
    const distance = Number(values.distance);
    if (!/^\d+$/.test(values.distance) || distance > FURTHEST)
      return {
        ok: false,
        sentence: `--distance must be a whole number of milliseconds, at most ${FURTHEST}. Use it like this: ${USAGE}`
      };
    if (values.data?.trim() === '')
      return { ok: false, sentence: `--data must be the name of a folder. Use it like this: ${USAGE}` };
    return {
      ok: true,
      value: {
        port,
        data: values.data,
        fresh: values.fresh,
        ...(values.demo ? { demo: 'all' } : values['demo-short'] ? { demo: 'published' } : {}),
        chat: !values['no-chat'],
        distance
      }
    };
  } catch (error) {
    const problem = error instanceof Error ? error.message.replace(/\. To specify .*/s, '.') : String(error);
    return { ok: false, sentence: `${problem.replace(/[.\s]*$/, '.')} Use it like this: ${USAGE}` };
  }
}
