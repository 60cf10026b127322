import type { Clock, DutyClock, Period } from '../clock';
import { ukDay } from '../dates';
import { isLate, type OpenDuty } from '../duties';
import { knownOn } from '../duties/open-duty';
import { ownersOf, present } from '../duties/owners';
import { holdersOf, type Directory, type Person } from '../people/people';
import type { Review } from '../review/review';
import type { ReviewWithDuties } from '../review/review-with-duties';

/** Why someone is sent a list of tasks besides the digest of the day. */
export const LIST_REASONS = [
  'reminded',
  'handed-over',
  'passed-on',
  'away',
  'left',
  'vacant',
  'began',
  'taken-over'
] as const;

/** `name` is the lead who reminds, the person whose tasks they were or who has them now, the post, or the region. */
export interface ListReason {
  readonly is: (typeof LIST_REASONS)[number];
  readonly name: string;
}

/**
 * What a regional director is informed of once each working day, or a list of tasks that someone is sent. It holds no
 * words: they depend on the reviews when it is read.
 */
export interface Digest {
  /** Absent in the digest of a day. */
  readonly why?: ListReason;
  /** YYYY-MM-DD. */
  readonly day: string;
  /** The person’s own duties, the soonest due first. */
  readonly waits: Part<DutyLine>;
  /** Duties of others in the region that have become overdue since the last digest. */
  readonly late: Part<DutyLine>;
  /** Reviews without recent activity, the longest first. */
  readonly stale: Part<ReviewLine>;
  /** Reviews that were handed over to the person, or taken over from the old register. */
  readonly taken?: Part<ReviewLine>;
}

export interface Part<Line> {
  readonly lines: readonly Line[];
  /** How many there are beyond these lines. */
  readonly more: number;
}

export interface ReviewLine {
  readonly reference: string;
}

export interface DutyLine extends ReviewLine, Pick<OpenDuty, 'duty'> {
  readonly item?: string;
  /** The day on which we knew of the duty, YYYY-MM-DD. */
  readonly since: string;
}

/** A card has room for no more. */
const MOST_LINES = 12;

/** The digests of a day, one for each person who has something to read. `lastOn` is the day of the last ones. */
export function digestsOf(
  watched: readonly ReviewWithDuties[],
  o: {
    readonly directory: Directory;
    readonly today: string;
    readonly lastOn: string;
    readonly clock: Clock;
    readonly staleAfter: Period;
  }
): readonly { readonly person: Person; readonly digest: Digest }[] {
  const { directory, today, lastOn, clock, staleAfter } = o;
  const found = new Map<string, Found>();
  const of = (person: Person): Found => {
    const known = found.get(person.id) ?? { person, waits: [], late: [], stale: [] };
    found.set(person.id, known);
    return known;
  };
  for (const { review, duties } of watched) {
    const directors = directorsOf(review, directory, today);
    for (const open of duties) {
      if (open.owner === 'regional-director')
        for (const owner of ownersOf(open, review, directory, today)) of(owner).waits.push({ review, open });
      else if (isLate(open, today) && (!isLate(open, lastOn) || isKnownSince(open, lastOn)))
        for (const director of directors) of(director).late.push({ review, open });
    }
    if (isStale(review, { today, clock, staleAfter }))
      for (const director of directors) of(director).stale.push(review);
  }
  return [...found.values()].map(({ person, waits, late, stale }) => ({
    person,
    digest: {
      day: today,
      waits: partOf(waits.sort(bySoonest).map(dutyLine)),
      late: partOf(late.sort(bySoonest).map(dutyLine)),
      stale: partOf(
        stale.sort((a, b) => a.changedAt.localeCompare(b.changedAt)).map(({ reference }) => ({ reference }))
      )
    }
  }));
}

/** Whether a review has been without activity for so long that we should ask about it (KP-7). */
export const isStale = (
  { changedAt }: Pick<Review, 'changedAt'>,
  {
    today,
    clock,
    staleAfter
  }: { readonly today: string; readonly clock: Pick<DutyClock, 'after'>; readonly staleAfter: Period }
): boolean => clock.after(ukDay(changedAt), staleAfter) <= today;

/** Unique for each day and person: one digest a day at most. */
export const digestKey = (day: string, personId: string): string => `digest/${day}/${personId}`;

/** The reviews that a digest lists, each once. */
export const referencesIn = ({ waits, late, stale, taken }: Digest): readonly string[] => [
  ...new Set([...waits.lines, ...late.lines, ...stale.lines, ...(taken?.lines ?? [])].map(({ reference }) => reference))
];

interface Owing {
  readonly review: Review;
  readonly open: OpenDuty;
}

interface Found {
  readonly person: Person;
  readonly waits: Owing[];
  readonly late: Owing[];
  readonly stale: Review[];
}

/** The directors of the region of a review, or those who cover for them; the deputies, where there are none. */
function directorsOf(review: Review, directory: Directory, today: string): readonly Person[] {
  const directors = holdersOf('regional-director', review, directory, today);
  return present(
    directors.length > 0 ? directors : holdersOf('deputy-regional-director', review, directory, today),
    'regional-director',
    review,
    directory,
    today
  );
}

/** Whether a duty became known after the last digests, or on their day: it was entered late. */
const isKnownSince = (open: OpenDuty, lastOn: string): boolean => open.entered !== undefined && open.entered >= lastOn;

const bySoonest = (a: Owing, b: Owing): number =>
  a.open.due.localeCompare(b.open.due) || a.review.reference.localeCompare(b.review.reference);

export const dutyLine = ({ review: { reference }, open }: Owing): DutyLine => ({
  reference,
  duty: open.duty,
  since: knownOn(open),
  ...(open.item === undefined ? {} : { item: open.item })
});

export const partOf = <Line>(lines: readonly Line[]): Part<Line> => ({
  lines: lines.slice(0, MOST_LINES),
  more: Math.max(0, lines.length - MOST_LINES)
});
