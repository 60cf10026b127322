import { longDay } from '../dates';
import { maxLengthOf, type Answers, type FieldMessages } from '../fields';
import { authorityNamed } from './local-authorities';
import { wellFormedCodes } from './location-codes';
import type { EntryAnswers } from '../review/entry';
import { nameKey, placeOf, type Location } from './locations';
import type { Step } from '../steps/step';

/** What is looked up in the regulator’s directory for the answers of a step. */
export interface LookUp {
  readonly codes: readonly string[];
  /** Where no code was given: how the name of the service begins, as `nameKey` has it, and the authority as our table names it. */
  readonly named?: { readonly name: string; readonly authority: string };
}

/** What the directory says about them. */
export interface LookedUp {
  /** The codes that were asked for. */
  readonly codes: readonly string[];
  /** Those that it has, by no order. */
  readonly found: readonly Location[];
  /** Locations of the authority whose name begins like that of the service. */
  readonly alike?: readonly Location[];
  /** When a whole directory was last loaded, a UTC time; absent when none has been: then a code that is not found says nothing. */
  readonly loadedAt?: string;
}

/** What else is known of the service that the codes are given for; empty where nobody has said. */
export interface Stated {
  readonly service: string;
  readonly authority: string;
}

/** Two words tell enough: “Winterbourne View Hospital” is in the directory as “Winterbourne View”. */
const WORDS = 2;
const SHORTEST = 4;

/** What is to be looked up for the answers of a step: the codes that they name; or, where they name a service and leave its code open, that. */
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

/** What the directory makes of the answers of a step: the answers with the service named, and what to look at again beside what there is already. */
export function consultDirectory(
  lookedUp: LookedUp,
  given: Answers,
  entry: EntryAnswers = {}
): { readonly given: Answers; readonly warned: (warnings: FieldMessages) => FieldMessages } {
  const more = locationWarnings(lookedUp, statedIn(given, entry));
  const named = withServiceNamed(given, lookedUp);
  const { service }: EntryAnswers = named;
  return {
    // What the register says already is not written over; the same press twice is the same.
    given: entry.service && entry.service !== service ? given : named,
    warned: (warnings) =>
      more.length === 0
        ? warnings
        : {
            ...warnings,
            locationCodes: [...(warnings['locationCodes'] ? [warnings['locationCodes']] : []), ...more].join(' ')
          }
  };
}

const statedIn = (given: EntryAnswers, entry: EntryAnswers): Stated => ({
  service: given.service || entry.service || '',
  authority: authorityNamed(given.authority || entry.authority || '')?.name ?? ''
});

/** A card has room for so many names of locations that have closed; of the others it has the codes. */
const MOST_NAMED = 4;

const NAME = { id: 'service', type: 'line', label: 'Name of the service' } as const;

/** The answers with an empty name of the service filled in, where the directory has every code. Whoever says that no regulated service is involved is left alone. */
export function withServiceNamed(given: Answers, { codes, found }: LookedUp): Answers {
  const { service = '', regulatedService }: EntryAnswers = given;
  if (service.trim() !== '' || regulatedService === 'no' || found.length < codes.length) return given;
  const names = [
    ...new Set(codes.flatMap((code) => found.filter((location) => location.code === code).map(({ name }) => name)))
  ].join('; ');
  return names === '' || names.length > maxLengthOf(NAME) ? given : { ...given, [NAME.id]: names };
}

/** What should be looked at again, in sentences (KP-3). Every code is kept: the directory of active services lacks those that have closed. */
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
  return `${listed(codes)} ${several ? 'are' : 'is'} not in the directory of locations that was loaded on ${longDay(loadedAt)}. ${several ? 'They have' : 'It has'} been kept; please check ${several ? 'them' : 'it'}.`;
};

const closedOnes = (locations: readonly Location[]): readonly string[] => {
  const others = locations.slice(MOST_NAMED).map(({ code }) => code);
  return [
    ...locations
      .slice(0, MOST_NAMED)
      .map(({ code, name, closedOn }) => `${code} is ${name} (closed${closedOn ? ` ${longDay(closedOn)}` : ''}).`),
    ...(others.length > 0 ? [`${listed(others)} ${others.length > 1 ? 'have' : 'has'} closed, too.`] : [])
  ];
};

/** A code with a slip in it may be that of another service: its name or its authority tells. Several codes are a group of services, whose name is none of theirs. */
function differs(location: Location, { service, authority }: Stated): readonly string[] {
  const named = service === '' || isSameName(location.name, service);
  const placed = authority === '' || location.authority === '' || location.authority === authority;
  if (named && placed) return [];
  const doubts = [
    ...(named ? [] : [`You called the service “${service}”.`]),
    ...(placed ? [] : [`The review is held in ${authority}.`])
  ].join(' ');
  return [`${location.code} is ${described(location)}. ${doubts} Please check that it is the right code.`];
}

/** The code of a service that was named without one. Many of one name are left to whoever looks them up. */
const suggested = (locations: readonly Location[]): readonly string[] =>
  locations.length === 0 || locations.length > MOST_NAMED
    ? []
    : [
        `No location code was given. The directory has ${listed(
          locations.map((location) => `${location.code}, ${described(location)}${location.closed ? ', closed' : ''}`),
          '; '
        )}. If that is the service, record its location code.`
      ];

/** A location as one says it: “Winterbourne View, of Castlebeck Care Limited, in South Gloucestershire (South West)”. */
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
