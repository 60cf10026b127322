import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answers } from '../children/answers';
import { keepRunning, type KeptRunning } from '../children/kept-running';
import type { Persona } from '../personas';
import { playgroundSettings, SETTINGS_FILE } from './settings-file';

interface PlaygroundsOptions {
  readonly personas: readonly Persona[];
  /** Absolute folder that gets one folder for each person. */
  readonly folder: string;
  readonly logs: string;
  readonly botAddress: string;
  readonly portOf: (index: number) => number;
  readonly say: (line: string) => void;
  readonly signal: AbortSignal;
}

export interface Playgrounds {
  /**
   * Starts a person’s chat if it is not running, and gives its address. Rejects if it does not answer; can be called
   * again.
   */
  readonly open: (persona: Persona) => Promise<string>;
  readonly stop: () => Promise<void>;
}

const WITHIN_MS = 60_000;
const PROGRAM = join(dirname(require.resolve('@microsoft/m365agentsplayground/package.json')), 'cli.js');
const KEEP_LOCAL = pathToFileURL(join(__dirname, 'keep-local.mts')).href;

/** Microsoft’s Agents Playground for each person. Each takes 150 MB of memory, so it starts only when it is opened. */
export function createPlaygrounds(options: PlaygroundsOptions): Playgrounds {
  const { personas, portOf, signal } = options;
  const opened = new Map<string, Promise<string>>();
  const running = new Set<KeptRunning>();

  async function start(persona: Persona): Promise<string> {
    const address = `http://127.0.0.1:${portOf(personas.indexOf(persona))}`;
    signal.throwIfAborted();
    const playground = startOne(options, persona, address);
    running.add(playground);
    if (await answers(address, WITHIN_MS, signal)) return `${address}/`;
    running.delete(playground);
    await playground.stop();
    throw new Error(`${persona.name}’s chat did not start at ${address}. See ${logOf(options, persona)}.`);
  }

  return {
    open(persona) {
      const opening = opened.get(persona.id) ?? start(persona);
      opened.set(persona.id, opening);
      opening.catch(() => opened.delete(persona.id));
      return opening;
    },
    async stop() {
      await Promise.all([...running].map((playground) => playground.stop()));
    }
  };
}

function startOne(options: PlaygroundsOptions, persona: Persona, address: string): KeptRunning {
  const cwd = join(options.folder, persona.id);
  mkdirSync(cwd, { recursive: true, mode: 0o700 });
  writeFileSync(join(cwd, SETTINGS_FILE), playgroundSettings(persona, options.personas));
  const flags = [
    '--channel-id',
    'msteams',
    '--port',
    new URL(address).port,
    '--app-endpoint',
    options.botAddress,
    '--service-url',
    `${address}/_connector`,
    '--disable-telemetry'
  ];
  return keepRunning({
    name: `${persona.name}’s chat`,
    child: {
      args: ['--import', KEEP_LOCAL, PROGRAM, 'start', ...flags],
      cwd,
      env: { TEAMSAPPTESTER_BROWSER: 'none' },
      log: logOf(options, persona)
    },
    say: options.say
  });
}

const logOf = ({ logs }: PlaygroundsOptions, persona: Persona): string => join(logs, `chat-${persona.id}.log`);
