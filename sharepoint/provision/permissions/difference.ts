import type { SPFI } from '@pnp/sp';
import type { Change } from '../change';

/**
 * One thing that is not as the table of permissions says: a sentence about it, and the change that puts it right,
 * unless only a person can.
 */
export interface Difference {
  readonly found: string;
  readonly change?: Change;
  /** It takes something away from people: provisioning leaves it, and only `npm run permissions -- --mend` does it. */
  readonly takesAway?: true;
}

/** Compares one part of the site with the table. Gives every difference; changes nothing. */
export type Check = (sp: SPFI) => Promise<readonly Difference[]>;
