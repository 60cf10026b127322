import { OVERTAKEN } from '../../src/register/client/overtaken';

const ATTEMPTS = 4;

/**
 * Reads and decides again while another writer is faster. After 4 attempts the person is asked to try again. `isFirst`:
 * the first attempt.
 */
export async function untilSettled<Result>(
  attempt: (isFirst: boolean) => Promise<Result | typeof OVERTAKEN>
): Promise<Result | typeof OVERTAKEN> {
  for (let count = 0; count < ATTEMPTS; count += 1) {
    const result = await attempt(count === 0);
    if (result !== OVERTAKEN) return result;
  }
  return OVERTAKEN;
}
