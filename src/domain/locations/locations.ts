import { wordKey } from '../input/characters';
import type { Region } from '../words';

/** A location in the list that the regulator publishes. What the list does not have is empty or absent. */
export interface Location {
  readonly code: string;
  readonly name: string;
  readonly provider: string;
  readonly providerCode: string;
  /** As in our own table; empty when it is not there. */
  readonly authority: string;
  /** As the regulator spells it. */
  readonly authoritySpelling: string;
  readonly region?: Region;
  readonly closed: boolean;
  /** YYYY-MM-DD. */
  readonly closedOn?: string;
}

/** The name of the authority in our own table, or else that of the regulator. */
export const authorityOf = ({ authority, authoritySpelling }: Location): string => authority || authoritySpelling;

/** “Derby (East Midlands)”, as far as it is known. */
export function placeOf(location: Location): string {
  const authority = authorityOf(location);
  if (!location.region) return authority;
  return authority ? `${authority} (${location.region})` : location.region;
}

/**
 * The key by which names are found: their words without a leading “the”. “The Oaks”, “the oaks” and “Oaks” are the
 * same; “St. Mary’s & All Saints” is “st marys and all saints”.
 */
export const nameKey = (name: string): string => wordKey(name).replace(/^the /, '');
