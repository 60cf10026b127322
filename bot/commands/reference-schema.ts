import * as v from 'valibot';

import { asCode } from '../../src/domain/locations/location-codes';
import { referenceIn } from '../../src/domain/review/reference';

/** A whole reference and nothing besides, as it comes from outside; in capitals afterwards. */
export const ReferenceSchema = v.pipe(
  v.string(),
  v.transform(asCode),
  v.check((text) => referenceIn(text) === text)
);
