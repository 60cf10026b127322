import type { RateLimits } from '../../src/domain/settings';
import { createBuckets } from './token-bucket';

/**
 * How much one caller may ask of this instance, so that nobody starves the others. Each gives the seconds that the
 * caller has to wait, 0 for none.
 */
export interface Limits {
  /** A person of the organisation, whichever way in: a chat, a button, the message extension, the API. */
  person(personId: string): number;
  /** The same person, for what takes long: a file of a report. */
  file(personId: string): number;
  /** Someone who cannot be identified, by the address they come from. */
  stranger(address: string): number;
  /** Whether a person should be told in chat that they have to wait: not with every message. */
  isToldAgain(personId: string): boolean;
}

const TOLD_PER_MINUTE = 6;

/** `limits` are the settings of the site as last read. */
export function createLimits(limits: () => RateLimits, now: () => number = Date.now): Limits {
  const take = createBuckets(now);
  return {
    person: (id) => take(`person ${id}`, limits().requests),
    file: (id) => take(`file ${id}`, limits().files),
    stranger: (address) => take(`stranger ${address}`, limits().strangers),
    isToldAgain: (id) => take(`told ${id}`, TOLD_PER_MINUTE) === 0
  };
}
