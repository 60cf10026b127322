import type { AtGlance } from '../../../domain/review/at-glance';
import type { ReviewWithDuties } from '../../../domain/review/review-with-duties';
import { isWhole } from '../../../domain/review/at-glance';
import { isClosed } from '../../../domain/review/review';
import { codesIn, locationCodesOf } from '../../../domain/review/service-involved';
import type { ReadFailure } from './read-failure';

/** The open reviews of one region as last read. Times are UTC. */
export interface Listing {
  readonly reading: boolean;
  /** Absent until they have been read once. */
  readonly asOf?: string;
  readonly reviews: readonly AtGlance[];
  /** Those of the region that were closed lately. */
  readonly closed: readonly AtGlance[];
  /** The names of those that cannot be read. */
  readonly missing: readonly string[];
  /** Whether the site lets people open papers in SharePoint, as far as is known. */
  readonly opensPapers: boolean;
  /** The review that was last opened beside the list, whole. */
  readonly visited?: ReviewWithDuties;
  /** Why the last query failed; earlier data is kept. */
  readonly failure?: ReadFailure;
}

export type ListingAction =
  | { readonly type: 'reading' }
  | {
      readonly type: 'read';
      readonly reviews: readonly AtGlance[];
      readonly closed: readonly AtGlance[];
      readonly missing: readonly string[];
      readonly opensPapers: boolean;
      readonly at: string;
    }
  | { readonly type: 'failed'; readonly failure: ReadFailure }
  | { readonly type: 'changed'; readonly review: AtGlance }
  | { readonly type: 'visited'; readonly review: ReviewWithDuties };

export const UNREAD: Listing = { reading: true, reviews: [], closed: [], missing: [], opensPapers: true };

export function listing(state: Listing, action: ListingAction): Listing {
  switch (action.type) {
    case 'reading':
      return { ...state, reading: true };
    case 'read': {
      const held = new Map(state.reviews.map((review) => [review.review.reference, review]));
      const reviews = action.reviews.map((review) => newer(held.get(review.review.reference), review));
      const { closed, missing, opensPapers } = action;
      return { reading: false, asOf: action.at, reviews, closed, missing, opensPapers, visited: state.visited };
    }
    case 'failed':
      return { ...state, reading: false, failure: action.failure };
    case 'changed':
      return {
        ...state,
        ...moved(state, action.review),
        visited:
          state.visited && isWhole(action.review) && same(state.visited, action.review)
            ? newer(state.visited, action.review)
            : state.visited
      };
    case 'visited':
      return { ...state, visited: action.review };
  }
}

/** The whole review, if it has been loaded. `outdated`: the list has a later one at a glance. */
export function wholeIn(
  { reviews, visited }: Pick<Listing, 'reviews' | 'visited'>,
  reference: string
): { readonly whole?: ReviewWithDuties; readonly outdated: boolean } {
  const listed = reviews.find(({ review }) => review.reference === reference);
  if (listed && isWhole(listed)) return { whole: listed, outdated: false };
  if (visited?.review.reference !== reference) return { outdated: false };
  return { whole: visited, outdated: listed !== undefined && listed.review.seq > visited.review.seq };
}

/** The reviews, open or closed lately, that name a location code. */
export const referencesAt = (
  { reviews, closed }: Pick<Listing, 'reviews' | 'closed'>,
  code: string
): readonly string[] =>
  [...reviews, ...closed]
    .filter(({ review }) => codesIn(locationCodesOf(review)).includes(code))
    .map(({ review }) => review.reference);

/** Moves a changed review between the open and the closed ones. */
function moved({ reviews, closed }: Listing, changed: AtGlance): Pick<Listing, 'reviews' | 'closed'> {
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

const same = (a: AtGlance, b: AtGlance): boolean => a.review.reference === b.review.reference;

/**
 * A query that began before a step was recorded can finish after it. Of a review that is held whole, a later glance
 * brings its duties: some change with the day alone.
 */
function newer<Held extends AtGlance>(held: Held | undefined, arrived: Held): Held {
  if (!held || held.review.seq < arrived.review.seq) return arrived;
  if (held.review.seq > arrived.review.seq) return held;
  return isWhole(held) && !isWhole(arrived) ? { ...held, duties: arrived.duties } : arrived;
}
