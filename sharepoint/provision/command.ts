import type { SPFI } from '@pnp/sp';
import { AppRefused, siteToken } from '../../bot/site-token';
import { nameOfRow, watchRows } from '../../src/register/client/unreadable';
import {
  createSharePointClient,
  RegisterDenied,
  RegisterUnavailable
} from '../../src/register/client/sharepoint-client';
import { misfit, readSiteVersion } from '../../src/register/site-version';
import { readSettings, type Flags, type Settings } from './settings';
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

/** The same for a command about the site that its flags name, whose lists are those of this release. */
export const runOnSite = (flags: Flags, work: (on: OnSite) => Promise<boolean>): Promise<void> =>
  runOnAnySite(flags, async (on) => {
    const problem = misfit(await readSiteVersion(on.sp), on.siteUrl, 'command');
    if (problem !== undefined) on.say(problem);
    return problem === undefined && work(on);
  });

/** The same for the one command that takes a site to this release. */
export const runOnAnySite = (flags: Flags, work: (on: OnSite) => Promise<boolean>): Promise<void> =>
  run(async (say) => {
    const read = readSettings(process.argv.slice(2), process.env, flags);
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
    return `${error.message} Run this again later. It will continue where it stopped.`;
  if (error instanceof AppRefused) return error.message;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
