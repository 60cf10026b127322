import { readFile, mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';

import { asksForHelp, COMMANDS, helpOf, usageOf } from '../../sharepoint/provision/commands';
import { RELEASE } from '../../sharepoint/provision/release';
import { solutionFile, SOLUTION_FILE, teamsFile, TEAMS_FILE } from '../app-files';
import { readAppSettings } from '../app-settings';
import { partsOfRelease } from '../teams-app';

const USAGE = `Use it like this: ${usageOf(COMMANDS.package)}`;

/** Writes the app for Teams and, if it is given, the solution for SharePoint with the values of one organisation. */
async function packageApp(): Promise<readonly string[]> {
  const { to, solution } = options(process.argv.slice(2));
  const read = readAppSettings(process.env);
  if (to === undefined || !read.ok)
    throw new Error([...(to === undefined ? [USAGE] : []), ...problemsOf(read)].join('\n'));
  if (solution !== undefined && resolve(solution) === resolve(to, SOLUTION_FILE))
    throw new Error('Choose another folder: the solution of the release lies in this one, and is needed again.');
  const app = await teamsFile(partsOfRelease(__dirname), RELEASE, read.settings);
  const files: readonly (readonly [string, Uint8Array])[] = [
    [TEAMS_FILE, app],
    ...(solution === undefined
      ? []
      : [[SOLUTION_FILE, await solutionFile(await opened(solution), read.settings)] as const])
  ];
  await mkdir(to, { recursive: true });
  for (const [name, content] of files) await writeFile(join(to, name), content);
  return files.map(([name]) => join(to, name));
}

const opened = (path: string): Promise<Uint8Array> =>
  readFile(path).catch(() => {
    throw new Error(`There is no file ${path}. The release has ${SOLUTION_FILE}: say where it is.`);
  });

const problemsOf = (read: ReturnType<typeof readAppSettings>): readonly string[] => (read.ok ? [] : read.problems);

function options(args: readonly string[]): { readonly to?: string; readonly solution?: string } {
  try {
    return parseArgs({ args: [...args], options: { to: { type: 'string' }, solution: { type: 'string' } } }).values;
  } catch {
    throw new Error(USAGE);
  }
}

const said = process.argv.some(asksForHelp)
  ? Promise.resolve(helpOf(COMMANDS.package))
  : packageApp().then((written) => [`Written: ${written.join(', ')}`]);
said.then(
  (lines) => process.stdout.write(`${lines.join('\n')}\n`),
  (fault: unknown) => {
    process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`);
    process.exitCode = 1;
  }
);
