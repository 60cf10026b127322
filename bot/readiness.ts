import { nameOfRow, type UnreadableRow } from '../src/register/client/unreadable';
import { several } from '../src/domain/several';
import { RegisterDenied } from '../src/register/client/sharepoint-client';
import { inBrackets } from '../src/register/client/unreached';
import { cached } from './cached';
import type { Certificate } from './certificate';
import { AppRefused, unreachedOf } from './site-token';
import { commandLine } from '../src/register/command-line';

/**
 * What this instance can say of itself. `reasons` are why it is not ready, `warnings` what has to be done soon;
 * sentences.
 */
interface Report {
  readonly reasons: readonly string[];
  readonly warnings: readonly string[];
  /** UTC; empty before the first. */
  readonly lastSweep: string;
  /** Effects that wait, and since when the oldest does (UTC; empty where none waits). */
  readonly waiting: { readonly count: number; readonly since: string };
  readonly unreadableRows: readonly string[];
  readonly missing: readonly string[];
  readonly certificates: readonly { readonly name: string; readonly days: number }[];
}

export interface Readiness {
  /** A sweep has read everything, and this is left to do. */
  swept(left: readonly string[]): void;
  report(): Promise<Report>;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
/** Sweeps come every 5 seconds, and each may wait for SharePoint for half a minute. */
const LONGEST_WITHOUT_SWEEP = 2 * MINUTE;
/** What fails is tried again after 10 minutes at the longest. */
const LONGEST_WAIT = 15 * MINUTE;
const RENEW_WITHIN = 30;
/** Lists do not change by themselves: a hundred questions cost one request. */
const LISTS_ASKED_EVERY = 5 * MINUTE;
const LISTS_ASKED_AGAIN = 5_000;

export function createReadiness({
  now,
  misfit,
  missing,
  unreadable,
  access,
  certificates
}: {
  /** Milliseconds. */
  readonly now: () => number;
  /** Why this release cannot work with the site, if it cannot. */
  readonly misfit: () => Promise<string | undefined>;
  /** The lists and columns that the site lacks. */
  readonly missing: () => Promise<readonly string[]>;
  readonly unreadable: () => readonly UnreadableRow[];
  /** What is wrong with who may open the site; sentences without names. */
  readonly access: () => readonly string[];
  readonly certificates: readonly Certificate[];
}): Readiness {
  let lastSweep: number | undefined;
  let since = new Map<string, number>();
  const lists = cached(missing, { now, goodFor: LISTS_ASKED_EVERY, badFor: LISTS_ASKED_AGAIN });
  return {
    swept(left) {
      lastSweep = now();
      since = new Map(left.map((effect) => [effect, since.get(effect) ?? now()]));
    },
    async report() {
      const [unfit, asked] = await Promise.all([misfit(), lists().then(foundIn, whyNot)]);
      const { found } = asked;
      const oldest = since.size > 0 ? Math.min(...since.values()) : undefined;
      const rows = unreadable().map(nameOfRow);
      const ends = certificates.map(({ name, current }) => ({
        name,
        days: Math.floor((Date.parse(current().until) - now()) / DAY)
      }));
      return {
        reasons: [
          ...(lastSweep === undefined || now() - lastSweep > LONGEST_WITHOUT_SWEEP
            ? ['No sweep has succeeded in the last 2 minutes.']
            : []),
          ...(oldest !== undefined && now() - oldest > LONGEST_WAIT
            ? ['Messages or history rows have been waiting for more than 15 minutes.']
            : []),
          ...(found === undefined ? [asked.because] : []),
          // What another release calls missing says nothing.
          ...(unfit === undefined
            ? (found ?? []).map((name) => `Missing from the site: ${name}. Run “${commandLine('provision')}”.`)
            : [unfit]),
          ...ends.filter(({ days }) => days < 0).map(({ name }) => `The certificate of ${name} has ended.`)
        ],
        warnings: [
          ...rows.map(
            (row) =>
              `${row} cannot be read, so it is left out. Run “${commandLine('repair')}”, or correct it in SharePoint.`
          ),
          ...access(),
          ...ends
            .filter(({ days }) => days >= 0 && days < RENEW_WITHIN)
            .map(({ name, days }) => `The certificate of ${name} ends in ${several(days, 'day')}.`)
        ],
        lastSweep: lastSweep === undefined ? '' : new Date(lastSweep).toISOString(),
        waiting: { count: since.size, since: oldest === undefined ? '' : new Date(oldest).toISOString() },
        unreadableRows: rows,
        missing: found ?? [],
        certificates: ends
      };
    }
  };
}

type Asked = { readonly found: readonly string[] } | { readonly found?: never; readonly because: string };

const foundIn = (found: readonly string[]): Asked => ({ found });

/** Without secrets: the page is for everybody. */
function whyNot(fault: unknown): Asked {
  const from = unreachedOf(fault);
  const brackets = from === undefined ? '' : inBrackets(from);
  if (fault instanceof AppRefused)
    return {
      because: `Entra ID gives the service no token for SharePoint${brackets}. Run “${commandLine('doctor')}”.`
    };
  if (fault instanceof RegisterDenied)
    return { because: 'SharePoint refuses the service. Grant its app full control of the site.' };
  return { because: `SharePoint does not answer the service${brackets}.` };
}
