import * as strings from 'RegionalRiskWebPartStrings';
import type { ReadFailure } from '../state/read-failure';

/** Where nothing has been loaded yet. */
export const READ_FAILURES: Readonly<Record<ReadFailure, string>> = {
  away: strings.TroubleAway,
  busy: strings.TroubleBusy,
  denied: strings.TroubleDenied,
  missing: strings.TroubleMissing,
  overfull: strings.TroubleOverfull,
  failed: strings.TroubleFailed
};

/** Where earlier data is still shown; {0} is its time. */
export const STALE_DATA: Readonly<Record<ReadFailure, string>> = {
  away: strings.StaleAway,
  busy: strings.StaleBusy,
  denied: strings.StaleDenied,
  missing: strings.StaleFailed,
  overfull: strings.StaleOverfull,
  failed: strings.StaleFailed
};
