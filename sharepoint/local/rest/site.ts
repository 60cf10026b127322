import { Router, type Request } from 'express';
import { listPages } from '../list-page/pages';
import { answerApi } from './api';
import { createFaults } from './faults';
import { localRoutes } from './local-routes';
import { createModel } from './model';
import type { Caller } from './caller';
import { createRequestLog, type RequestCount } from './request-log';

export type { Caller } from './caller';

/**
 * `database` is the path of the SQLite file; `path` is that of the site, such as `/sites/scr`; `callerOf` gives
 * undefined if nobody is signed in.
 */
interface SiteOptions {
  readonly database: string;
  readonly path: string;
  readonly title: string;
  /** Milliseconds that each request takes longer, as those to a real tenant do. */
  readonly distance?: () => number;
  /** The people of the organisation, whom the site finds by login. Without it, every login is a person’s. */
  readonly people?: readonly Caller[];
  /** Takes the shape of each request of the product’s client. */
  readonly keepShape?: ((shape: string) => void) | undefined;
  callerOf(request: Request): Promise<Caller | undefined>;
}
export interface Site {
  readonly router: Router;
  /** Whether a caller may open the site. */
  mayEnter(caller: Caller): boolean;
  close(): void;
  requests(): RequestCount;
}

/**
 * A SharePoint-compatible site on one SQLite file: its REST API, the pages of its lists, and `/_local` for faults and
 * counts.
 */
export function createSite(options: SiteOptions): Site {
  const model = createModel(options);
  const log = createRequestLog();
  const faults = createFaults();
  const { distance = () => 0, keepShape, callerOf } = options;
  const parts = { model, log, faults, distance, keepShape, callerOf };
  const router = Router();
  router.use('/_local', localRoutes(parts));
  router.use(answerApi(parts));
  router.use(listPages(parts));
  const mayEnter = (caller: Caller): boolean => model.access.mayEnter(model.people.ofCaller(caller));
  return { router, mayEnter, close: () => model.database.close(), requests: () => log.read() };
}
