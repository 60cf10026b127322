import * as v from 'valibot';

/** The items of possible duplicates, as a refusal had them: fewer than the comparison ever reads. */
export const DifferentFromSchema = v.pipe(v.array(v.pipe(v.number(), v.integer(), v.minValue(0))), v.maxLength(500));
