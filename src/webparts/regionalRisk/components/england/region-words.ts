import * as strings from 'RegionalRiskWebPartStrings';
import type { Region } from '../../../../domain/words';
import { inFigures } from '../../../../domain/several';
import type { Measure } from '../../state/england';

const SHORT: { readonly [R in Region]?: string } = {
  'Yorkshire and The Humber': strings.RegionShortYorkshire,
  'East of England': strings.RegionShortEast
};

/** The name of a region where there is little room. */
export const shortName = (region: Region): string => SHORT[region] ?? region;

export const MEASURE_LABELS: Readonly<Record<Measure, string>> = {
  open: strings.MeasureOpen,
  late: strings.MeasureLate,
  red: strings.MeasureRed
};

export const UNITS: Readonly<Record<Measure, string>> = {
  open: strings.UnitOpen,
  late: strings.UnitLate,
  red: strings.UnitRed
};

/** “12 open”, “3 overdue”. */
export const inWords = (measure: Measure, count: number): string => `${inFigures(count)} ${UNITS[measure]}`;
