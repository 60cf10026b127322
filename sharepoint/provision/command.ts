import { HttpRequestError } from '@pnp/queryable';
import type { SPFI } from '@pnp/sp';
import { AppRefused, siteToken } from '../../bot/site-token';
import { nameOfRow, watchRows } from '../../src/register/client/unreadable';
import {
  createSharePointClient,
  RegisterDenied,
  RegisterUnavailable
} from '../../src/register/client/sharepoint-client';
import { inBrackets, type Unreached } from '../../src/register/client/unreached';
import { whyNoSite } from '../../src/register/site-there';
import { misfit, readSiteVersion } from '../../src/register/site-version';
import { asksForHelp, helpOf, type Command } from './commands';
import { readSettings, type Settings } from './settings';
import { commandLine } from '../../src/register/command-line';

/** Runs an administrator’s command. Exit code 0 if it gives true, 1 if it gives false or fails, with a sentence. */
export async function run(work: (say: (line: string) => void) => Promise<boolean>): Promise<void> {
  const say = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  const unreadable = new Set<string>();
  watchRows(({ list, item, wrong }) => {
    if (wrong.length > 0) unreadable.add(nameOfRow({ list, item, columns: wrong }));
  });
  try {
    const done = await work(say);
    unreadable.forEach((row) =>
      say(`${row} cannot be read, so it was left out. Run “${commandLine('repair')}”, or correct it in SharePoint.`)
    );
    process.exitCode = done ? 0 : 1;
  } catch (error) {
    say(explain(error));
    process.exitCode = 1;
  }
}

/** What a command about a site works with. */
interface OnSite extends Pick<Settings, 'siteUrl' | 'identity' | 'text' | 'isOn'> {
  readonly sp: SPFI;
  readonly say: (line: string) => void;
}

/** The same for a command about the site that its command line names, whose lists are those of this release. */
export const runOnSite = (command: Command, work: (on: OnSite) => Promise<boolean>): Promise<void> =>
  runOnAnySite(command, async (on) => {
    const problem = misfit(await readSiteVersion(on.sp), on.siteUrl, 'command');
    if (problem !== undefined) on.say(problem);
    return problem === undefined && work(on);
  });

/** The same for a command about a site of any release, or with nothing in it. */
export const runOnAnySite = (command: Command, work: (on: OnSite) => Promise<boolean>): Promise<void> =>
  runAnywhere(command, async (on) => {
    const problem = await whyNoSite(on.sp, on.siteUrl);
    if (problem !== undefined) on.say(problem);
    return problem === undefined && work(on);
  });

/** The same for the one command that says itself whether there is a site. */
export const runAnywhere = (command: Command, work: (on: OnSite) => Promise<boolean>): Promise<void> =>
  run(async (say) => {
    const line = process.argv.slice(2);
    if (line.some(asksForHelp)) {
      helpOf(command).forEach(say);
      return true;
    }
    const read = readSettings(line, process.env, command);
    if (!read.ok) {
      say(read.problem);
      return false;
    }
    const { siteUrl, identity, text, isOn } = read.settings;
    return work({
      sp: createSharePointClient({ siteUrl, token: siteToken(identity), patience: 'command' }),
      siteUrl,
      identity,
      text,
      isOn,
      say
    });
  });

function explain(error: unknown): string {
  if (error instanceof RegisterDenied)
    return `${error.message} Give this identity the permission on the site that this command needs, then run it again.`;
  if (error instanceof RegisterUnavailable)
    return `${error.message}${error.unreached ? whyNoAnswer(error.unreached) : ''} Run this again later.`;
  if (error instanceof AppRefused) return error.message;
  if (error instanceof HttpRequestError)
    return `SharePoint answered what this command does not expect (${error.status}). ${stepsOf(error)}`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

const whyNoAnswer = (from: Unreached): string =>
  ` No answer came from its host${inBrackets(from)}. Check the address, and whether this machine reaches it.`;

/** Where in the code it arose. What SharePoint wrote can be a whole page. */
const stepsOf = ({ stack = '' }: Error): string =>
  `Send these lines to the makers.\n${stack
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .join('\n')}`;
