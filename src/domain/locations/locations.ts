import type { Region } from '../words';

/** A location in the directory that the regulator publishes. What the directory does not say is empty or absent. */
export interface Location {
  readonly code: string;
  readonly name: string;
  readonly provider: string;
  readonly providerCode: string;
  /** As our own table names it; empty when the table does not know it. */
  readonly authority: string;
  /** As the regulator spells it. */
  readonly authoritySpelling: string;
  readonly region?: Region;
  readonly closed: boolean;
  /** YYYY-MM-DD. */
  readonly closedOn?: string;
}

/** The authority under the name that people know it by here. */
export const authorityOf = ({ authority, authoritySpelling }: Location): string => authority || authoritySpelling;

/** “Derby (East Midlands)”, with whatever of it is known; empty when nothing is. */
export function placeOf(location: Location): string {
  const authority = authorityOf(location);
  if (!location.region) return authority;
  return authority ? `${authority} (${location.region})` : location.region;
}

/**
 * What a name is found by, from its beginning: small letters and digits, without accents, punctuation and a leading “the”.
 * “The Oaks”, “the oaks” and “Oaks” are the same; “St. Mary’s & All Saints” is “st marys and all saints”.
 */
export const nameKey = (name: string): string =>
  name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’‘`]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .replace(/^the /, '');
