import { execFileSync } from 'node:child_process';

const LOOK_AGAIN_MS = 500;
const SHELL = /(^|[/-])(ba|da|z|k|a)?sh$/;

/**
 * Calls `then` once what started this process has ended. npm starts a shell that starts this one, and where a signal
 * ends npm the shell keeps waiting: so the process that started the shell is watched as well.
 */
export function whenParentEnds(then: () => void): void {
  const parent = process.ppid;
  const above = startersOf(parent);
  const watch = setInterval(() => {
    if (process.ppid === parent && above.every(isAlive)) return;
    clearInterval(watch);
    then();
  }, LOOK_AGAIN_MS);
  watch.unref();
}

/** What started a shell, and the shells in between; none where it is no shell, or the system has no `ps`. */
function startersOf(shell: number): readonly number[] {
  try {
    const [, parent = '', command = ''] =
      /^\s*(\d+)\s+(.*?)\s*$/.exec(
        execFileSync('ps', ['-o', 'ppid=,comm=', '-p', String(shell)], { encoding: 'utf8' })
      ) ?? [];
    const starter = Number(parent);
    return SHELL.test(command) && starter > 1 ? [starter, ...startersOf(starter)] : [];
  } catch {
    return [];
  }
}

function isAlive(id: number): boolean {
  try {
    return process.kill(id, 0);
  } catch (fault) {
    // It is there, and belongs to another user.
    return fault instanceof Error && 'code' in fault && fault.code === 'EPERM';
  }
}
