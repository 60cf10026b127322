import { authorityOf, nameKey, type Location } from '../locations/locations';
import { wellFormedCodes } from '../locations/location-codes';
import type { Text } from '../text';
import { WHY_ASKED } from './asked';
import { question, type Evidence, type FieldRead } from './evidence';

/** What the location list has for the candidates of a letter. */
export interface FoundLocations {
  /** Every location with one of the codes, and those whose names begin with one of the names. */
  readonly locations: readonly Location[];
  /** The list has more names that begin so than were read. */
  readonly mayBeMore: boolean;
}

interface Read {
  readonly service: FieldRead | undefined;
  readonly locationCodes: FieldRead | undefined;
}

/** Whether a name that stands at a label is that of a location in the list. */
export function isListedName(said: string, { locations }: FoundLocations): boolean {
  const sought = nameKey(said);
  return sought !== '' && locations.some(({ name }) => nameKey(name) === sought);
}

/** Why codes that stand at a label are asked about: the one that the list does not have as a location. */
export function notListed(value: string, { locations }: FoundLocations): Text | undefined {
  const codes = wellFormedCodes(value);
  const missing = codes.filter((code) => !locations.some((location) => location.code === code));
  if (missing.length === 0) return undefined;
  return codes.length === 1
    ? WHY_ASKED['not-listed']
    : `The location list does not have ${missing.slice(0, MOST_OFFERED).join(', ')} as a location. A code may be that of a provider, which looks the same. Check each.`;
}

/**
 * Holds code and name against the list. A code alone is taken where it is a location; a name finds its code where one
 * location of the whole list has it, in the authority of the review. A name that others begin with is only offered.
 */
export function withLocations(
  { service, locationCodes }: Read,
  o: {
    readonly found: FoundLocations;
    /** The authority of the review, as in our table; empty where it is not known. */
    readonly authority: string;
    readonly serviceEvidence: readonly Evidence[];
    readonly codeEvidence: readonly Evidence[];
  }
): Read {
  const { locations } = o.found;
  if (locationCodes?.state === 'value' && service !== undefined) {
    const named = service.state === 'value' ? [service.value] : service.offers;
    const codes = wellFormedCodes(locationCodes.value);
    const coded = locations.filter(({ code }) => codes.includes(code));
    if (named.length > 0 && !named.every((name) => coded.some((location) => isSameName(location.name, name))))
      return {
        service: question('disagree', o.serviceEvidence),
        locationCodes: question('disagree', o.codeEvidence)
      };
  }
  if (locationCodes !== undefined || service?.state !== 'value') return { service, locationCodes };
  return { service, locationCodes: byName(service, o) };
}

function byName(
  { value, said, quotes }: Extract<FieldRead, { state: 'value' }>,
  { found, authority }: { readonly found: FoundLocations; readonly authority: string }
): FieldRead | undefined {
  const same = found.locations.filter(({ name }) => nameKey(name) === nameKey(value));
  const alike = found.locations.filter(({ name }) => isSameName(name, value));
  const [only] = same;
  if (only && same.length === 1 && !found.mayBeMore && authority !== '' && authorityOf(only) === authority)
    return { state: 'value', value: only.code, said, quotes };
  if (alike.length === 0) return undefined;
  const asked = question('by-name', []);
  return asked.state === 'question'
    ? { ...asked, quotes, offers: alike.slice(0, MOST_OFFERED).map(({ code }) => code) }
    : asked;
}

const MOST_OFFERED = 6;

/** “Larkmoor House Nursing Home” is “Larkmoor House”. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [nameKey(one), nameKey(other)];
  return a !== '' && b !== '' && (` ${a} `.includes(` ${b} `) || ` ${b} `.includes(` ${a} `));
}
