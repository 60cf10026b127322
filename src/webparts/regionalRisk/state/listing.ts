import type { ReviewWithDuties } from '../../../domain/review/review-with-duties';
import { isClosed } from '../../../domain/review/review';
import { codesIn, locationCodesOf } from '../../../domain/review/service-involved';
import type { ReadFailure } from './read-failure';

/** The open reviews of one region as last read. Times are UTC. */
export interface Listing {
  readonly reading: boolean;
  /** Absent until they have been read once. */
  readonly asOf?: string;
  readonly reviews: readonly ReviewWithDuties[];
  /** Those of the region that were closed lately. */
  readonly closed: readonly ReviewWithDuties[];
  /** The names of those that cannot be read. */
  readonly missing: readonly string[];
  /** A review open in the panel that is not among the open ones of the region. */
  readonly visited?: ReviewWithDuties;
  /** Why the last query failed; earlier data is kept. */
  readonly failure?: ReadFailure;
}

export type ListingAction =
  | { readonly type: 'reading' }
  | {
      readonly type: 'read';
      readonly reviews: readonly ReviewWithDuties[];
      readonly closed: readonly ReviewWithDuties[];
      readonly missing: readonly string[];
      readonly at: string;
    }
  | { readonly type: 'failed'; readonly failure: ReadFailure }
  | { readonly type: 'changed'; readonly review: ReviewWithDuties }
  | { readonly type: 'visited'; readonly review: ReviewWithDuties };

export const UNREAD: Listing = { reading: true, reviews: [], closed: [], missing: [] };

export function listing(state: Listing, action: ListingAction): Listing {
  switch (action.type) {
    case 'reading':
      return { ...state, reading: true };
    case 'read': {
      const held = new Map(state.reviews.map((review) => [review.review.reference, review]));
      const reviews = action.reviews.map((review) => newer(held.get(review.review.reference), review));
      const { closed, missing } = action;
      return { reading: false, asOf: action.at, reviews, closed, missing, visited: state.visited };
    }
    case 'failed':
      return { ...state, reading: false, failure: action.failure };
    case 'changed':
      return {
        ...state,
        ...moved(state, action.review),
        visited:
          state.visited && same(state.visited, action.review) ? newer(state.visited, action.review) : state.visited
      };
    case 'visited':
      return { ...state, visited: action.review };
  }
}

export const reviewIn = ({ reviews, visited }: Listing, reference: string): ReviewWithDuties | undefined =>
  reviews.find(({ review }) => review.reference === reference) ??
  (visited?.review.reference === reference ? visited : undefined);

/** The reviews, open or closed lately, that name a location code. */
export const referencesAt = (
  { reviews, closed }: Pick<Listing, 'reviews' | 'closed'>,
  code: string
): readonly string[] =>
  [...reviews, ...closed]
    .filter(({ review }) => codesIn(locationCodesOf(review)).includes(code))
    .map(({ review }) => review.reference);

/** Moves a changed review between the open and the closed ones. */
function moved({ reviews, closed }: Listing, changed: ReviewWithDuties): Pick<Listing, 'reviews' | 'closed'> {
  const held = [...reviews, ...closed].find((each) => same(each, changed));
  if (!held) return { reviews, closed };
  const now = newer(held, changed);
  const [into, from] = isClosed(now.review) ? [closed, reviews] : [reviews, closed];
  const put = into.some((each) => same(each, now))
    ? into.map((each) => (same(each, now) ? now : each))
    : [...into, now];
  const left = from.some((each) => same(each, now)) ? from.filter((each) => !same(each, now)) : from;
  return isClosed(now.review) ? { reviews: left, closed: put } : { reviews: put, closed: left };
}

const same = (a: ReviewWithDuties, b: ReviewWithDuties): boolean => a.review.reference === b.review.reference;

/** A query that began before a step was recorded can finish after it. */
const newer = (held: ReviewWithDuties | undefined, arrived: ReviewWithDuties): ReviewWithDuties =>
  held && held.review.seq > arrived.review.seq ? held : arrived;
