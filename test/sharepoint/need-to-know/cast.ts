import type { Caller } from '../../../sharepoint/local/rest/site';
import type { Person } from '../../../src/domain/people/people';
import {
  author,
  communications,
  director,
  directorElsewhere,
  holds,
  inspector,
  leaver,
  outsider,
  person
} from '../../domain/builders';

const administrator = person('Olivia Thackray', holds('administrator', 'England'));

/** Everybody as whom the site is walked. The author is of another region than the reviews. */
export const CAST = {
  inspector,
  director,
  directorElsewhere,
  author,
  national: communications,
  administrator,
  ended: leaver,
  outsider
} as const satisfies Readonly<Record<string, Person>>;
export type Who = keyof typeof CAST;
export const EVERYBODY: readonly Who[] = [
  'inspector',
  'director',
  'directorElsewhere',
  'author',
  'national',
  'administrator',
  'ended',
  'outsider'
];

export const loginOf = ({ id }: Person): string => `${id.slice(0, 8)}@regulator.example`;

export const LOGINS: readonly Caller[] = Object.values<Person>(CAST).map((one) => ({
  id: one.id,
  name: one.name,
  login: loginOf(one),
  permission: 'none'
}));

/** The rows of the Directory that a provisioned site does not have yet. */
export const HOLDINGS = Object.values<Person>(CAST).flatMap((one) =>
  one.holdings.map((holding) => ({ personId: one.id, name: one.name, email: loginOf(one), ...holding }))
);
