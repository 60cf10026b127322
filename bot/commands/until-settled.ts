import { OVERTAKEN } from '../../src/register/client/overtaken';

const ATTEMPTS = 4;

/** What a refusal would leave behind, such as a paper that is filed, is worth more of them. */
export const ATTEMPTS_WITH_A_FILE = 12;

/**
 * Reads and decides again while another writer is faster. After so many attempts the person is asked to try again.
 * `isFirst`: the first attempt.
 */
export async function untilSettled<Result>(
  attempt: (isFirst: boolean) => Promise<Result | typeof OVERTAKEN>,
  attempts = ATTEMPTS
): Promise<Result | typeof OVERTAKEN> {
  for (let count = 0; count < attempts; count += 1) {
    const result = await attempt(count === 0);
    if (result !== OVERTAKEN) return result;
  }
  return OVERTAKEN;
}
