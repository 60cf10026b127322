import { openDuties } from '../../../src/domain/duties';
import { addDays } from '../../../src/domain/dates';
import type { Action } from '../../../src/domain/review/actions';
import type { ReviewWithDuties } from '../../../src/domain/review/review-with-duties';
import type { Review } from '../../../src/domain/review/review';
import {
  reviewAfter,
  untilAgreed,
  untilAppointed,
  untilAsked,
  untilProvided,
  untilSubmitted,
  weekdays
} from '../../domain/builders';

const STORIES = [untilAsked, untilAppointed, untilSubmitted, untilAgreed, untilProvided].map((acts) =>
  reviewAfter(acts)
);

const id = (kind: number, at: number): string =>
  `${String(kind).repeat(8)}-4a1c-4000-8000-${String(at).padStart(12, '0')}`;
const AUTHORITIES = [
  'South Gloucestershire',
  'Bristol, City of',
  'Cornwall',
  'Devon',
  'Wiltshire',
  'Dorset',
  'Plymouth'
];
const HOMES = ['Lodge', 'House', 'Court', 'Nursing and Residential Care Home', 'Hospital', 'Manor'];
const NAMES = [
  'Isla Penrose',
  'Gwendolyn Howells',
  'Adaeze Obi',
  'Peter Marsh',
  'Katarzyna Święta',
  'Oluwaseun Martins'
];

/**
 * The open reviews of a region as they are in life: each of another service, of seven authorities, inspected and worked
 * on by a few dozen people, with the tasks of the last half year, ratings and, for some, an action plan.
 */
export const realisticRegion = (size: number, today: string): readonly ReviewWithDuties[] =>
  Array.from({ length: size }, (_, at) => {
    const review = livedReview(at, today);
    return { review, duties: openDuties(review, weekdays) };
  });

function livedReview(at: number, today: string): Review {
  const story = STORIES[at % STORIES.length];
  if (!story) throw new Error('There are stories.');
  const begun = addDays(today, -(at % 300));
  const authority = AUTHORITIES[at % AUTHORITIES.length] ?? '';
  const inspector = { id: id(1, at % 23), name: `${NAMES[at % NAMES.length]} ${at % 23}` };
  const author = { id: id(2, at % 11), name: `${NAMES[at % NAMES.length]} Smith ${at % 11}` };
  return {
    ...story,
    reference: `SCR-A-2012-${String(at + 1).padStart(4, '0')}`,
    seq: 6 + (at % 20),
    changedAt: `${begun}T10:${String(at % 60).padStart(2, '0')}:41.${String(at % 1000).padStart(3, '0')}Z`,
    entry: {
      ...story.entry,
      authority,
      partnership: `${authority} Safeguarding Adults Board`,
      partnershipReference: `${authority.slice(0, 3).toUpperCase()}/SCR/2012/${at}`,
      notifiedOn: begun,
      initiatedOn: addDays(begun, -9),
      service: `${NAMES[at % 5]?.split(' ')[1]} ${HOMES[at % HOMES.length]} ${at}`,
      locationCodes:
        at % 3 === 0 ? `1-1${String(at).padStart(8, '0')}, RX${at % 90}LD` : `1-1${String(at).padStart(8, '0')}`
    },
    inspector,
    ...(story.author ? { author } : {}),
    workedBy: [inspector.id, id(1, (at + 5) % 23), id(1, (at + 9) % 23)],
    interests: at % 9 === 0 ? [id(1, (at + 2) % 23)] : [],
    ratings: ['amber', 'red'].map((level) => ({
      level: level as 'amber' | 'red',
      rationale: 'Two earlier safeguarding alerts at the same service; staffing has changed since.',
      by: inspector,
      at: `${begun}T11:00:00.000Z`
    })),
    completedDuties: Array.from({ length: 8 }, (_, each) => ({
      duty: 'ask-progress' as const,
      since: addDays(today, -(at % 40) - 12 * each - 10),
      due: addDays(today, -(at % 40) - 12 * each - 3),
      on: addDays(today, -(at % 40) - 12 * each - (each % 6))
    })),
    actions: at % 5 === 4 ? plan(at, begun) : []
  };
}

const plan = (at: number, day: string): readonly Action[] =>
  Array.from({ length: 6 }, (_, each) => ({
    id: `A${each + 1}`,
    organisation: `${NAMES[(at + each) % 6]?.split(' ')[1]} Care Group Ltd`,
    regulated: each % 2 === 0,
    locationCode: `1-1${String(at).padStart(8, '0')}`,
    action: 'Review the handling of complaints and concerns raised by staff, and report to the board each month.',
    due: addDays(day, 60 + each),
    state: each === 5 ? ('done' as const) : ('in-progress' as const),
    evidence: '',
    seq: 5,
    enteredOn: day,
    heardOn: day
  }));
