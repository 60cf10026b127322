import { longDay } from './dates';
import { maxLengthOf, type Given } from './fields';
import { nameKey, placeOf, type Location } from './locations';

/** What the regulator’s directory says about codes. */
export interface LookedUp {
  /** The codes that were asked for. */
  readonly codes: readonly string[];
  /** Those that it has, by no order. */
  readonly found: readonly Location[];
  /** When a whole directory was last loaded, a UTC time; absent when none has been: then a code that is not found says nothing. */
  readonly loadedAt?: string;
}

/** What else is known of the service that the codes are given for; empty where nobody has said. */
export interface Stated {
  readonly service: string;
  readonly authority: string;
}

const NAME = { id: 'service', type: 'line', label: 'Name of the service' } as const;

/** The answers with an empty name of the service filled in, where the directory has every code. Whoever says that no regulated service is involved is left alone. */
export function withServiceNamed(given: Given, { codes, found }: LookedUp): Given {
  if (given[NAME.id]?.trim() || given['regulatedService'] === 'no' || found.length < codes.length) return given;
  const names = [...new Set(codes.flatMap((code) => found.filter((location) => location.code === code).map(({ name }) => name)))].join('; ');
  return names === '' || names.length > maxLengthOf(NAME) ? given : { ...given, [NAME.id]: names };
}

/** What should be looked at again, in sentences (KP-3). Every code is kept: the directory of active services lacks those that have closed. */
export function locationWarnings({ codes, found, loadedAt }: LookedUp, stated: Stated): readonly string[] {
  const missing = codes.filter((code) => !found.some((location) => location.code === code));
  const [only] = found.length === 1 && codes.length === 1 ? found : [];
  return [
    ...(loadedAt && missing.length > 0 ? [notThere(missing, loadedAt)] : []),
    ...found.filter(({ closed }) => closed).map(isClosed),
    ...(only ? differs(only, stated) : [])
  ];
}

const notThere = (codes: readonly string[], loadedAt: string): string => {
  const several = codes.length > 1;
  return `${listed(codes)} ${several ? 'are' : 'is'} not in the directory of locations that was loaded on ${longDay(loadedAt)}. ${several ? 'They have' : 'It has'} been kept; please check ${several ? 'them' : 'it'}.`;
};

const isClosed = ({ code, name, closedOn }: Location): string => `${code} is ${name} (closed${closedOn ? ` ${longDay(closedOn)}` : ''}).`;

/** A code with a slip in it may be that of another service: its name or its authority tells. Several codes are a group of services, whose name is none of theirs. */
function differs(location: Location, { service, authority }: Stated): readonly string[] {
  const named = service === '' || isSameName(location.name, service);
  const placed = authority === '' || location.authority === '' || location.authority === authority;
  if (named && placed) return [];
  const is = [location.name, location.provider && `of ${location.provider}`, placeOf(location) && `in ${placeOf(location)}`].filter((part) => part !== '').join(', ');
  const doubts = [...(named ? [] : [`You called the service “${service}”.`]), ...(placed ? [] : [`The review is held in ${authority}.`])].join(' ');
  return [`${location.code} is ${is}. ${doubts} Please check that it is the right code.`];
}

/** “Winterbourne View Hospital” is “Winterbourne View”. */
function isSameName(one: string, other: string): boolean {
  const [a, b] = [nameKey(one), nameKey(other)];
  return a.includes(b) || b.includes(a);
}

const listed = (codes: readonly string[]): string =>
  codes.length < 2 ? codes.join('') : `${codes.slice(0, -1).join(', ')} and ${codes.at(-1) ?? ''}`;
