import { codesIn, locationCodesOf } from '../review/service-involved';
import { REGIONS, type Post, type Region, type Role } from '../words';
import type { ReviewAtGlance } from '../review/at-glance';

/** A person of the Directory. `id` is their directory object id. */
export interface Person {
  readonly id: string;
  readonly name: string;
  readonly holdings: readonly Holding[];
}

/**
 * A post, for one region or all of England, between two dates (inclusive, YYYY-MM-DD, absent: open). Cover is a holding
 * of its own.
 */
export interface Holding {
  readonly post: Post;
  readonly region: Region | 'England';
  readonly from?: string;
  readonly until?: string;
  /** The directory object id of the person it covers for, who is away while it lasts. */
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

/** The posts that a person holds for a region today. */
export const coversRegion = (person: Person, region: Region, today: string): readonly Post[] =>
  postsOf(person, today)
    .filter((holding) => holding.region === region || holding.region === 'England')
    .map((holding) => holding.post);

/** The regions in which a person holds a post today. */
export const regionsCovered = (person: Person, today: string): readonly Region[] =>
  REGIONS.filter((region) => coversRegion(person, region, today).length > 0);

/** The roles of a person in a review today: posts that cover its region, IMR author and case inspector. */
export function rolesIn(review: ReviewAtGlance, person: Person, today: string): readonly Role[] {
  const parts: Role[] = [...coversRegion(person, review.region, today)];
  const held = postsOf(person, today);
  if (review.author?.id === person.id && held.length > 0) parts.push('imr-author');
  if (review.inspector?.id === person.id && held.some(({ post }) => post.startsWith('compliance-')))
    parts.push('case-inspector');
  return parts;
}

/** Who holds a role in a review today. Empty when it is vacant, which the caller has to handle. */
export const holdersOf = (role: Role, review: ReviewAtGlance, directory: Directory, today: string): readonly Person[] =>
  directory.people.filter((person) => rolesIn(review, person, today).includes(role));

/**
 * Whether a person is the safeguarding lead of the inspector who recorded a review or, as the intake team records those
 * of children for all of England, of the case inspector. A post for England is in no region.
 */
export function isOwnLead(review: ReviewAtGlance, person: Person, directory: Directory, today: string): boolean {
  const from = review.done['notify-adult']?.by ?? review.inspector;
  const brought = from && personIn(directory, from.id);
  return (
    brought !== undefined &&
    postsOf(brought, today).some(
      ({ region }) => region !== 'England' && coversRegion(person, region, today).includes('regional-safeguarding-lead')
    )
  );
}

/** Those who cover for a person today: a person is away while covered. */
export const coverOf = (person: Pick<Person, 'id'>, directory: Directory, today: string): readonly Person[] =>
  directory.people.filter(
    (other) => other.id !== person.id && postsOf(other, today).some(({ coverFor }) => coverFor === person.id)
  );

/**
 * Who acts in a role for a person who is away: those who cover for them and have a role in the review. Nobody covers
 * for an IMR author, who does not cover for others in the case either (KP-10).
 */
export const standInsFor = (
  person: Person,
  role: Role,
  review: ReviewAtGlance,
  directory: Directory,
  today: string
): readonly Person[] =>
  role === 'imr-author'
    ? []
    : coverOf(person, directory, today).filter(
        (other) => other.id !== review.author?.id && rolesIn(review, other, today).length > 0
      );

/** Who helps, in words that are right for everyone: a lead reads them too, who has no lead to ask (B-7). */
export const ANY_HELPER = 'a regional safeguarding lead or the national safeguarding advisor';

/** Whom a person asks for help: a lead has no lead, and asks the national advisor (B-7). */
export const helperOf = (person: Person, today: string): string =>
  postsOf(person, today).some(({ post }) => post === 'regional-safeguarding-lead')
    ? 'the national safeguarding advisor'
    : 'your regional safeguarding lead';

/** Whether a person inspects one of the services that the review is about. */
export const inspectsService = (person: Person, review: ReviewAtGlance, today: string): boolean =>
  inspectsAt(person, locationCodesOf(review), today);

/** Whether a person inspects a service at one of these locations: codes as stored, separated by commas. */
export function inspectsAt(person: Person, locationCodes: string, today: string): boolean {
  const codes = codesIn(locationCodes);
  return postsOf(person, today).some(({ inspects = [] }) => inspects.some((code) => codes.includes(code)));
}
