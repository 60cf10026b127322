/**
 * What a turn is for: new events, the chat that a person has opened, messages that wait, or cards to bring up to date.
 */
type Kind = 'events' | `opened ${string}` | 'waiting' | 'draw';

const rank = (kind: Kind): number => (kind === 'events' ? 0 : kind === 'draw' ? 2 : 1);

/** Tells a turn that is drawing cards that newer events wait, which will draw them all again. */
export interface Newer {
  readonly comes: () => boolean;
  /** Resolves when they come. */
  readonly coming: Promise<void>;
}

/**
 * One turn after another for each review and each digest, so that an older state is never drawn over a newer one. Of
 * one kind at most one waits: who asks for the same joins it.
 */
export interface Turns {
  take(name: string, kind: Kind, work: (newer: Newer) => Promise<void>): Promise<void>;
  isBusy(name: string): boolean;
  /** Resolves when none is in progress. */
  settled(): Promise<void>;
}

interface Waiting {
  readonly work: (newer: Newer) => Promise<void>;
  readonly done: Promise<void>;
  readonly end: (running: Promise<void>) => void;
}

interface Line {
  readonly waiting: Map<Kind, Waiting>;
  running: Promise<void>;
  hurry: () => void;
}

export function createTurns(): Turns {
  const lines = new Map<string, Line>();

  async function run(name: string, line: Line): Promise<void> {
    for (let next = nextOf(line); next; next = nextOf(line)) {
      let isNewer = false;
      const coming = new Promise<void>((resolve) => {
        line.hurry = () => {
          isNewer = true;
          resolve();
        };
      });
      const running = next.work({ comes: () => isNewer, coming });
      next.end(running);
      await running.catch(() => undefined);
    }
    lines.delete(name);
  }

  return {
    take(name, kind, work) {
      const line: Line = lines.get(name) ?? {
        waiting: new Map(),
        running: Promise.resolve(),
        hurry: () => undefined
      };
      const joined = line.waiting.get(kind);
      if (joined) return joined.done;
      let end: Waiting['end'] = () => undefined;
      const done = new Promise<void>((resolve) => (end = resolve));
      line.waiting.set(kind, { work, done, end });
      if (kind === 'events') line.hurry();
      if (!lines.has(name)) {
        lines.set(name, line);
        line.running = run(name, line);
      }
      return done;
    },
    isBusy: (name) => lines.has(name),
    async settled() {
      while (lines.size > 0) await Promise.all([...lines.values()].map(({ running }) => running));
    }
  };
}

function nextOf({ waiting }: Line): Waiting | undefined {
  const [kind] = [...waiting.keys()].sort((a, b) => rank(a) - rank(b));
  if (!kind) return undefined;
  const next = waiting.get(kind);
  waiting.delete(kind);
  return next;
}
