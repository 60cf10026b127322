import { openRegulatedActions, type Action } from '../../review/actions';
import { ATTENTION_LABELS, attentionTo } from '../../duties/attention';
import { longDay, ukDay } from '../../dates';
import { dutyLabel, isLate, type OpenDuty } from '../../duties';
import { plannedOn } from '../../duties/report';
import { entryOf } from '../../review/entry';
import type { ReviewWithDuties } from '../../review/review-with-duties';
import { isCounted } from '../../review/is-counted';
import { closedOn, wasTakenOverClosed } from '../../review/closed-on';
import { countedFrom, isTakenOver } from '../../review/taken-over';
import { begun, lastAnswer, isClosed, type Review } from '../../review/review';
import { whyHeldInBrief } from '../../review/criterion';
import { DIRECTION_LABELS, directionOf, RISK_LABELS, type RiskLevel } from '../../review/risk';
import { isWithoutService, locationCodesOf, serviceOf, WITHOUT_SERVICE } from '../../review/service-involved';
import type { Say } from '../../text';
import { statusOf } from '../../review/status';
import { STATE_WORDS } from '../../words';
import type { ReportColumn } from './columns';
import type { Span } from './period';

/** What happened to a review in the period. */
export const MOVEMENTS = ['new', 'reopened', 'continuing', 'closed'] as const;
type Movement = (typeof MOVEMENTS)[number];

const MOVEMENT_LABELS: Readonly<Record<Movement, string>> = {
  new: 'New',
  reopened: 'Reopened',
  continuing: 'Continuing',
  closed: 'Closed'
};

export const NOT_RATED = 'Not rated yet';

/** A review in the report. No personal detail: the reference stands for the person (B-6). */
export interface ReportLine {
  readonly reference: string;
  readonly movement: Movement;
  readonly risk: RiskLevel | 'unrated';
  /** Whether a duty is overdue. */
  readonly late: boolean;
  /** How many actions of regulated organisations are overdue. */
  readonly overdue: number;
  /** Whether it was open on the day before the period. */
  readonly openBefore: boolean;
  /** Whether it was open at the end of the period, or on the day of the report if that is earlier. */
  readonly openAfter: boolean;
  /** In words, so that an issued report never changes. */
  readonly cells: Readonly<Record<ReportColumn, string>>;
}

/**
 * The day on which we were notified of a review, or on which it was recorded if that was earlier. YYYY-MM-DD; empty for
 * one of the old register without that day.
 */
function openedOn(review: Review): string {
  const entered = countedFrom(review, begun(review)?.at ?? review.changedAt);
  const told = entryOf(review, 'notifiedOn');
  return told !== '' && told < entered ? told : entered;
}

/** When an open review was reopened; nothing when it was never closed. */
const reopenedOn = (review: Review): string | undefined =>
  !isClosed(review) && review.done.close && review.done.reopen ? ukDay(review.done.reopen.at) : undefined;

/** The day on which a review was last closed, whether it was reopened or not. */
const lastClosed = ({ done: { close } }: Review): string | undefined => close && (close.on ?? ukDay(close.at));

/**
 * Whether a review belongs in the report of a period: an adult review that counts as one, and was open on any day of it
 * (KP-6). One that was closed in the old register was in no report of this one.
 */
export function belongsTo(review: Review, { from, until }: Span): boolean {
  if (review.kind !== 'adult' || !isCounted(review) || wasTakenOverClosed(review) || openedOn(review) > until)
    return false;
  const closed = closedOn(review);
  if (closed !== undefined) return closed >= from;
  const [reopened, before] = [reopenedOn(review), lastClosed(review)];
  return reopened === undefined || reopened <= until || (before !== undefined && before >= from);
}

/** The line of a review as of `today`, in the terms of the site, and without its changes yet. */
export function lineOf(
  { review, duties }: ReviewWithDuties,
  span: Span,
  { today, say }: { readonly today: string; readonly say: Say }
): ReportLine {
  const rating = review.ratings.at(-1);
  const late = duties.filter((duty) => isLate(duty, today));
  const regulated = openRegulatedActions(review.actions);
  const overdue = regulated.filter((action) => dueOf(action, duties) < today);
  const next = duties[0];
  const { movement, openBefore, openAfter } = movementOf(review, span);
  return {
    reference: review.reference,
    movement,
    openBefore,
    openAfter,
    risk: rating?.level ?? 'unrated',
    late: late.length > 0,
    overdue: overdue.length,
    cells: {
      reference: review.reference,
      movement: MOVEMENT_LABELS[movement],
      opened: openedOn(review) === '' ? 'Not known' : longDay(openedOn(review)),
      closed: dayOr(closedOn(review)),
      authority: entryOf(review, 'authority'),
      partnership: entryOf(review, 'partnership'),
      criterion: whyHeldInBrief(review) || 'Not recorded yet',
      service: isWithoutService(review) ? WITHOUT_SERVICE : serviceOf(review) || 'Not recorded yet',
      locationCodes: locationCodesOf(review),
      stage: statusOf(review),
      imr: STATE_WORDS.imr[review.tracks.imr].label,
      risk: rating ? RISK_LABELS[rating.level] : NOT_RATED,
      direction: rating ? DIRECTION_LABELS[directionOf(review.ratings)] : '',
      rationale: rating?.rationale ?? '',
      attention: attentionWords(late, review, duties, today),
      next: next ? say(dutyLabel(next, review)) : '',
      due: next ? longDay(next.due) : '',
      actions: actionWords(review.actions.filter((action) => action.regulated).length, overdue),
      publication: publicationWords(review),
      changes: ''
    }
  };
}

/** Compares the day before the period with its end, or today if that is earlier. */
function movementOf(review: Review, { from, until }: Span): Pick<ReportLine, 'movement' | 'openBefore' | 'openAfter'> {
  const [closed, reopened, before] = [closedOn(review), reopenedOn(review), lastClosed(review)];
  const openAfter = closed === undefined ? reopened === undefined || reopened <= until : closed > until;
  const wasClosed =
    closed === undefined && reopened !== undefined && before !== undefined && before < from && reopened >= from;
  // One taken over was open before, also where it was in no report: it is not said to be opened in the period.
  const openBefore = (isTakenOver(review) || openedOn(review) < from) && !wasClosed;
  if (!openAfter) return { movement: 'closed', openBefore, openAfter };
  if (openBefore) return { movement: 'continuing', openBefore, openAfter };
  return { movement: wasClosed ? 'reopened' : 'new', openBefore, openAfter };
}

const dayOr = (day: string | undefined): string => (day === undefined ? '' : longDay(day));

/** The due day of an action, or that of our own target. */
const dueOf = ({ id, due }: Action, duties: readonly OpenDuty[]): string =>
  due || (duties.find(({ duty, item }) => duty === 'follow-action' && item === id)?.due ?? '9999-12-31');

function attentionWords(late: readonly OpenDuty[], review: Review, duties: readonly OpenDuty[], today: string): string {
  if (isClosed(review)) return '';
  const [first] = late;
  if (!first) return ATTENTION_LABELS[attentionTo(duties, today)];
  return late.length === 1
    ? `1 task overdue, due by ${longDay(first.due)}`
    : `${late.length} tasks overdue, the first due by ${longDay(first.due)}`;
}

function actionWords(regulated: number, overdue: readonly Action[]): string {
  if (regulated === 0) return '';
  return overdue.length === 0
    ? `None of ${regulated}`
    : `${overdue.length} of ${regulated} (${overdue.map(({ id }) => id).join(', ')})`;
}

/** Whether the report of a review will be published and has not been yet. */
export const isPublicationPlanned = ({ tracks }: Pick<Review, 'tracks'>): boolean =>
  ['intended', 'arranged'].includes(tracks.publication);

function publicationWords(review: Review): string {
  const { label } = STATE_WORDS.publication[review.tracks.publication];
  const publishedOn = lastAnswer(review, 'record-published', 'publishedOn');
  if (review.tracks.publication === 'published')
    return publishedOn === '' ? label : `${label} on ${longDay(publishedOn)}`;
  const planned = isPublicationPlanned(review) ? plannedOn(review) : '';
  return planned === '' ? label : `${label}, expected on ${longDay(planned)}`;
}
