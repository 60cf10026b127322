import * as v from 'valibot';

import { malformed, unlessBusy } from './replies';
import type { Reply, Route } from './route';

/** A route by which a signed-in person changes something: what they ask for is parsed first. */
export const change = <S extends v.GenericSchema<unknown, object>>(
  path: string,
  audit: string,
  schema: S,
  answer: (wanted: v.InferOutput<S> & { readonly actorId: string }) => Promise<Reply>
): Route => ({
  method: 'post',
  path,
  permission: 'signed-in',
  audit,
  handler: async ({ actorId, body }) => {
    const parsed = v.safeParse(schema, body);
    if (!parsed.success) return malformed(parsed.issues);
    return unlessBusy(() => answer({ ...parsed.output, actorId }));
  }
});
