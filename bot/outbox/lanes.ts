import { createGate, type Urgency } from './gate';

/** One queue for each conversation, so that Teams is written to as fast as it allows, and no faster. */
export interface Lanes {
  /**
   * Works when it is the turn of a conversation: what is to come `first` before what may come `after`. The work must
   * end in time.
   */
  run<Done>(conversationId: string, urgency: Urgency, work: () => Promise<Done>): Promise<Done>;
  /** Teams has asked for a pause in a conversation, in milliseconds. */
  pause(conversationId: string, length: number): void;
}

/** The time in milliseconds, and what calls back after some. */
export interface Timer {
  now(): number;
  after(length: number, then: () => void): void;
}

const REAL: Timer = { now: () => Date.now(), after: (length, then) => void setTimeout(then, length) };

/**
 * How many messages of a bot Teams takes in one conversation, within so many milliseconds (learn:
 * bots/how-to/rate-limit). Redraws leave room, so that a notice need not wait for a window to pass that redraws have
 * filled.
 */
const LIMITS: Readonly<Record<Urgency, readonly (readonly [count: number, within: number])[]>> = {
  first: [
    [7, 1_000],
    [8, 2_000],
    [60, 30_000],
    [1_800, 3_600_000]
  ],
  after: [
    [4, 1_000],
    [5, 2_000],
    [45, 30_000],
    [1_500, 3_600_000]
  ]
};
const LONGEST_WINDOW = 3_600_000;

/** Conversations written to at one moment. Teams takes 50 requests in a second from an app in a tenant. */
const CONVERSATIONS_AT_ONCE = 24;

interface Lane {
  readonly waiting: Readonly<Record<Urgency, (() => Promise<void>)[]>>;
  sent: readonly number[];
  isBusy: boolean;
  pausedUntil: number;
  wakesAt: number;
}

export function createLanes(timer: Timer = REAL): Lanes {
  const gate = createGate(CONVERSATIONS_AT_ONCE);
  const lanes = new Map<string, Lane>();
  const laneOf = (id: string): Lane => {
    const lane = lanes.get(id) ?? {
      waiting: { first: [], after: [] },
      sent: [],
      isBusy: false,
      pausedUntil: 0,
      wakesAt: 0
    };
    lanes.set(id, lane);
    return lane;
  };

  function go(id: string, lane: Lane): void {
    const urgency = lane.waiting.first.length > 0 ? 'first' : 'after';
    const [next] = lane.waiting[urgency];
    if (lane.isBusy) return;
    const now = timer.now();
    lane.sent = lane.sent.filter((at) => at > now - LONGEST_WINDOW);
    if (!next) {
      if (lane.sent.length === 0 && lane.pausedUntil <= now) lanes.delete(id);
      return;
    }
    const wait = Math.max(lane.pausedUntil - now, ...LIMITS[urgency].map((limit) => waitFor(lane.sent, limit, now)));
    if (wait > 0) {
      if (lane.wakesAt > now && lane.wakesAt <= now + wait) return;
      lane.wakesAt = now + wait;
      timer.after(wait, () => {
        // A timer may call back a moment too early: then it has to be set again.
        lane.wakesAt = 0;
        go(id, lane);
      });
      return;
    }
    lane.waiting[urgency].shift();
    lane.isBusy = true;
    lane.sent = [...lane.sent, now];
    void gate(urgency, next).finally(() => {
      lane.isBusy = false;
      go(id, lane);
    });
  }

  return {
    run: (id, urgency, work) =>
      new Promise((resolve, reject) => {
        const lane = laneOf(id);
        lane.waiting[urgency].push(() => work().then(resolve, reject));
        go(id, lane);
      }),
    pause(id, length) {
      const lane = laneOf(id);
      lane.pausedUntil = Math.max(lane.pausedUntil, timer.now() + length);
    }
  };
}

/** How long until one more keeps to a limit. */
function waitFor(sent: readonly number[], [count, within]: readonly [number, number], now: number): number {
  const oldest = sent.at(-count);
  return oldest === undefined ? 0 : oldest + within - now;
}
