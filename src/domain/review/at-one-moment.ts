/** In minutes: far longer than saving takes, because the clocks of two machines differ. */
export const MOMENT = 10;

/**
 * Whether two UTC times are so close that who acted at the one may not have seen what was done at the other; false where
 * either is not known.
 */
export const isAtOneMoment = (one = '', other = ''): boolean =>
  Math.abs(Date.parse(one) - Date.parse(other)) <= MOMENT * 60_000;
