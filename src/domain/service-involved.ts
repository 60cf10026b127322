import { given, type Review } from './review';

const latest = (review: Review, field: 'service' | 'locationCodes'): string =>
  given(review, 'record-location', field) || given(review, 'notify-adult', field);

/** The service involved, as it was recorded last; empty while nobody has said. */
export const serviceOf = (review: Review): string => latest(review, 'service');

/** Its location codes, parted by commas; empty while nobody has said. */
export const locationCodesOf = (review: Review): string => latest(review, 'locationCodes');

/** That no regulated service is involved is an answer; an empty field is none (KP-3). */
export const isWithoutService = (review: Review): boolean =>
  serviceOf(review) === '' && given(review, 'notify-adult', 'regulatedService') === 'no';

export const WITHOUT_SERVICE = 'No regulated service involved';
