import { longDay } from '../dates';
import { wellFormedCodes } from '../locations/location-codes';
import type { ReviewAtGlance } from './at-glance';
import { entryOf } from './entry';
import { lastAnswer, type Review } from './review';

/** The service involved, as last recorded; empty while it is not. */
export const serviceOf = (review: ReviewAtGlance): string => entryOf(review, 'service');

/** Its location codes, separated by commas; empty while not recorded. */
export const locationCodesOf = (review: ReviewAtGlance): string => entryOf(review, 'locationCodes');

/** The location codes of an answer. Words that an earlier release took for codes are none. */
export const codesIn = (locationCodes: string): readonly string[] => wellFormedCodes(locationCodes);

/** Whether the quality and risk profile of each location has the review, in words; empty where it names none (KP-3). */
export function profileWords(review: Review): string {
  const codes = codesIn(locationCodesOf(review));
  const captured = codes.filter((code) => review.inProfile.includes(code));
  if (codes.length === 0) return '';
  if (captured.length === 0) return 'not confirmed yet';
  return captured.length < codes.length
    ? `${captured.length} of ${codes.length} locations confirmed`
    : `confirmed on ${longDay(lastAnswer(review, 'confirm-profile', 'capturedOn'))}`;
}

/** That no regulated service is involved is an answer; an empty field is none (KP-3). */
export const isWithoutService = (review: ReviewAtGlance): boolean =>
  serviceOf(review) === '' && entryOf(review, 'regulatedService') === 'no';

export const WITHOUT_SERVICE = 'No regulated service involved';
