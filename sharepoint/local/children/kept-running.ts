import { setTimeout as delay } from 'node:timers/promises';
import { startChild, type ChildOptions } from './child';

interface KeptRunningOptions {
  /** As in a sentence: “The service”. */
  readonly name: string;
  readonly child: ChildOptions;
  readonly say: (line: string) => void;
}

export interface KeptRunning {
  stop(): Promise<void>;
}

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 2_000;
const STEADY_MS = 60_000;

/** Starts a child, and restarts it with increasing pauses whenever it ends. */
export function keepRunning({ name, child: options, say }: KeptRunningOptions): KeptRunning {
  const stopping = new AbortController();
  const isStopping = (): boolean => stopping.signal.aborted;
  let child = startChild(options);

  const watch = async (): Promise<void> => {
    let pause = FIRST_PAUSE_MS;
    for (;;) {
      const started = Date.now();
      const code = await child.ended;
      if (isStopping()) return;
      if (Date.now() - started > STEADY_MS) pause = FIRST_PAUSE_MS;
      say(
        `${name} stopped${code === undefined ? '' : ` with code ${code}`}. Restarting in ${pause / 1000} seconds. See ${options.log}.`
      );
      await delay(pause, undefined, { signal: stopping.signal }).catch(() => undefined);
      if (isStopping()) return;
      pause = Math.min(pause * 2, LONGEST_PAUSE_MS);
      child = startChild({ ...options, keepLog: true });
    }
  };
  const watching = watch();

  return {
    async stop() {
      stopping.abort();
      await child.stop();
      await watching;
    }
  };
}
