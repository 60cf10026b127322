import { REGIONS, type Region } from '../words';

/** How publishers spell regions, besides their own names; in small letters, with “and” for “&”. */
const SPELLINGS: Readonly<Record<string, Region>> = {
  east: 'East of England',
  eastern: 'East of England',
  'greater london': 'London',
  'yorkshire and humber': 'Yorkshire and The Humber',
  'yorkshire and humberside': 'Yorkshire and The Humber'
};

const BY_NAME = new Map([
  ...REGIONS.map((region) => [region.toLowerCase(), region] as const),
  ...Object.entries(SPELLINGS)
]);

/**
 * The region of this name or spelling, “(ADASS Region)” left aside. An authority’s region comes from our own table before this:
 * some publishers put Milton Keynes in the East.
 */
export const regionNamed = (name: string): Region | undefined =>
  BY_NAME.get(
    name
      .toLowerCase()
      .replace(/\(.*\)/, '')
      .replace(/&/g, 'and')
      .replace(/\s+/g, ' ')
      .trim()
  );
