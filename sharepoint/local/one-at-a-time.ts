import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';

const LOOK_AGAIN_MS = 300;

/**
 * Does work that no other process of this machine does at the same time. `lock` is a file with the id of the working
 * process.
 */
export async function oneAtATime(lock: string, signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  while (!taken(lock)) await delay(LOOK_AGAIN_MS, undefined, { signal });
  try {
    await work();
  } finally {
    rmSync(lock, { force: true });
  }
}

function taken(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (!(typeof error === 'object' && error !== null && 'code' in error && error.code === 'EEXIST')) throw error;
    if (!isAlive(ownerOf(lock))) rmSync(lock, { force: true });
    return false;
  }
}

/** The process that holds the lock; none if it has just been released. */
function ownerOf(lock: string): number | undefined {
  try {
    return Number(readFileSync(lock, 'utf8')) || undefined;
  } catch {
    return undefined;
  }
}

function isAlive(id: number | undefined): boolean {
  if (id === undefined) return true;
  try {
    process.kill(id, 0);
    return true;
  } catch {
    return false;
  }
}
