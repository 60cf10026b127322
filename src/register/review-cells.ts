import { DUTIES } from '../domain/duties';
import { given, type Review } from '../domain/review';
import { locationCodesOf, serviceOf } from '../domain/service-involved';
import { STEPS, type StepId } from '../domain/steps';
import { KIND_NAMES, STATE_WORDS } from '../domain/words';
import { day, json, line, whole } from './cells';
import type { Cells } from './lists';
import type { Entry, Pending } from './reviews';

type ReviewCells = Omit<Cells<'register'>, 'NotificationKey' | 'ImrAuthor'> & { readonly ImrAuthor?: string | null };

/** The columns of an entry: State is the truth, the others are for people and for queries. */
export function reviewCells({ review, duties, pending, lastHash }: Entry): ReviewCells {
  const notified = (field: string): string => given(review, 'notify-adult', field);
  const next = duties[0];
  return {
    Title: line(`${notified('authority')}: ${serviceOf(review) || notified('partnership')}`),
    Reference: whole(review.reference),
    Kind: KIND_NAMES[review.kind],
    Region: review.region,
    LocalAuthority: line(notified('authority')),
    Partnership: line(notified('partnership')),
    PartnershipReference: line(notified('partnershipReference')),
    Service: line(serviceOf(review)),
    LocationCodes: line(locationCodesOf(review)),
    RegulatedService: line(chosen(review, 'notify-adult', 'regulatedService')),
    MentalHealth: line(chosen(review, 'notify-adult', 'mentalHealth')),
    Criterion: line(chosen(review, 'notify-adult', 'criterion')),
    Initials: line(notified('initials')),
    NotifiedOn: day(notified('notifiedOn')),
    InitiatedOn: day(notified('initiatedOn')),
    Inspector: line(review.inspector.name),
    InspectorId: whole(review.inspector.id),
    ...authorOf(review, pending),
    ImrAuthorId: review.authorId ?? null,
    Entry: STATE_WORDS.entry[review.tracks.entry].label,
    Terms: STATE_WORDS.terms[review.tracks.terms].label,
    Imr: STATE_WORDS.imr[review.tracks.imr].label,
    NextDuty: next ? line(DUTIES[next.duty].label) : null,
    NextDue: next ? day(next.due) : null,
    // A review is open until a step closes it, and no step of the table does.
    OpenRegion: review.region,
    PendingSince: pending.map(({ event }) => event.at).sort()[0] ?? null,
    State: json({ review, duties, lastHash }),
    Pending: json(pending)
  };
}

/** The author’s name comes with the event that appoints them; while no such event is pending the column keeps what it has. */
function authorOf(review: Review, pending: readonly Pending[]): Pick<ReviewCells, 'ImrAuthor'> {
  const author = pending.flatMap(({ event }) => event.told).find(({ to, person }) => to === 'imr-author' && person.id === review.authorId);
  return author ? { ImrAuthor: line(author.person.name) } : {};
}

/** An answer in the words in which it was offered. */
function chosen(review: Review, step: StepId, field: string): string {
  const answer = given(review, step, field);
  return STEPS[step].fields.find(({ id }) => id === field)?.choices?.find(({ value }) => value === answer)?.title ?? answer;
}
