import { isLate, type OpenDuty } from '../../../domain/duties';
import { rolesIn, type Person } from '../../../domain/people';
import { isWithoutService, locationCodesOf, serviceOf } from '../../../domain/service-involved';
import type { Kind, TrackState } from '../../../domain/words';
import { authorityOf, type OpenReview } from './open-review';

/** One line of the table: a review as one person sees it today. */
export interface Row {
  readonly reference: string;
  readonly kind: Kind;
  readonly authority: string;
  readonly service: string;
  readonly locationCodes: string;
  readonly withoutService: boolean;
  readonly imr: TrackState<'imr'>;
  readonly terms: TrackState<'terms'>;
  /** The duty that is due first. */
  readonly next?: OpenDuty;
  readonly late: readonly OpenDuty[];
  /** What the person themselves owes. */
  readonly mine: readonly OpenDuty[];
  readonly shown: OpenReview;
}

/** `today` is the day in the United Kingdom, YYYY-MM-DD. */
export function rowOf(shown: OpenReview, person: Person, today: string): Row {
  const { review, duties } = shown;
  const roles = rolesIn(review, person, today);
  return {
    reference: review.reference,
    kind: review.kind,
    authority: authorityOf(review),
    service: serviceOf(review),
    locationCodes: locationCodesOf(review),
    withoutService: isWithoutService(review),
    imr: review.tracks.imr,
    terms: review.tracks.terms,
    next: duties[0],
    late: duties.filter((duty) => isLate(duty, today)),
    mine: duties.filter(({ owner }) => roles.includes(owner)),
    shown
  };
}

/** What a number counts, and the table then shows: the same rows, by the same test. */
export const FIGURES = ['open', 'late', 'mine'] as const;
export type Figure = (typeof FIGURES)[number];

const COUNTS: Readonly<Record<Figure, (row: Row) => boolean>> = {
  open: () => true,
  late: ({ late }) => late.length > 0,
  mine: ({ mine }) => mine.length > 0
};

export const rowsBehind = (figure: Figure, rows: readonly Row[]): readonly Row[] => rows.filter(COUNTS[figure]);

/** Adult reviews make up the regional picture (KP-6); the others are counted apart. */
export const ofKind = (kind: Kind, rows: readonly Row[]): readonly Row[] => rows.filter((row) => row.kind === kind);
