import type { DutyId } from '../ids';
import type { Role } from '../words';

/** An open duty, before its due day is worked out. */
export interface UndatedDuty {
  readonly duty: DutyId;
  /** Tells several of the same duty on one review apart: the id of an action. */
  readonly item?: string;
  readonly owner: Role;
  /** The day from which it is reckoned, YYYY-MM-DD: on it happened what it follows from. */
  readonly since: string;
  /** The day on which that was recorded, where it was a later one. */
  readonly entered?: string;
}

/** An open duty. Dates YYYY-MM-DD. */
export interface OpenDuty extends UndatedDuty {
  readonly due: string;
}

/** The day on which we knew of a duty: nobody is reminded of it before. */
export const knownOn = ({ since, entered }: Pick<UndatedDuty, 'since' | 'entered'>): string => entered ?? since;
