import { RegisterUnavailable, RegisterDenied } from '../../src/register/client/sharepoint-client';

/** Runs a command of an administrator: true ends it with exit code 0, false or a fault with 1, each explained in words. */
export async function run(work: (say: (line: string) => void) => Promise<boolean>): Promise<void> {
  const say = (line: string): void => {
    process.stdout.write(`${line}\n`);
  };
  try {
    process.exitCode = (await work(say)) ? 0 : 1;
  } catch (error) {
    say(explain(error));
    process.exitCode = 1;
  }
}

function explain(error: unknown): string {
  if (error instanceof RegisterDenied)
    return `${error.message} Give this identity the right to the site that this command needs, and run it again.`;
  if (error instanceof RegisterUnavailable)
    return `${error.message} Run this again later: it goes on where it stopped.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
