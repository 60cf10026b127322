import { setTimeout as wait } from 'node:timers/promises';

/** Asks again until the answer is there, or fails with what it last saw. */
export async function until<T>(
  ask: () => T | undefined | Promise<T | undefined>,
  { what, within = 8000 }: { what: string; within?: number }
): Promise<T> {
  for (const end = Date.now() + within; ; await wait(40)) {
    const answer = await ask();
    if (answer !== undefined && answer !== false) return answer;
    if (Date.now() > end) throw new Error(`Waited ${within} ms for ${what}`);
  }
}
