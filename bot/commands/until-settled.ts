/** Another writer was faster: what was decided no longer fits what is stored. */
export const OVERTAKEN = 'overtaken';

const ATTEMPTS = 4;

/** Reads and decides again while another writer is faster; after 4 attempts the person is asked to try again. `isFirst` is the first attempt. */
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
