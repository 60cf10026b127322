import { attentionTo, type Attention } from '../../../domain/duties/attention';
import { isLate, type OpenDuty } from '../../../domain/duties';
import { whyHeldInBrief } from '../../../domain/review/criterion';
import { entryOf } from '../../../domain/review/entry';
import { endingNamed } from '../../../domain/review/endings';
import { ageOn, type Age } from '../../../domain/insight/figures';
import { closedOn } from '../../../domain/review/closed-on';
import { overdueAge, type OverdueAge } from '../../../domain/insight/pictures/overdue-age';
import { ownersOf } from '../../../domain/duties/owners';
import type { Directory, Person } from '../../../domain/people/people';
import { stageOf, type Stage } from '../../../domain/review/stage';
import { directionOf, type Direction, type RiskLevel } from '../../../domain/review/risk';
import { isWithoutService, locationCodesOf, serviceOf } from '../../../domain/review/service-involved';
import { statusOf } from '../../../domain/review/status';
import type { Kind } from '../../../domain/words';
import { authorityOf } from './review-answers';
import type { AtGlance } from '../../../domain/review/at-glance';
import { withWords } from './columns';
import type { Filters } from './view';

/** One line of the table: a review as one person sees it today. */
export interface Row {
  readonly reference: string;
  readonly kind: Kind;
  readonly authority: string;
  readonly partnership: string;
  /** Why it is held, in a few words; empty while nothing is recorded. */
  readonly whyHeld: string;
  readonly service: string;
  readonly locationCodes: string;
  readonly withoutService: boolean;
  /** The case inspector and the IMR author. */
  readonly people: string;
  readonly status: string;
  readonly stage: Stage;
  readonly age: Age;
  readonly notifiedOn: string;
  readonly risk: RiskLevel | 'unrated';
  readonly direction: Direction;
  readonly attention: Attention;
  /** How it ended and on which day, YYYY-MM-DD; absent while it is open. */
  readonly closed?: { readonly ending: string; readonly on: string };
  /** The task due first. */
  readonly next?: OpenDuty;
  readonly late: readonly OpenDuty[];
  /** For how long the task due first has been overdue; absent where it is not. */
  readonly overdue?: OverdueAge;
  /** The tasks of the person. */
  readonly mine: readonly OpenDuty[];
  readonly shown: AtGlance;
}

/** `today` is the day in the United Kingdom, YYYY-MM-DD. */
export function rowOf(
  shown: AtGlance,
  { person, directory }: { readonly person: Person; readonly directory: Directory },
  today: string
): Row {
  const { review, duties } = shown;
  const on = closedOn(review);
  return {
    ...(on === undefined ? {} : { closed: { ending: endingNamed(review.done.close?.given.ending)?.title ?? '', on } }),
    reference: review.reference,
    kind: review.kind,
    authority: authorityOf(review),
    partnership: entryOf(review, 'partnership'),
    whyHeld: whyHeldInBrief(review),
    service: serviceOf(review),
    locationCodes: locationCodesOf(review),
    withoutService: isWithoutService(review),
    people: [review.inspector?.name, review.author?.name].filter((name) => name !== undefined).join(', '),
    status: statusOf(review),
    stage: stageOf(review),
    age: ageOn(review, today),
    notifiedOn: entryOf(review, 'notifiedOn'),
    risk: review.ratings.at(-1)?.level ?? 'unrated',
    direction: directionOf(review.ratings),
    attention: attentionTo(duties, today),
    next: duties[0],
    overdue: duties[0] && overdueAge(duties[0].due, today),
    late: duties.filter((duty) => isLate(duty, today)),
    mine: duties.filter((duty) => ownersOf(duty, review, directory, today).some(({ id }) => id === person.id)),
    shown
  };
}

/** Adult reviews make up the regional picture (KP-6); the others are counted apart. */
export const ofKind = (kind: Kind, rows: readonly Row[]): readonly Row[] => rows.filter((row) => row.kind === kind);

/** The texts of a row that the filters with words look in. */
const TEXTS = {
  reference: ({ reference }) => reference,
  why: ({ whyHeld }) => whyHeld,
  location: ({ service, locationCodes }) => `${service} ${locationCodes}`,
  partnership: ({ partnership, authority }) => `${partnership} ${authority}`,
  person: ({ people }) => people
} as const satisfies { readonly [Name in keyof Filters]?: (row: Row) => string };
const TYPED = [
  'reference',
  'why',
  'location',
  'partnership',
  'person'
] as const satisfies readonly (keyof typeof TEXTS)[];

/** What is about reviews that match every filter. */
export const aboutRowsBehind = <T>(filters: Filters, items: readonly T[], rowOf: (item: T) => Row): readonly T[] =>
  TYPED.reduce<readonly T[]>(
    (left, name) => {
      const typed = filters[name];
      return typed === undefined ? left : withWords(typed, left, (item) => TEXTS[name](rowOf(item)));
    },
    items.filter((item) => meets(filters, rowOf(item)))
  );

/** The rows that match every filter: what a number counts is what the table shows. */
export const rowsBehind = (filters: Filters, rows: readonly Row[]): readonly Row[] =>
  aboutRowsBehind(filters, rows, (row) => row);

const meets = ({ phase, age, risk, attention, overdue, due, mine, from, until }: Filters, row: Row): boolean =>
  (phase === undefined || row.stage === phase) &&
  (age === undefined || row.age === age) &&
  (risk === undefined || row.risk === risk) &&
  (attention === undefined || row.attention === attention) &&
  (overdue === undefined || row.overdue === overdue) &&
  (due === undefined || row.shown.duties.some((duty) => duty.due === due)) &&
  (mine === undefined || row.mine.length > 0) &&
  (from === undefined || row.notifiedOn >= from) &&
  (until === undefined || (row.notifiedOn !== '' && row.notifiedOn <= until));

/** The reviews with an IMR to agree, of both kinds, soonest due first. */
export const approvalsIn = (rows: readonly Row[], filters: Filters): readonly Row[] => {
  const due = ({ shown }: Row): string => shown.duties.find(({ duty }) => duty === 'agree-imr')?.due ?? '';
  return rowsBehind(filters, rows)
    .filter(({ shown }) => shown.review.tracks.imr === 'submitted')
    .sort((a, b) => due(a).localeCompare(due(b)) || a.reference.localeCompare(b.reference));
};
