import { postsOf, type Directory, type Person } from '../people/people';
import { directoryOf, type DirectoryRow } from '../people/directory/row';
import { REGIONS } from '../words';
import type { Reachable } from './access';
import { isOfPapersGroup, papersGroup } from './papers-group';

/** A group of the site, and who belongs to it on a day (YYYY-MM-DD). A post ends with its last day, at midnight. */
interface SiteGroup {
  readonly title: string;
  readonly description: string;
  readonly includes: (person: Person, today: string) => boolean;
}

export const PEOPLE_GROUP = 'SCR people';
export const ADMINISTRATORS_GROUP = 'SCR administrators';

/**
 * Other national posts, and mental health operations, read what the service shows them. Cover for an absence is a post
 * like any other.
 */
export const GROUPS: readonly SiteGroup[] = [
  {
    title: PEOPLE_GROUP,
    description: 'Everyone who holds a post today. They read the site, apart from what is private.',
    includes: (person, today) => postsOf(person, today).length > 0
  },
  {
    title: ADMINISTRATORS_GROUP,
    description: 'The administrators. They also edit SCR Settings.',
    includes: (person, today) => postsOf(person, today).some(({ post }) => post === 'administrator')
  },
  ...REGIONS.map((region): SiteGroup => ({
    title: papersGroup(region),
    description: `Inspectors, managers, directors, their deputies and safeguarding leads for ${region}. They read the papers of its open reviews.`,
    includes: (person, today) => isOfPapersGroup(person, region, today)
  }))
];

/** A group with those who belong to it. */
export interface Membership {
  readonly title: string;
  readonly people: readonly Reachable[];
}

/** Who belongs to each group on a day, from the rows of the Directory. A person’s newest email is taken. */
export function membershipsOn(rows: readonly DirectoryRow[], today: string): readonly Membership[] {
  const emails = new Map(
    rows.filter(({ email }) => email.trim() !== '').map(({ personId, email }) => [personId, email])
  );
  const { people } = directoryOf(rows);
  return GROUPS.map(({ title, includes }) => ({
    title,
    people: people
      .filter((person) => includes(person, today))
      .map(({ id, name }) => ({ id, name, email: emails.get(id) ?? '' }))
  }));
}

/** The directory object ids of people in the rows of the Directory who hold no post on a day. */
export const withoutPostOn = (rows: readonly DirectoryRow[], today: string): readonly string[] =>
  directoryOf(rows)
    .people.filter((person) => postsOf(person, today).length === 0)
    .map(({ id }) => id);

/** Who belongs to which group on a day, as one text: when it is another, members have to change. */
export const membershipState = ({ people }: Directory, today: string): string =>
  GROUPS.map(({ title, includes }) =>
    [
      title,
      ...people
        .filter((person) => includes(person, today))
        .map(({ id }) => id)
        .sort()
    ].join(' ')
  ).join('\n');
