import type { SPFI } from '@pnp/sp';
import type { Plan } from '../change';

/**
 * A step from one version of the site’s lists to the next that comparing them with their shapes does not take. It can
 * be interrupted after any request: its plan reads what is still to do.
 */
export interface Migration {
  /** The version that it leads to. */
  readonly number: number;
  /** What it is for, in a sentence that begins with a verb. */
  readonly sentence: string;
  /** Reads the site and changes nothing. No changes, where there is nothing left to do. */
  readonly plan: (sp: SPFI) => Promise<Plan>;
}
