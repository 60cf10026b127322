import { createHash } from 'node:crypto';

import type { Tombstone } from '../src/domain/retention/tombstone';
import type { ReviewEvent } from '../src/domain/review/review';

/**
 * The hash of an event, or of what stays of an erased review, and of everything before it, in hexadecimal: a changed,
 * missing or swapped row of the history shows.
 */
export const chainHash = (previousHash: string, event: ReviewEvent | Tombstone): string =>
  createHash('sha256')
    .update(`${previousHash}\n${canonical(event)}`)
    .digest('hex');

/** One text for one value, whatever the order in which its names were written. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    part !== null && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part
  );
