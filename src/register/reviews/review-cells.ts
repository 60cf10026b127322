import { enteredOn } from '../../domain/insight/brief';
import { ukDay } from '../../domain/dates';
import { dutyLabel } from '../../domain/duties';
import { entryOf, type EntryField } from '../../domain/review/entry';
import { NOTIFICATION } from '../../domain/forms/notification';
import { isClosed, type Review } from '../../domain/review/review';
import { RISK_LABELS } from '../../domain/review/risk';
import { locationCodesOf, serviceOf } from '../../domain/review/service-involved';
import { OUR_WORDS, type SiteWords } from '../../domain/site-words';
import { KIND_NAMES, STATE_WORDS } from '../../domain/words';
import { day, json, line, whole } from '../client/cells';
import type { Cells } from '../lists';
import type { ReviewRecord } from './review-record';

type ReviewCells = Omit<Cells<'register'>, 'NotificationKey'>;

/** The columns of an entry, in the words of the site: State is the truth, the others are for people and for queries. */
export function reviewCells({ review, duties, pending, lastHash }: ReviewRecord, words = OUR_WORDS): ReviewCells {
  const entry = (field: EntryField): string => entryOf(review, field);
  const next = duties[0];
  const { tracks } = review;
  const rating = review.ratings.at(-1);
  return {
    Title: line(`${entry('authority')}: ${serviceOf(review) || entry('partnership')}`),
    Reference: whole(review.reference),
    Kind: KIND_NAMES[review.kind],
    Region: review.region,
    LocalAuthority: line(entry('authority')),
    Partnership: line(entry('partnership')),
    PartnershipReference: line(entry('partnershipReference')),
    Commissioner: line(entry('commissioner')),
    Service: line(serviceOf(review)),
    LocationCodes: line(locationCodesOf(review)),
    RegulatedService: line(chosen(review, 'regulatedService')),
    MentalHealth: line(chosen(review, 'mentalHealth')),
    Criterion: line(chosen(review, 'criterion')),
    Initials: line(entry('initials')),
    NotifiedOn: day(entry('notifiedOn')),
    EnteredOn: day(enteredOn(review)),
    InitiatedOn: day(entry('initiatedOn')),
    Inspector: line(review.inspector?.name ?? ''),
    InspectorId: review.inspector?.id ?? null,
    ImrAuthor: line(review.author?.name ?? ''),
    ImrAuthorId: review.author?.id ?? null,
    Entry: STATE_WORDS.entry[tracks.entry].label,
    Terms: review.kind === 'adult' ? STATE_WORDS.terms[tracks.terms].label : null,
    Imr: STATE_WORDS.imr[tracks.imr].label,
    Report: STATE_WORDS.report[tracks.report].label,
    Publication: STATE_WORDS.publication[tracks.publication].label,
    Outcome: STATE_WORDS.outcome[tracks.outcome].label,
    Risk: rating ? RISK_LABELS[rating.level] : null,
    NextDuty: nextDutyCell({ review, duties }, words),
    NextDue: next ? day(next.due) : null,
    ClosedOn: isClosed(review) ? day(ukDay(review.done.close?.at ?? review.changedAt)) : null,
    OpenRegion: isClosed(review) ? null : review.region,
    PendingSince: pending.map(({ event }) => event.at).sort()[0] ?? null,
    State: json({ review, duties, lastHash }),
    Pending: json(pending)
  };
}

/** What is owed next. Of all that the columns show, it alone holds words that a site may rename. */
export const nextDutyCell = (
  { review, duties: [next] }: Pick<ReviewRecord, 'review' | 'duties'>,
  words: SiteWords
): string | null => (next ? line(dutyLabel(next, review, words)) : null);

/** An answer in the words in which it was offered. */
function chosen(review: Review, field: EntryField): string {
  const answer = entryOf(review, field);
  return (
    NOTIFICATION[review.kind].find(({ id }) => id === field)?.choices?.find(({ value }) => value === answer)?.title ??
    answer
  );
}
