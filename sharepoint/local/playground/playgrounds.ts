import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { answers } from '../children/answers';
import { keepRunning, type KeptRunning } from '../children/kept-running';
import type { Persona } from '../personas';
import { playgroundSettings, SETTINGS_FILE } from './settings-file';

export interface PlaygroundsOptions {
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
  /** Where a person's chat is. */
  readonly addressOf: (persona: Persona) => string;
  readonly stop: () => Promise<void>;
}

const AT_A_TIME = 2;
const WITHIN_MS = 60_000;
const PROGRAM = join(dirname(require.resolve('@microsoft/m365agentsplayground/package.json')), 'cli.js');
const KEEP_LOCAL = pathToFileURL(join(__dirname, 'keep-local.mts')).href;

/** Starts Microsoft's Agents Playground for each person, a few at a time. Throws when one does not answer. */
export async function startPlaygrounds(options: PlaygroundsOptions): Promise<Playgrounds> {
  const { personas, portOf, signal } = options;
  const isStopping = (): boolean => signal.aborted;
  const running: KeptRunning[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(running.map((each) => each.stop()));
  };
  const waiting = [...personas.entries()];
  const startOneByOne = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined && !isStopping(); next = waiting.shift()) {
      const [index, persona] = next;
      const address = `http://127.0.0.1:${portOf(index)}`;
      running.push(startOne(options, persona, address));
      if (!(await answers(address, WITHIN_MS, signal)) && !isStopping()) {
        throw new Error(`The chat of ${persona.name} does not answer at ${address}. See ${logOf(options, persona)}, or leave the chats out with --no-chat.`);
      }
    }
  };
  try {
    await Promise.all(Array.from({ length: AT_A_TIME }, startOneByOne));
  } catch (error) {
    await stop();
    throw error;
  }
  return { addressOf: (persona) => `http://127.0.0.1:${portOf(personas.indexOf(persona))}/`, stop };
}

function startOne(options: PlaygroundsOptions, persona: Persona, address: string): KeptRunning {
  const cwd = join(options.folder, persona.id);
  mkdirSync(cwd, { recursive: true, mode: 0o700 });
  writeFileSync(join(cwd, SETTINGS_FILE), playgroundSettings(persona, options.personas));
  const flags = ['--channel-id', 'msteams', '--port', new URL(address).port, '--app-endpoint', options.botAddress, '--service-url', `${address}/_connector`, '--disable-telemetry'];
  return keepRunning({
    name: `The chat of ${persona.name}`,
    child: { args: ['--import', KEEP_LOCAL, PROGRAM, 'start', ...flags], cwd, env: { TEAMSAPPTESTER_BROWSER: 'none' }, log: logOf(options, persona) },
    say: options.say
  });
}

const logOf = ({ logs }: PlaygroundsOptions, persona: Persona): string => join(logs, `chat-${persona.id}.log`);
