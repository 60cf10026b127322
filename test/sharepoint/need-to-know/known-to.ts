import type { Who } from './cast';
import { markerOf } from './walked-site';

/** Written from the design (“Need to know”): who holds a post knows the facts of every review, wherever they work. */
export const WITH_A_POST: readonly Who[] = [
  'inspector',
  'director',
  'directorElsewhere',
  'author',
  'national',
  'administrator'
];

/**
 * Who may see the reviews of South West. The author has those whose IMR they write, though they are of another region.
 */
export const OF_REGION: readonly Who[] = ['inspector', 'director', 'national', 'administrator'];

/**
 * What was typed and is a fact that everybody with a post may know, by step and field: who asked for the review and
 * under which reference, the service, and what an organisation is to do by when.
 */
export const FACTS: readonly string[] = (
  [
    ['notify-adult', 'partnership'],
    ['notify-adult', 'partnershipReference'],
    ['notify-adult', 'service'],
    ['notify-child', 'partnership'],
    ['notify-child', 'commissioner'],
    ['notify-child', 'partnershipReference'],
    ['notify-child', 'service'],
    ['take-over-adult', 'partnership'],
    ['take-over-adult', 'partnershipReference'],
    ['take-over-adult', 'service'],
    ['take-over-child', 'partnership'],
    ['take-over-child', 'commissioner'],
    ['take-over-child', 'partnershipReference'],
    ['take-over-child', 'service'],
    ['correct-entry', 'partnership'],
    ['correct-entry', 'partnershipReference'],
    ['complete-entry', 'partnershipReference'],
    ['record-location', 'service'],
    ['add-actions', 'organisation'],
    ['add-actions', 'action']
  ] as const
).map(([step, field]) => markerOf(step, field));

/** Steps of reviews that had no author when they were taken: the author of others learns nothing of them. */
export const BEFORE_AN_AUTHOR =
  /^mark-(notify-adult|notify-child|take-over-adult|take-over-child|record-progress|complete-entry|correct-entry|add-actions)-/;
