import { isMissing } from '../../../register/client/sharepoint-errors';
import { RegisterUnavailable, RegisterDenied, RegisterOverfull } from '../../../register/client/sharepoint-client';

/** Why something could not be read. `missing`: the site has no register. `overfull`: there is more than SharePoint looks through. */
export type ReadFailure = 'busy' | 'denied' | 'missing' | 'overfull' | 'failed';

export function readFailureOf(error: unknown): ReadFailure {
  if (error instanceof RegisterUnavailable) return 'busy';
  if (error instanceof RegisterDenied) return 'denied';
  if (error instanceof RegisterOverfull) return 'overfull';
  if (isMissing(error)) return 'missing';
  // Said on the page as a failure; the console keeps what an engineer needs. The register's errors hold no personal detail.
  console.error(error);
  return 'failed';
}
