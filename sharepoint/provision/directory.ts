import { setTimeout as wait } from 'node:timers/promises';
import type { SPFI } from '@pnp/sp';
import { isMissing } from '../../src/register/client/sharepoint-errors';
import { RegisterUnavailable } from '../../src/register/client/sharepoint-client';
import { addLocationLoad } from '../../src/register/locations/location-loads';
import {
  everyLocation,
  writeLocations,
  type LocationWrite,
  type Written
} from '../../src/register/locations/location-writes';
import { MOST_IN_A_BATCH } from '../../src/register/client/one-request';
import type { DirectoryFile } from './directory-file';
import { planDirectory, type DirectoryPlan } from './directory-plan';
import { firstAsked, summary, unknownAuthorities } from './directory-words';
import { several } from '../../src/domain/several';
import { commandLine } from '../../src/register/command-line';

/**
 * A whole location list closes few locations at a time. If it would close a larger share, it is probably only a part.
 */
const MOST_CLOSED = 0.1;
/** Others may write at the same time, so each round writes what is left. */
const MOST_ROUNDS = 5;
/** How many times in a row SharePoint may ask for a wait before the load stops. */
const MOST_WAITS = 20;
const SAID_EVERY = 5_000;

export interface LoadOptions {
  readonly sp: SPFI;
  readonly file: DirectoryFile;
  /** The file is a part of the location list, so locations missing from it stay open. */
  readonly part?: boolean;
  /** An administrator has confirmed that as many are closed as the file says. */
  readonly yesClose?: boolean;
  readonly dryRun?: boolean;
  readonly say: (line: string) => void;
  /** UTC. */
  readonly now: () => string;
  readonly pause?: (seconds: number) => Promise<unknown>;
}

/**
 * Makes SCR Locations match a file, a hundred rows at a time, and says what was added, changed and closed. Rows are
 * matched by code, so it can be interrupted and run again. Gives false if someone must settle something first.
 */
export async function loadDirectory(options: LoadOptions): Promise<boolean> {
  const { sp, file, part = false, yesClose = false, dryRun = false, say, now } = options;
  const plan = await planFor(options);
  const problem = plan ? firstAsked(file, plan, yesClose ? Infinity : plan.open * MOST_CLOSED) : NOT_PROVISIONED;
  if (!plan || problem !== undefined) {
    say(problem ?? NOT_PROVISIONED);
    return false;
  }
  unknownAuthorities(file).forEach(say);
  if (dryRun) {
    say(`This was a dry run: nothing has been changed. A real run: ${summary(file, plan)}`);
    return true;
  }
  if (!(await writePlan(plan, options))) return false;
  const { added, changed, reopened, closed } = plan;
  await addLocationLoad(sp, {
    file: file.name,
    at: now(),
    whole: !part,
    rowsRead: file.locations.length,
    added,
    changed,
    reopened,
    closed,
    unreadable: file.unreadable.length
  });
  say(summary(file, plan));
  return true;
}

const NOT_PROVISIONED = `The site has no SCR Locations. Run “${commandLine('provision')}” first, then this again.`;

/** Writes the plan and reads the list again, until it matches the file. */
async function writePlan(first: DirectoryPlan, options: LoadOptions): Promise<boolean> {
  let plan = first;
  for (let round = 0; plan.writes.length > 0; round += 1) {
    const overtaken = await writeAll(plan.writes, options);
    const next = await planFor(options);
    if (!next || (next.writes.length > 0 && (overtaken === 0 || round === MOST_ROUNDS))) {
      options.say(
        `SharePoint accepted the changes, but ${several(next?.writes.length ?? 0, 'row')} still differ from the file. Run this again.`
      );
      return false;
    }
    plan = next;
  }
  return true;
}

/**
 * Writes every row, and waits as long as SharePoint asks. Gives how many were overtaken: by someone else, or by an
 * earlier try whose answer was lost.
 */
async function writeAll(
  writes: readonly LocationWrite[],
  { sp, say, now, pause = (seconds) => wait(seconds * 1000) }: LoadOptions
): Promise<number> {
  const queue = [...writes];
  const report = progressReport(writes.length, say);
  let overtaken = 0;
  for (let waits = 0; queue.length > 0;) {
    const batch = queue.splice(0, MOST_IN_A_BATCH);
    const outcomes = await writeLocations(sp, batch, now());
    const busy = outcomes.flatMap((outcome) => (isBusy(outcome) ? [outcome.busyFor] : []));
    queue.unshift(...batch.filter((_, index) => isBusy(outcomes[index])));
    overtaken += outcomes.filter((outcome) => outcome === 'overtaken').length;
    waits = busy.length === batch.length ? waits + 1 : 0;
    if (waits > MOST_WAITS) throw new RegisterUnavailable('SharePoint is busy.');
    report(writes.length - queue.length);
    if (busy.length > 0) await pause(Math.max(...busy));
  }
  return overtaken;
}

const isBusy = (outcome: Written | undefined): outcome is Exclude<Written, string> => typeof outcome === 'object';

/** Reports the progress of a long run. */
function progressReport(all: number, say: (line: string) => void): (done: number) => void {
  let next = SAID_EVERY;
  return (done) => {
    if (done < next || done >= all) return;
    say(`${done.toLocaleString('en-GB')} of ${several(all, 'row')} written …`);
    next = done - (done % SAID_EVERY) + SAID_EVERY;
  };
}

/** Undefined if the site has no such list. */
async function planFor({ sp, file, part = false }: LoadOptions): Promise<DirectoryPlan | undefined> {
  try {
    return planDirectory(file, await everyLocation(sp), { whole: !part });
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
