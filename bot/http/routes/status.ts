import { PATHS } from '../../../src/client/paths';
import type { Readiness } from '../../readiness';
import type { Route } from './route';

/**
 * GET live: the process answers; SharePoint is not asked, so that a platform does not restart instances for its sake.
 * GET ready: 200 while people are served and informed, otherwise 503 with the reasons.
 */
export const statusRoutes = ({
  readiness,
  mode,
  startedAt
}: {
  readonly readiness: Pick<Readiness, 'report'>;
  readonly mode: string;
  readonly startedAt: string;
}): readonly Route[] => [
  {
    method: 'get',
    path: PATHS.live,
    permission: 'anyone',
    audit: 'live',
    handler: () => Promise.resolve({ status: 200, body: { status: 'live', mode, startedAt } })
  },
  {
    method: 'get',
    path: PATHS.ready,
    permission: 'anyone',
    audit: 'ready',
    handler: async () => {
      const report = await readiness.report();
      const isReady = report.reasons.length === 0;
      return {
        status: isReady ? 200 : 503,
        ...(isReady ? {} : { code: 'not-ready' }),
        body: { status: isReady ? 'ready' : 'not ready', mode, startedAt, ...report }
      };
    }
  }
];
