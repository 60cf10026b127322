import { openDoor, RegisterBusy, RegisterDenied } from '../../src/register/door';
import { readPeople } from './people-file';
import { provision } from './provision';
import { readSettings } from './settings';
import { siteToken } from '../../bot/site-token';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

async function run(): Promise<boolean> {
  const read = readSettings(process.argv.slice(2), process.env);
  if (!read.ok) {
    say(read.problem);
    return false;
  }
  const { siteUrl, people, dryRun, identity } = read.settings;
  const found = people === undefined ? undefined : await readPeople(people);
  if (found && !found.ok) {
    found.problems.forEach(say);
    return false;
  }
  const sp = openDoor({ siteUrl, token: siteToken(identity), patience: 'background' });
  return provision({ sp, holdings: found?.holdings, dryRun, say });
}

function explain(error: unknown): string {
  if (error instanceof RegisterDenied) return `${error.message} Give this identity full control of the site while it is being set up, and run this again.`;
  if (error instanceof RegisterBusy) return `${error.message} Run this again later: it goes on where it stopped.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}

run().then(
  (done) => {
    process.exitCode = done ? 0 : 1;
  },
  (error: unknown) => {
    say(explain(error));
    process.exitCode = 1;
  }
);
