import * as v from 'valibot';

import { REFERENCE } from '../../src/domain/review/reference';

/** A whole reference and nothing besides, as it comes from outside; in capitals afterwards. */
export const ReferenceSchema = v.pipe(
  v.string(),
  v.check((text) => REFERENCE.exec(text)?.[0] === text),
  v.toUpperCase()
);
