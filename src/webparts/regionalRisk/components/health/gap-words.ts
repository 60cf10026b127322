import * as strings from 'RegionalRiskWebPartStrings';
import type { GapLine } from '../../../../domain/gaps';

export const GAP_WORDS: Readonly<Record<GapLine['kind'], string>> = { missing: strings.GapMissing, late: strings.GapLate, stale: strings.GapStale };
