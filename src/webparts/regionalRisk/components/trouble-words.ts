import * as strings from 'RegionalRiskWebPartStrings';
import type { Trouble } from '../state/trouble';

/** Nothing has been read yet. */
export const TROUBLE: Readonly<Record<Trouble, string>> = {
  busy: strings.TroubleBusy,
  denied: strings.TroubleDenied,
  missing: strings.TroubleMissing,
  overfull: strings.TroubleOverfull,
  failed: strings.TroubleFailed
};

/** What was read before is still shown; {0} is its time. */
export const STALE: Readonly<Record<Trouble, string>> = {
  busy: strings.StaleBusy,
  denied: strings.StaleDenied,
  missing: strings.StaleFailed,
  overfull: strings.StaleOverfull,
  failed: strings.StaleFailed
};
