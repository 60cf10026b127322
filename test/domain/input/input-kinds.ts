import { ANSWERS } from './answer-cases';
import { DATES } from './date-cases';
import type { InputKind } from './input-case';
import { NAMES } from './name-cases';
import { ROWS } from './row-cases';
import { TIMES } from './time-cases';

/** What people may type, with what becomes of it: the tests run these cases, and docs/input.md shows them. */
export const INPUT_KINDS: readonly InputKind[] = [...ANSWERS, ...DATES, ...TIMES, ...NAMES, ...ROWS];
