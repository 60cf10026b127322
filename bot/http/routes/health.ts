import { PATHS } from '../../../src/client/paths';
import type { Route } from './route';

/** GET: 200 while SharePoint answers the service, otherwise 503. */
export const healthRoute = ({
  reachable,
  mode,
  startedAt
}: {
  readonly reachable: () => Promise<boolean>;
  readonly mode: string;
  readonly startedAt: string;
}): Route => ({
  method: 'get',
  path: PATHS.health,
  permission: 'anyone',
  audit: 'health',
  handler: async () =>
    (await reachable())
      ? { status: 200, body: { status: 'ok', mode, startedAt } }
      : { status: 503, code: 'register-unreachable', body: { status: 'SharePoint cannot be reached', mode, startedAt } }
});
