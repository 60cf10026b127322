import { pino, type DestinationStream } from 'pino';

import { unreachedOf } from './site-token';

/** All that a line of the log may say: no name, nothing that was typed, no token has a place here. */
export interface Facts {
  readonly id?: string;
  readonly reference?: string;
  readonly step?: string;
  readonly verb?: string;
  readonly rule?: string;
  readonly code?: string;
  readonly outcome?: string;
  readonly route?: string;
  readonly status?: number;
  readonly personId?: string;
  readonly port?: number;
  readonly process?: number;
  readonly ms?: number;
  readonly count?: number;
}

export interface Logger {
  event(name: string, facts?: Facts): void;
  /**
   * A fault without its message, which can quote what was typed: its kind, its codes, the host that did not answer, and
   * where in the code it arose.
   */
  fault(name: string, fault: unknown, facts?: Facts): void;
}

/** JSON lines on standard output, or wherever `to` says. */
export function createLog(to?: DestinationStream): Logger {
  const lines = to ? pino(SETTINGS, to) : pino(SETTINGS);
  return {
    event: (name, facts = {}) => lines.info({ ...facts, event: name }),
    fault: (name, fault, facts = {}) => lines.error({ ...facts, event: name, fault: traceOf(fault) })
  };
}

const SETTINGS = {
  base: null,
  timestamp: () => `,"at":"${new Date().toISOString()}"`,
  formatters: { level: (level: string) => ({ level }) }
};

interface Trace {
  readonly kind: string;
  readonly code?: string | number;
  readonly host?: string;
  readonly status?: number;
  readonly frames: readonly string[];
  readonly cause?: Trace;
}

function traceOf(fault: unknown): Trace {
  if (!(fault instanceof Error)) return { kind: typeof fault, frames: [] };
  const code =
    'code' in fault && (typeof fault.code === 'string' || typeof fault.code === 'number') ? { code: fault.code } : {};
  const found = 'status' in fault ? fault.status : 'statusCode' in fault ? fault.statusCode : undefined;
  return {
    kind: fault.name,
    ...code,
    ...unreachedOf(fault),
    ...(typeof found === 'number' ? { status: found } : {}),
    frames: framesOf(fault),
    ...(fault.cause === undefined ? {} : { cause: traceOf(fault.cause) })
  };
}

/** A line of a stack: where, and never what. */
const FRAME = /^ {4}at .*(:\d+:\d+|<anonymous>)\)?$/;

/** A stack begins with the message, and a line of what was typed can begin as a frame does. */
function framesOf({ message, stack = '' }: Error): readonly string[] {
  const said = stack.indexOf(message);
  return stack
    .slice(said < 0 ? 0 : said + message.length)
    .split('\n')
    .filter((line) => FRAME.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
}
