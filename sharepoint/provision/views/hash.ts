import { createHash } from 'node:crypto';

/** A short hash of anything that JSON holds. */
export const hashOf = (value: unknown): string =>
  createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 32);
