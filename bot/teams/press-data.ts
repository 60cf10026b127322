import * as v from 'valibot';

import { withoutEndings } from './renewed-inputs';

/** What a press carries, by the ids that the forms know. */
export const Data = v.pipe(v.record(v.string(), v.unknown()), v.transform(withoutEndings));
