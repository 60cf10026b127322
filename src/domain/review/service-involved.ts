import { entryOf } from './entry';
import type { Review } from './review';

/** The service involved, as it was recorded last; empty while nobody has said. */
export const serviceOf = (review: Review): string => entryOf(review, 'service');

/** Its location codes, parted by commas; empty while nobody has said. */
export const locationCodesOf = (review: Review): string => entryOf(review, 'locationCodes');

/** The same codes one by one. */
export const codesIn = (locationCodes: string): readonly string[] =>
  locationCodes.split(/[\s,;]+/).filter((code) => code !== '');

/** That no regulated service is involved is an answer; an empty field is none (KP-3). */
export const isWithoutService = (review: Review): boolean =>
  serviceOf(review) === '' && entryOf(review, 'regulatedService') === 'no';

export const WITHOUT_SERVICE = 'No regulated service involved';
