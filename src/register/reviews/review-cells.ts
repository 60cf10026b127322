import { quarterOf } from '../../domain/dates';
import { closedOn } from '../../domain/review/closed-on';
import { entryOf } from '../../domain/review/entry';
import { codeKey } from '../../domain/input/characters';
import { recordedCodes } from '../../domain/locations/location-codes';
import { nameKey } from '../../domain/locations/locations';
import { isClosed } from '../../domain/review/review';
import { locationCodesOf } from '../../domain/review/service-involved';
import { day, json, line, whole } from '../client/cells';
import { reviewToStore } from '../client/schemas';
import type { Cells } from '../lists';
import type { ReviewRecord } from './review-record';

export type ReviewCells = Omit<Cells<'reviews'>, 'NotificationKey'>;

/** The item of a review: State is the truth, the other columns are what the service asks for reviews by. */
export function reviewCells({ review, duties, pending, lastHash }: ReviewRecord): ReviewCells {
  // Of one that was closed in the old register the day may not be known: it is in no list by that day.
  const closed = closedOn(review) || undefined;
  return {
    Title: whole(review.reference),
    Reference: whole(review.reference),
    Region: review.region,
    OpenRegion: isClosed(review) ? null : review.region,
    LocalAuthority: line(entryOf(review, 'authority')),
    Partnership: line(entryOf(review, 'partnership')),
    PartnershipKey: line(nameKey(entryOf(review, 'partnership'))),
    PartnershipReference: line(entryOf(review, 'partnershipReference')),
    PartnershipReferenceKey: line(codeKey(entryOf(review, 'partnershipReference'))),
    LocationCodes: line(recordedCodes(locationCodesOf(review))),
    Initials: line(entryOf(review, 'initials')),
    NotifiedOn: day(entryOf(review, 'notifiedOn')),
    InspectorId: review.inspector?.id ?? null,
    ImrAuthorId: review.author?.id ?? null,
    NextDue: duties[0] ? day(duties[0].due) : null,
    ClosedOn: closed === undefined ? null : day(closed),
    ClosedQuarter: closed === undefined ? null : quarterOf(closed),
    PendingSince: pending.map(({ event }) => event.at).sort()[0] ?? null,
    State: json({ review: reviewToStore(review), duties, lastHash }),
    Pending: json(pending)
  };
}
