import { codesIn, locationCodesOf } from '../review/service-involved';
import { REGIONS, type Post, type Region, type Role } from '../words';
import type { Review } from '../review/review';

/** A person of the Directory. `id` is their directory object id. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly holdings: readonly Holding[];
}

/** One post, for one region or for all of England, between two dates (inclusive, YYYY-MM-DD, absent: open). Cover is a second holding. */
export interface Holding {
  readonly post: Post;
  readonly region: Region | 'England';
  readonly from?: string;
  readonly until?: string;
  /** The directory object id of whom it covers: while it lasts, that person is away. */
  readonly coverFor?: string;
  /** Location codes of the services that they inspect (KP-5, KP-10). */
  readonly inspects?: readonly string[];
}

export interface Directory {
  readonly people: readonly Person[];
}

export const personIn = (directory: Directory, id: string): Person | undefined =>
  directory.people.find((person) => person.id === id.toLowerCase());

const isCurrent = ({ from, until }: Holding, today: string): boolean =>
  (from === undefined || from <= today) && (until === undefined || today <= until);

/** The posts a person holds today, wherever. */
export const postsOf = (person: Person, today: string): readonly Holding[] =>
  person.holdings.filter((holding) => isCurrent(holding, today));

/** The posts through which a person answers for a region today. */
export const coversRegion = (person: Person, region: Region, today: string): readonly Post[] =>
  postsOf(person, today)
    .filter((holding) => holding.region === region || holding.region === 'England')
    .map((holding) => holding.post);

/** The regions that a person answers for today. */
export const regionsCovered = (person: Person, today: string): readonly Region[] =>
  REGIONS.filter((region) => coversRegion(person, region, today).length > 0);

/** Everything a person is to a review today: posts that cover its region, and parts in the case. */
export function rolesIn(review: Review, person: Person, today: string): readonly Role[] {
  const parts: Role[] = [...coversRegion(person, review.region, today)];
  const held = postsOf(person, today);
  if (review.author?.id === person.id && held.length > 0) parts.push('imr-author');
  if (review.inspector?.id === person.id && held.some(({ post }) => post.startsWith('compliance-')))
    parts.push('case-inspector');
  return parts;
}

/** Who answers to a role for a review today. Empty when nobody does: the caller has to say so. */
export const holdersOf = (role: Role, review: Review, directory: Directory, today: string): readonly Person[] =>
  directory.people.filter((person) => rolesIn(review, person, today).includes(role));

/** Those who cover for a person today: while somebody does, the person is away. */
export const coverOf = (person: Pick<Person, 'id'>, directory: Directory, today: string): readonly Person[] =>
  directory.people.filter(
    (other) => other.id !== person.id && postsOf(other, today).some(({ coverFor }) => coverFor === person.id)
  );

/**
 * Who reads and does something in a role for somebody who is away: whoever covers for them and has a part in the review.
 * Nobody writes an IMR for another, and its author stays out of the case (KP-10).
 */
export const standInsFor = (
  person: Person,
  role: Role,
  review: Review,
  directory: Directory,
  today: string
): readonly Person[] =>
  role === 'imr-author'
    ? []
    : coverOf(person, directory, today).filter(
        (other) => other.id !== review.author?.id && rolesIn(review, other, today).length > 0
      );

/** Whether a person inspects one of the services that the review is about. */
export const inspectsService = (person: Person, review: Review, today: string): boolean =>
  inspectsAt(person, locationCodesOf(review), today);

/** Whether a person inspects a service at one of these locations: codes as they are kept, parted by commas. */
export function inspectsAt(person: Person, locationCodes: string, today: string): boolean {
  const codes = codesIn(locationCodes);
  return postsOf(person, today).some(({ inspects = [] }) => inspects.some((code) => codes.includes(code)));
}
