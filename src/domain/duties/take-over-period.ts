import type { Period } from '../clock';

/**
 * How long people have for what is still to do on reviews that come from the old register: many come at once. It is a
 * local target, as every period is.
 */
export const TAKE_OVER_PERIOD: Period = { workingDays: 40 };
