import { longDay } from '../dates';
import { maxLengthOf, type Answers, type FieldMessages } from '../fields';
import { authorityNamed } from './local-authorities';
import { wellFormedCodes } from './location-codes';
import type { EntryAnswers } from '../review/entry';
import { nameKey, placeOf, type Location } from './locations';
import type { Step } from '../steps/step';

/** What to look up in the location list for the answers of a step. */
export interface LookUp {
  readonly codes: readonly string[];
  /**
   * Where no code was entered: the beginning of the name of the service, as `nameKey` makes it, and the authority as in
   * our table.
   */
  readonly named?: { readonly name: string; readonly authority: string };
}

/** What the location list has. */
export interface LookedUp {
  /** The codes that were looked up. */
  readonly codes: readonly string[];
  /** Those that it has, in no order. */
  readonly found: readonly Location[];
  /** Locations in the authority whose names begin like that of the service. */
  readonly alike?: readonly Location[];
  /**
   * When the list was last loaded, a UTC time. Absent when it never was: a code that is not found then means nothing.
   */
  readonly loadedAt?: string;
}

/** What else is known of the service; empty where it is not. */
interface Stated {
  readonly service: string;
  readonly authority: string;
}

/** Two words are enough: “Winterbourne View Hospital” is listed as “Winterbourne View”. */
const WORDS = 2;
const SHORTEST = 4;

/** What to look up for the answers of a step: their codes; or the name of a service without a code. */
export function lookUpFor({ fields, fieldsOf = { adult: [], child: [] } }: Step, given: Answers): LookUp {
  const asking = [...fields, ...fieldsOf.adult, ...fieldsOf.child].filter(({ type }) => type === 'location-codes');
  const said: EntryAnswers = given;
  const codes = [
    ...new Set(asking.flatMap((field) => wellFormedCodes((given[field.id] ?? '').slice(0, maxLengthOf(field)))))
  ];
  const isOpen =
    asking.length > 0 && asking.every(({ id }) => !given[id]) && !said.withoutCode && said.regulatedService !== 'no';
  const { service, authority } = statedIn(given, {});
  const name = nameKey(service).split(' ').slice(0, WORDS).join(' ');
  return isOpen && authority && name.length >= SHORTEST ? { codes, named: { name, authority } } : { codes };
}

/** Compares the answers of a step with the location list: fills in the name of the service, and says what to check. */
export function consultDirectory(
  lookedUp: LookedUp,
  given: Answers,
  entry: EntryAnswers = {}
): { readonly given: Answers; readonly warnings: FieldMessages } {
  const more = locationWarnings(lookedUp, statedIn(given, entry));
  const named = withServiceNamed(given, lookedUp);
  const { service }: EntryAnswers = named;
  return {
    // Never replaces what is in the register: pressing a button twice must not change it.
    given: entry.service && entry.service !== service ? given : named,
    warnings: more.length === 0 ? {} : { locationCodes: more.join(' ') }
  };
}

const statedIn = (given: EntryAnswers, entry: EntryAnswers): Stated => ({
  service: given.service || entry.service || '',
  authority: authorityNamed(given.authority || entry.authority || '')?.name ?? ''
});

/** A card has room for so many names of closed locations, and only the codes of more. */
const MOST_NAMED = 4;

const NAME = { id: 'service', type: 'line', label: 'Name of the service' } as const;

/** Fills in an empty name of the service, where the list has every code and a regulated service is involved. */
export function withServiceNamed(given: Answers, { codes, found }: LookedUp): Answers {
  const { service = '', regulatedService }: EntryAnswers = given;
  if (service.trim() !== '' || regulatedService === 'no' || found.length < codes.length) return given;
  const names = [
    ...new Set(codes.flatMap((code) => found.filter((location) => location.code === code).map(({ name }) => name)))
  ].join('; ');
  return names === '' || names.length > maxLengthOf(NAME) ? given : { ...given, [NAME.id]: names };
}

/**
 * What to check, in sentences (KP-3). Every code is recorded: the list of active services does not have all closed
 * ones.
 */
export function locationWarnings({ codes, found, alike = [], loadedAt }: LookedUp, stated: Stated): readonly string[] {
  const missing = codes.filter((code) => !found.some((location) => location.code === code));
  const [only] = found.length === 1 && codes.length === 1 ? found : [];
  return [
    ...(loadedAt && missing.length > 0 ? [notThere(missing, loadedAt)] : []),
    ...closedOnes(found.filter(({ closed }) => closed)),
    ...(only ? differs(only, stated) : []),
    ...suggested(alike.filter(({ name }) => isSameName(name, stated.service)))
  ];
}

const notThere = (codes: readonly string[], loadedAt: string): string => {
  const several = codes.length > 1;
  return `${listed(codes)} ${several ? 'are' : 'is'} not in the location list loaded on ${longDay(loadedAt)}. Check the ${several ? 'codes' : 'code'}: ${several ? 'they are' : 'it is'} recorded as entered.`;
};

const closedOnes = (locations: readonly Location[]): readonly string[] => {
  const others = locations.slice(MOST_NAMED).map(({ code }) => code);
  return [
    ...locations
      .slice(0, MOST_NAMED)
      .map(({ code, name, closedOn }) => `${code} is ${name} (closed${closedOn ? ` ${longDay(closedOn)}` : ''}).`),
    ...(others.length > 0 ? [`${listed(others)} ${others.length > 1 ? 'have' : 'has'} also closed.`] : [])
  ];
};

/**
 * A mistyped code may be that of another service: its name or authority shows it. A group of services has another name
 * than each of them.
 */
function differs(location: Location, { service, authority }: Stated): readonly string[] {
  const named = service === '' || isSameName(location.name, service);
  const placed = authority === '' || location.authority === '' || location.authority === authority;
  if (named && placed) return [];
  const doubts = [
    ...(named ? [] : [`You entered “${service}” as the service.`]),
    ...(placed ? [] : [`The local authority of the review is ${authority}.`])
  ].join(' ');
  return [`${location.code} is ${described(location)}. ${doubts} Check the code.`];
}

/** Suggests the code of a service that was named without one, unless too many have that name. */
const suggested = (locations: readonly Location[]): readonly string[] =>
  locations.length === 0 || locations.length > MOST_NAMED
    ? []
    : [
        `No location code was entered. The location list has ${listed(
          locations.map((location) => `${location.code}, ${described(location)}${location.closed ? ', closed' : ''}`),
          '; '
        )}. If this is the service, record its location code.`
      ];

/** “Winterbourne View, of Castlebeck Care Limited, in South Gloucestershire (South West)”. */
export const described = (location: Location): string =>
  [location.name, location.provider && `of ${location.provider}`, placeOf(location) && `in ${placeOf(location)}`]
    .filter((part) => part !== '')
    .join(', ');

/** “Winterbourne View Hospital” is “Winterbourne View”. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [nameKey(one), nameKey(other)];
  return a.includes(b) || b.includes(a);
}

const listed = (things: readonly string[], between = ', '): string =>
  things.length < 2 ? things.join('') : `${things.slice(0, -1).join(between)} and ${things.at(-1) ?? ''}`;
