import { ukDay } from '../dates';
import { entryAnswers } from './entry';
import type { Review, ReviewEvent } from './review';
import { STEPS } from '../steps';
import { START, type Role } from '../words';
import { handledAfter } from './handled';
import { including } from './including';
import { lateEntriesAfter } from './late-entries';
import { storedAnswers } from './stored-answers';

/**
 * Applies an event to a review. It never refuses what has happened. Of a withdrawal and a correction this is only that
 * they were recorded: what they put right is in the events before, which `replay` tells again.
 */
export function evolve(review: Review | undefined, event: ReviewEvent): Review {
  const before = review ?? begin(event);
  const row = STEPS[event.step];
  const after: Review = {
    ...before,
    seq: event.seq,
    changedAt: event.at,
    tracks: { ...before.tracks, ...row.to },
    entry: row.putsRight ? before.entry : { ...before.entry, ...entryAnswers(event.given) },
    done: {
      ...before.done,
      [event.step]: {
        seq: event.seq,
        at: event.at,
        ...dayOf(event, before.done[event.step]?.on),
        by: event.by,
        given: storedAnswers(event.step, event.kind, event.given),
        vacant: event.vacant
      }
    },
    completedDuties: [
      ...before.completedDuties,
      ...(event.discharged ?? []).map(({ duty, item, since, due }) => ({
        duty,
        ...(item === undefined ? {} : { item }),
        since,
        due,
        on: event.on ?? ukDay(event.at)
      }))
    ],
    workedBy: row.worksOnCase ? including(before.workedBy, event.by.id) : before.workedBy
  };
  const late = { lateEntries: row.putsRight ? before.lateEntries : lateEntriesAfter(after, event) };
  const part = { ...after, ...partGiven(after, event), ...setApart(before, event) };
  return { ...part, ...late, ...handledAfter(part, event), ...row.changes?.(after, event.given, event) };
}

/** What was said of possible duplicates stays said, whatever is corrected later; a lead’s word counts most. */
function setApart({ differentFrom = {} }: Review, event: ReviewEvent): Pick<Review, 'differentFrom'> {
  if (!event.differentFrom) return {};
  const said = event.differentFrom.map((reference) => [reference, event.as] as const);
  const isByLead = ([, role]: readonly [string, Role]): boolean => role === 'regional-safeguarding-lead';
  return {
    differentFrom: {
      ...differentFrom,
      ...Object.fromEntries(said),
      ...Object.fromEntries(Object.entries(differentFrom).filter(isByLead))
    }
  };
}

/** The day on which it happened: for news, that of the latest. */
function dayOf({ step, on }: ReviewEvent, before = ''): { readonly on?: string } {
  if (on === undefined) return {};
  return { on: STEPS[step].happened?.isNews && before > on ? before : on };
}

/**
 * Makes the named person inspector or author. A case inspector is not independent of the case, even if they did nothing
 * (KP-10).
 */
function partGiven(review: Review, { step, named }: ReviewEvent): Partial<Review> {
  const part = STEPS[step].assigns;
  if (!part || !named) return {};
  return part === 'author' ? { author: named } : { inspector: named, workedBy: including(review.workedBy, named.id) };
}

const begin = (event: ReviewEvent): Review => ({
  reference: event.reference,
  kind: event.kind,
  region: event.region,
  seq: 0,
  changedAt: event.at,
  tracks: START[event.kind],
  entry: {},
  done: {},
  versions: [],
  workedBy: [],
  interests: [],
  actedBy: [],
  unitInformed: [],
  waived: [],
  ratings: [],
  completedDuties: [],
  inProfile: [],
  lateEntries: [],
  actions: []
});
