import { POSTS, REGIONS } from '../../src/domain/words';
import { table } from './markdown';

const codes = (names: readonly string[]): string => names.map((name) => `\`${name}\``).join(', ');

/** The fields of an entry of the people file: whether it has to be there, and what it is. */
const FIELDS: readonly (readonly [name: string, must: 'yes' | 'no', what: string])[] = [
  ['personId', 'yes', 'their object ID in Microsoft Entra, which the page of the user there shows'],
  ['name', 'yes', 'their name, as people see it'],
  ['email', 'yes', 'the address with which they sign in: SharePoint finds them by it'],
  ['roles', 'yes', `their posts: ${codes(POSTS)}`],
  ['regions', 'yes', `the regions in which they hold each of these posts: ${codes([...REGIONS, 'England'])}`],
  ['from', 'no', 'the first day in the posts, such as `2026-12-01`'],
  ['until', 'no', 'the last day. Who covers for someone has one'],
  ['coverFor', 'no', 'the `personId` of whom they are covering for'],
  ['inspects', 'no', 'the location codes of the services that they inspect']
];

/** The fields as a table. */
export const people = (): string =>
  table(
    ['Field', 'Has to be there', 'What it is'],
    FIELDS.map(([name, must, what]) => [`\`${name}\``, must, what])
  );
