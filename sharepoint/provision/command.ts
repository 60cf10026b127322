import { RegisterUnavailable, RegisterDenied } from '../../src/register/client/sharepoint-client';

/** Runs an administrator’s command. Exit code 0 if it gives true, 1 if it gives false or fails, with a sentence. */
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
    return `${error.message} Give this identity the permission on the site that this command needs, then run it again.`;
  if (error instanceof RegisterUnavailable)
    return `${error.message} Run this again later. It will continue where it stopped.`;
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
