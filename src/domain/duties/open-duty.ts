import type { DutyId } from '../ids';
import type { Role } from '../words';

/** An open duty, before its due day is worked out. */
export interface UndatedDuty {
  readonly duty: DutyId;
  /** Tells several of the same duty on one review apart: the id of an action. */
  readonly item?: string;
  readonly owner: Role;
  /** The day on which it arose, YYYY-MM-DD. */
  readonly since: string;
}

/** An open duty. Dates YYYY-MM-DD. */
export interface OpenDuty extends UndatedDuty {
  readonly due: string;
}
