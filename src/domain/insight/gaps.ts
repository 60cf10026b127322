import { addDays, ukDay } from '../dates';
import { isStale } from '../reminders/digest';
import type { AtGlance, ReviewAtGlance } from '../review/at-glance';
import { dutyKey, isLate, type OpenDuty } from '../duties';
import { knownOn } from '../duties/open-duty';
import type { EntryField } from '../review/entry';
import type { DutyClock, Period } from '../clock';
import { ownersOf } from '../duties/owners';
import { missingFor } from './missing-answers';
import { coversRegion, type Directory, type Person } from '../people/people';
import { isClosed, type LateEntry, type Review } from '../review/review';
import { REGIONS, type Region } from '../words';

/** The gaps of a review that a lead follows up (KP-2), the most urgent first. */
export interface ReviewGaps<R extends ReviewAtGlance = Review> {
  readonly review: R;
  readonly lines: readonly Gap[];
}

/**
 * `missing`: the entry lacks an answer. `late`: another duty is overdue. `stale`: no recent activity. `entered-late`:
 * something was entered late in the last weeks.
 */
export interface Gap {
  readonly kind: 'missing' | 'late' | 'stale' | 'entered-late';
  /** The answers that the entry lacks. */
  readonly fields: readonly EntryField[];
  /** The duty to remind of; absent where a review without recent activity has none. */
  readonly open?: OpenDuty;
  /** What was entered late. */
  readonly lateEntry?: LateEntry;
  /** Who can close the gap. */
  readonly owners: readonly Person[];
  /** The day on which a lead last sent a reminder, YYYY-MM-DD. */
  readonly nudgedOn?: string;
}

/** The regions whose entries a person monitors today (KP-2). */
export const regionsWatched = (person: Person, today: string): readonly Region[] =>
  REGIONS.filter((region) => coversRegion(person, region, today).includes('regional-safeguarding-lead'));

interface Measure {
  readonly directory: Directory;
  readonly today: string;
  readonly clock: Pick<DutyClock, 'after'>;
  readonly staleAfter: Period;
}

/**
 * The gaps of the open reviews of a lead’s regions: first the reviews with an overdue duty, then those with a missing
 * answer.
 */
export const gapsOf = <R extends ReviewAtGlance>(
  watched: readonly (AtGlance & { readonly review: R })[],
  measure: Measure
): readonly ReviewGaps<R>[] =>
  watched
    .map((one) => ({ review: one.review, lines: linesOf(one, measure) }))
    .filter(({ lines }) => lines.length > 0)
    .sort(
      (a, b) =>
        worst(a, measure.today).localeCompare(worst(b, measure.today)) ||
        a.review.reference.localeCompare(b.review.reference)
    );

/** A late entry stays in the list for so many days: nothing more can be done about it. */
const LATE_ENTRY_DAYS = 28;

function linesOf({ review, duties }: AtGlance, measure: Measure): readonly Gap[] {
  if (isClosed(review)) return [];
  const { today } = measure;
  const owed = duties.flatMap((open): Gap[] => {
    const fields = missingFor(open, review);
    if (fields.length === 0 && !isLate(open, today)) return [];
    return [lineOf(fields.length > 0 ? 'missing' : 'late', fields, open, review, measure)];
  });
  const asksProgress = owed.some(({ open }) => open?.duty === 'ask-progress');
  const stale =
    !asksProgress && isStale(review, measure)
      ? [
          lineOf(
            'stale',
            [],
            duties.find(({ duty }) => duty === 'ask-progress'),
            review,
            measure
          )
        ]
      : [];
  const enteredLate = review.lateEntries
    .filter(({ enteredOn }) => addDays(enteredOn, LATE_ENTRY_DAYS) > today)
    .map((lateEntry): Gap => ({ kind: 'entered-late', fields: [], owners: [], lateEntry }));
  return [...owed, ...stale, ...enteredLate].sort((a, b) => rank(a, today).localeCompare(rank(b, today)));
}

function lineOf(
  kind: Gap['kind'],
  fields: readonly EntryField[],
  open: OpenDuty | undefined,
  review: ReviewAtGlance,
  { directory, today }: Measure
): Gap {
  const nudged = open && review.done.nudge?.given['duty'] === dutyKey(open) ? ukDay(review.done.nudge.at) : '';
  return {
    kind,
    fields,
    owners: open ? ownersOf(open, review, directory, today) : [],
    ...(open ? { open } : {}),
    ...(open && nudged >= knownOn(open) ? { nudgedOn: nudged } : {})
  };
}

/**
 * Overdue before missing before no recent activity before entered late; within each, the soonest due or the longest
 * without activity.
 */
function rank({ kind, open }: Gap, today: string): string {
  const place =
    open && kind !== 'stale' && isLate(open, today) ? 0 : { late: 0, missing: 1, stale: 2, 'entered-late': 3 }[kind];
  return `${place} ${open?.due ?? ''}`;
}

const worst = ({ review, lines: [first] }: ReviewGaps<ReviewAtGlance>, today: string): string => {
  const own = first ? rank(first, today) : '9';
  return own.startsWith('2') ? `2 ${review.changedAt}` : own;
};
