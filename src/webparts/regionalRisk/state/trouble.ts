import { RegisterBusy, RegisterDenied } from '../../../register/door';

/** Why something could not be read. */
export type Trouble = 'busy' | 'denied' | 'failed';

export function troubleOf(error: unknown): Trouble {
  if (error instanceof RegisterBusy) return 'busy';
  if (error instanceof RegisterDenied) return 'denied';
  // Said on the page as a failure; the console keeps what an engineer needs. The register's errors hold no personal detail.
  console.error(error);
  return 'failed';
}
