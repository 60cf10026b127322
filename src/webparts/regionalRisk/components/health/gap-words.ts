import * as strings from 'RegionalRiskWebPartStrings';
import type { Gap } from '../../../../domain/insight/gaps';

export const GAP_WORDS: Readonly<Record<Gap['kind'], string>> = {
  missing: strings.GapMissing,
  late: strings.GapLate,
  stale: strings.GapInactive,
  'entered-late': strings.GapEnteredLate
};

/** What a number of gaps of one kind counts: of one, and of any other number. */
export const GAPS_COUNTED: Readonly<Record<Gap['kind'], readonly [one: string, many: string]>> = {
  missing: [strings.GapsMissingOne, strings.GapsMissing],
  late: [strings.GapsLateOne, strings.GapsLate],
  stale: [strings.GapsInactiveOne, strings.GapsInactive],
  'entered-late': [strings.GapsEnteredLateOne, strings.GapsEnteredLate]
};
