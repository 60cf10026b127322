import type { NoticeId } from '../ids';
import type { PersonRef } from '../people/person-ref';
import type { Role } from '../words';

/** A person to inform of an event. `id` is unique, so that nobody is informed twice. */
export interface Addressee {
  readonly id: string;
  readonly notice: NoticeId;
  readonly to: Role;
  readonly person: PersonRef;
  /** The person they cover for. */
  readonly insteadOf?: PersonRef;
}
