import type { NoticeId } from '../ids';
import type { PersonRef } from '../people/person-ref';
import type { Role } from '../words';

/** One person to be told of one event. `id` is unique, so that nobody is told twice. */
export interface Addressee {
  readonly id: string;
  readonly notice: NoticeId;
  readonly to: Role;
  readonly person: PersonRef;
  /** Whom they cover for, who is away. */
  readonly insteadOf?: PersonRef;
}
