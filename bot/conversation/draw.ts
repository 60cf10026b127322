import { ukDay } from '../../src/domain/dates';
import { availableBeginnings, availableSteps, canSee } from '../../src/domain/review/decide';
import { DUTIES, isLate } from '../../src/domain/duties';
import { managesAllPosts, placesManaged } from '../../src/domain/people/directory/posts';
import { detailsFor } from '../../src/domain/review/details-for';
import { entryOf } from '../../src/domain/review/entry';
import { readsMailbox } from '../../src/domain/mail/who-reads';
import { regionsWatched } from '../../src/domain/insight/gaps';
import {
  coversRegion,
  holdersOf,
  postsOf,
  regionsCovered,
  type Directory,
  type Person
} from '../../src/domain/people/people';
import type { Review } from '../../src/domain/review/review';
import { statusOf } from '../../src/domain/review/status';
import { aboutKind } from '../../src/domain/text';
import type { Region } from '../../src/domain/words';
import type { Finding } from '../../src/register/reviews/find-reviews';
import type { ReviewRecord } from '../../src/register/reviews/review-record';
import type { ReadReviews, StoredReview } from '../../src/register/reviews/reviews';
import type { Card } from '../cards/card';
import { factsCard } from '../cards/facts-card';
import { helloCard, type HelloView } from '../cards/hello-card';
import { reviewCard } from '../cards/review-card';
import { MOST_ROWS, reviewListCard, type ReviewRow } from '../cards/review-list-card';
import type { InformedLine } from '../cards/review-informed';
import type { ReviewView } from '../cards/review-view';
import { viewOf } from '../cards/review-card-context';
import type { Posting } from '../teams/turn';
import type { ConversationDependencies } from './dependencies';

export interface ReviewDrawing {
  readonly entry: ReviewRecord;
  readonly informed: readonly InformedLine[];
  readonly directory: Directory;
  readonly viewer: Person;
  readonly headline?: ReviewView['headline'];
  readonly banner?: ReviewView['banner'];
  readonly warnings?: ReviewView['warnings'];
}

/** A review as the viewer sees it now; the caller has checked that they may. */
export const drawReview = (
  { now, links, opensPapers, sayFor }: ConversationDependencies,
  { entry, informed, directory, viewer, headline, banner, warnings = [] }: ReviewDrawing
): Card =>
  reviewCard({
    ...viewOf(
      {
        entry,
        directory,
        now: now(),
        link: links.review,
        opensPapers: opensPapers(),
        say: sayFor(entry.review.kind)
      },
      viewer,
      informed
    ),
    warnings,
    ...(headline ? { headline } : {}),
    ...(banner ? { banner } : {})
  });

export function drawHello(
  { now, links, sayFor, unreadableRows, unreachedPeople, withoutAccess, furtherLinks }: ConversationDependencies,
  person: Person,
  directory: Directory,
  isMisunderstood = false
): Card {
  const at = now();
  const today = ukDay(at);
  return helloCard({
    person,
    isMisunderstood,
    posts: postsOf(person, today),
    begins: availableBeginnings(person, directory, at),
    readsMailbox: readsMailbox(person, today),
    watches: regionsWatched(person, today).length > 0,
    managesDirectory: placesManaged(person, today).length > 0,
    ...(managesAllPosts(person, today)
      ? { unreadable: unreadableRows(), unreached: unreachedPeople(), withoutAccess: withoutAccess() }
      : {}),
    link: links.register,
    ownRegions: ownRegions(person, today).map((region) => ({ region, link: links.region(region) })),
    support: supportOf(person, directory, today),
    furtherLinks: furtherLinks(),
    say: sayFor()
  });
}

/** More would fill the card: who has more opens the register and chooses there. */
const MOST_REGIONS = 3;

/** The regions of a person’s posts; a post for all of England is of none. */
function ownRegions(person: Person, today: string): readonly Region[] {
  const own = new Set(postsOf(person, today).flatMap(({ region }) => (region === 'England' ? [] : [region])));
  return own.size > MOST_REGIONS ? [] : [...own];
}

/** What of a review everybody with a post may know, and who asks. */
export interface Facts {
  readonly stored: ReviewRecord;
  readonly directory: Directory;
  readonly viewer: Person;
}

/** A review as everybody with a post may know it, with the steps that are open to a viewer who knows no more. */
export function drawFacts(
  { now, links, sayFor }: ConversationDependencies,
  { stored: { review, duties }, directory, viewer }: Facts
): Card {
  const at = now();
  const today = ukDay(at);
  const steps = availableSteps({ review, actor: viewer, directory, now: at });
  const leads = holdersOf('regional-safeguarding-lead', review, directory, today).map(({ name }) => name);
  return factsCard({ review, duties, leads, steps, today, link: links.register, say: sayFor(review.kind) });
}

/** The open reviews that the person has a part in, the soonest due first. */
export function drawList(
  { now, links, sayFor }: ConversationDependencies,
  person: Person,
  { reviews, missing }: ReadReviews
): Card {
  const today = ukDay(now());
  return reviewListCard({
    title: 'Open reviews',
    about: regionsOf(person, today),
    rows: reviews.map((each) => rowOf(each, today)).sort(bySoonest),
    missing,
    more: 0,
    link: links.register,
    say: sayFor()
  });
}

/** The reviews that match `typed`, the best match first. */
export function drawFound(
  { now, links, sayFor }: ConversationDependencies,
  typed: string,
  person: Person,
  { found, missing, more }: Finding
): Card {
  const today = ukDay(now());
  const shown = found.slice(0, MOST_ROWS);
  return reviewListCard({
    title: 'Reviews found',
    about: `For “${typed}”`,
    rows: shown.map((each) => ({
      ...rowOf(each, today),
      ...(canSee(each.review, person, today) ? {} : { detailsFor: detailsFor(each.review.region) })
    })),
    missing,
    more: more || shown.length < found.length ? 'some' : 0,
    link: links.register,
    say: sayFor()
  });
}

/** One line that says which review it is, without personal detail. */
export const aboutLine = (review: Review): string =>
  [review.reference, entryOf(review, 'authority'), entryOf(review, 'service')].filter((part) => part !== '').join(', ');

export const posting = (card: Card, summary: string): Posting => ({ card, summary });

const supportOf = (person: Person, directory: Directory, today: string): HelloView['support'] => {
  const regions = regionsCovered(person, today);
  return directory.people.flatMap((each) => {
    const posts = new Set(regions.flatMap((region) => coversRegion(each, region, today)));
    const national = postsOf(each, today).some(({ post }) => post === 'national-safeguarding-advisor');
    return [
      ...(posts.has('regional-safeguarding-lead')
        ? [{ name: each.name, role: 'regional-safeguarding-lead' as const }]
        : []),
      ...(national ? [{ name: each.name, role: 'national-safeguarding-advisor' as const }] : [])
    ];
  });
};

function regionsOf(person: Person, today: string): string {
  const regions = [...new Set(postsOf(person, today).map(({ region }) => region))];
  if (regions.length === 0) return 'Reviews that you have a part in';
  return regions.includes('England')
    ? 'All of England'
    : `${regions.join(', ')}, and reviews elsewhere that you have a part in`;
}

function rowOf({ review, duties: [next] }: StoredReview, today: string): ReviewRow {
  return {
    reference: review.reference,
    authority: entryOf(review, 'authority'),
    service: entryOf(review, 'service'),
    stage: statusOf(review),
    ...(next ? { nextDuty: aboutKind(DUTIES[next.duty].label, review.kind), due: next.due } : {}),
    late: next !== undefined && isLate(next, today)
  };
}

const bySoonest = (a: ReviewRow, b: ReviewRow): number =>
  (a.due ?? '9').localeCompare(b.due ?? '9') || a.reference.localeCompare(b.reference);
