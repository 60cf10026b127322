import type { DutyId } from '../ids';
import type { Role } from '../words';

/** A duty that is owed, before anybody has counted days. */
export interface Owed {
  readonly duty: DutyId;
  /** What it is about, where one review owes the same thing several times: the id of an action. */
  readonly item?: string;
  readonly owner: Role;
  /** The day since which it is owed, YYYY-MM-DD. */
  readonly since: string;
}

/** A duty that is owed now. Dates YYYY-MM-DD. */
export interface OpenDuty extends Owed {
  readonly due: string;
}
