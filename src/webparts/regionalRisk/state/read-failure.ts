import { ServiceUnread } from '../../../client/reader';
import { isMissing } from '../../../register/client/sharepoint-errors';
import { RegisterUnavailable, RegisterDenied, RegisterOverfull } from '../../../register/client/sharepoint-client';

/**
 * Why a query failed. `missing`: the site has no register. `overfull`: more than SharePoint can search. `away`: the
 * service cannot be reached, or the page has none.
 */
export type ReadFailure = 'away' | 'busy' | 'denied' | 'missing' | 'overfull' | 'failed';

export function readFailureOf(error: unknown): ReadFailure {
  if (error instanceof ServiceUnread) return error.why;
  if (error instanceof RegisterUnavailable) return 'busy';
  if (error instanceof RegisterDenied) return 'denied';
  if (error instanceof RegisterOverfull) return 'overfull';
  if (isMissing(error)) return 'missing';
  // The page shows a failure; the console has what an engineer needs, without personal detail.
  console.error(error);
  return 'failed';
}
