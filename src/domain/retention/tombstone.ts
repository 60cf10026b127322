import type { PersonRef } from '../people/person-ref';
import type { Kind, Region } from '../words';

/**
 * What stays of a review that was erased, in place of its history: nothing of what it was about and nobody but the
 * person who had it erased. `hashes` are those of its events from the first, so that the history of a backup can still
 * be held against them.
 */
export interface Tombstone {
  readonly reference: string;
  readonly kind: Kind;
  readonly region: Region;
  /** Days, YYYY-MM-DD. */
  readonly recordedOn: string;
  readonly closedOn: string;
  /** UTC. */
  readonly erasedAt: string;
  readonly by: PersonRef;
  /** The rule by which it was erased, in words. */
  readonly rule: string;
  readonly hashes: readonly string[];
}
