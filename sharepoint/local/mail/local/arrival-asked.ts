import * as v from 'valibot';
import { DMARC, type Arrival } from '../arrival';

const QuerySchema = v.strictObject({
  folder: v.optional(v.picklist(['inbox', 'junkemail'], 'folder must be inbox or junkemail.'), 'inbox'),
  dmarc: v.optional(v.picklist(DMARC, 'dmarc must be pass, fail or none.'), 'pass'),
  receivedDateTime: v.optional(
    v.pipe(
      v.string(),
      v.isoTimestamp('receivedDateTime must be a time such as 2026-11-29T09:30:00Z.'),
      v.transform((time) => new Date(time))
    )
  )
});

/** How a mail is to arrive, by the query of a request: as usual, into the inbox and now, without it. */
export function arrivalAsked(
  query: unknown
): { readonly ok: true; readonly arrival: Arrival } | { readonly ok: false; readonly sentence: string } {
  const parsed = v.safeParse(QuerySchema, query);
  if (!parsed.success) return { ok: false, sentence: parsed.issues[0].message };
  const { folder, dmarc, receivedDateTime = new Date() } = parsed.output;
  return { ok: true, arrival: { folder, dmarc, received: receivedDateTime } };
}
