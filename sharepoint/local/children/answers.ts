import { setTimeout as delay } from 'node:timers/promises';

const EVERY_MS = 150;

/** Waits until the address answers with success. False if it does not in time, or if the signal is aborted. */
export async function answers(address: string, withinMs: number, signal: AbortSignal): Promise<boolean> {
  const until = Date.now() + withinMs;
  while (Date.now() < until && !signal.aborted) {
    const response = await fetch(address, { signal: AbortSignal.timeout(2000) }).catch(() => undefined);
    await response?.body?.cancel();
    if (response?.ok === true) return true;
    await delay(EVERY_MS);
  }
  return false;
}
