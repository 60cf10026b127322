import { wordKey } from '../input/characters';
import { REGIONS, type Region } from '../words';

/** Other spellings of regions by publishers, as words. */
const SPELLINGS: Readonly<Record<string, Region>> = {
  east: 'East of England',
  eastern: 'East of England',
  'greater london': 'London',
  'yorkshire and humber': 'Yorkshire and The Humber',
  'yorkshire and humberside': 'Yorkshire and The Humber'
};

const BY_NAME = new Map([...REGIONS.map((region) => [wordKey(region), region] as const), ...Object.entries(SPELLINGS)]);

/**
 * Finds a region by name or spelling, ignoring “(ADASS Region)”. Our own table takes precedence for an authority: some
 * publishers put Milton Keynes in the East.
 */
export const regionNamed = (name: string): Region | undefined => BY_NAME.get(wordKey(name.replace(/\(.*\)?/, '')));
