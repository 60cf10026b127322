import * as v from 'valibot';

import type { ToldTime } from '../../told-time';
import { malformed } from './replies';
import type { Route } from './route';

const BodySchema = v.object({ waitFor: v.array(v.pipe(v.string(), v.uuid())) });

/**
 * POST: answers once everything that followed from earlier requests is done, and lets the notices to the people of
 * `waitFor` (directory ids) wait for their chats from then on. It is there only where the time is told.
 */
export const toldTimeRoute = (told: Pick<ToldTime, 'waitFor'>, settled: () => Promise<void>): Route => ({
  method: 'post',
  path: '/api/told-time',
  permission: 'signed-in',
  audit: 'told-time',
  handler: async ({ body }) => {
    const parsed = v.safeParse(BodySchema, body);
    if (!parsed.success) return malformed(parsed.issues);
    await settled();
    told.waitFor(parsed.output.waitFor);
    return { status: 200, body: {} };
  }
});
