import type { Field } from '../../rest/field';

const NUMERIC = new Set(['Number', 'Currency', 'Counter']);

/** Its cells are set to the end of their column. */
export const isNumeric = ({ type }: Field): boolean => NUMERIC.has(type);
