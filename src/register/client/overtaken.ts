import { RegisterUnavailable } from './sharepoint-client';
import { isChanged, isDuplicate } from './sharepoint-errors';

const ATTEMPTS = 4;

/** A write came too late: since the row was read, someone else has changed it, or has taken its unique value. */
export const OVERTAKEN = 'overtaken';

/** What a write gives, or that it was overtaken. */
export async function unlessOvertaken<Written>(writing: Promise<Written>): Promise<Written | typeof OVERTAKEN> {
  try {
    return await writing;
  } catch (error) {
    if (isChanged(error) || (await isDuplicate(error))) return OVERTAKEN;
    throw error;
  }
}

/**
 * Reads and writes until nobody overtakes it, at most four times; then throws RegisterUnavailable, which names `what`
 * others keep changing.
 */
export async function untilWritten<Written>(
  what: string,
  attempt: () => Promise<Written | typeof OVERTAKEN>
): Promise<Written> {
  for (let tries = 0; tries < ATTEMPTS; tries += 1) {
    const outcome = await attempt();
    if (outcome !== OVERTAKEN) return outcome;
  }
  throw new RegisterUnavailable(`Others keep changing the same ${what}. Try again.`);
}
