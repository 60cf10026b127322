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
import { several } from './several';

/** A whole directory closes few locations at a time. A larger share of the open ones, and the file is likely to be a part of it. */
const MOST_CLOSED = 0.1;
/** Others may write at the same moment: each round does what is left. */
const MOST_ROUNDS = 5;
/** How often in a row SharePoint may ask us to wait before we give up. */
const MOST_WAITS = 20;
const SAID_EVERY = 5_000;

export interface LoadOptions {
  readonly sp: SPFI;
  readonly file: DirectoryFile;
  /** The file is a part of the directory: what it lacks stays open. */
  readonly part?: boolean;
  /** Somebody has looked: as many are closed as the file says. */
  readonly yesClose?: boolean;
  readonly dryRun?: boolean;
  readonly say: (line: string) => void;
  /** UTC. */
  readonly now: () => string;
  readonly pause?: (seconds: number) => Promise<unknown>;
}

/**
 * Makes the list of locations what a file says, a hundred rows at a time, and says what was added, changed and closed. Rows are told apart
 * by their code, so it can be broken off anywhere and run again. Gives false when somebody has to settle something first.
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
    say(`This is what would be done: ${summary(file, plan)}`);
    return true;
  }
  if (!(await carriedOut(plan, options))) return false;
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

const NOT_PROVISIONED = 'The site has no list of locations. Run “npm run provision” for it first, and then this again.';

/** Writes what is planned, reads the list again, and goes on until it is as the file has it. */
async function carriedOut(first: DirectoryPlan, options: LoadOptions): Promise<boolean> {
  let plan = first;
  for (let round = 0; plan.writes.length > 0; round += 1) {
    const overtaken = await writeAll(plan.writes, options);
    const next = await planFor(options);
    if (!next || (next.writes.length > 0 && (overtaken === 0 || round === MOST_ROUNDS))) {
      options.say(
        `SharePoint took the changes, but ${several(next?.writes.length ?? 0, 'row')} of the list are not as the file has them. Run this again.`
      );
      return false;
    }
    plan = next;
  }
  return true;
}

/** Writes every row, waiting as long as SharePoint asks for. Gives how many somebody else has written in the meantime, or an earlier try of ours. */
async function writeAll(
  writes: readonly LocationWrite[],
  { sp, say, now, pause = (seconds) => wait(seconds * 1000) }: LoadOptions
): Promise<number> {
  const queue = [...writes];
  const tell = teller(writes.length, say);
  let overtaken = 0;
  for (let waits = 0; queue.length > 0;) {
    const batch = queue.splice(0, MOST_IN_A_BATCH);
    const outcomes = await writeLocations(sp, batch, now());
    const busy = outcomes.flatMap((outcome) => (isBusy(outcome) ? [outcome.busyFor] : []));
    queue.unshift(...batch.filter((_, index) => isBusy(outcomes[index])));
    overtaken += outcomes.filter((outcome) => outcome === 'overtaken').length;
    waits = busy.length === batch.length ? waits + 1 : 0;
    if (waits > MOST_WAITS) throw new RegisterUnavailable('SharePoint keeps asking us to wait.');
    tell(writes.length - queue.length);
    if (busy.length > 0) await pause(Math.max(...busy));
  }
  return overtaken;
}

const isBusy = (outcome: Written | undefined): outcome is Exclude<Written, string> => typeof outcome === 'object';

/** Says now and then how far a long run has come. */
function teller(all: number, say: (line: string) => void): (done: number) => void {
  let next = SAID_EVERY;
  return (done) => {
    if (done < next || done >= all) return;
    say(`${done.toLocaleString('en-GB')} of ${several(all, 'row')} written …`);
    next = done - (done % SAID_EVERY) + SAID_EVERY;
  };
}

/** Nothing when the site has no such list. */
async function planFor({ sp, file, part = false }: LoadOptions): Promise<DirectoryPlan | undefined> {
  try {
    return planDirectory(file, await everyLocation(sp), { whole: !part });
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}
