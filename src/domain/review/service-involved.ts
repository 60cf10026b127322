import { plainLine } from '../input/characters';
import { entryOf } from './entry';
import type { ReviewAtGlance } from './at-glance';

/** The service involved, as last recorded; empty while it is not. */
export const serviceOf = (review: ReviewAtGlance): string => entryOf(review, 'service');

/** Its location codes, separated by commas; empty while not recorded. */
export const locationCodesOf = (review: ReviewAtGlance): string => entryOf(review, 'locationCodes');

/** Splits location codes. */
export const codesIn = (locationCodes: string): readonly string[] =>
  plainLine(locationCodes)
    .split(/[\s,;]+/)
    .filter((code) => code !== '');

/** That no regulated service is involved is an answer; an empty field is none (KP-3). */
export const isWithoutService = (review: ReviewAtGlance): boolean =>
  serviceOf(review) === '' && entryOf(review, 'regulatedService') === 'no';

export const WITHOUT_SERVICE = 'No regulated service involved';
