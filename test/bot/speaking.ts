import { STANDARD_TERMS } from '../../src/domain/terminology';
import { sayIn } from '../../src/domain/text';

/** The terms of the briefing. */
export const say = sayIn(STANDARD_TERMS);
export const sayAdult = sayIn(STANDARD_TERMS, 'adult');
