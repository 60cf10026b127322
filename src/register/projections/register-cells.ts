import { enteredOn } from '../../domain/insight/brief';
import { missingFor } from '../../domain/insight/missing-answers';
import { publicationDay } from '../../domain/insight/publication-day';
import { quarterOf } from '../../domain/dates';
import { dutyLabel } from '../../domain/duties';
import { ENTRY_LABELS, entryOf, type EntryField } from '../../domain/review/entry';
import { NOTIFICATION } from '../../domain/forms/notification';
import { codeKey } from '../../domain/input/characters';
import { nameKey } from '../../domain/locations/locations';
import { isCounted } from '../../domain/review/is-counted';
import { isClosed, lastAnswer, type Review } from '../../domain/review/review';
import { stageOf } from '../../domain/review/stage';
import { codesIn, locationCodesOf, profileWords, serviceOf } from '../../domain/review/service-involved';
import type { ReviewWithDuties } from '../../domain/review/review-with-duties';
import { STANDARD_TERMS } from '../../domain/terminology';
import { capitalised, sayIn, type Say, type Text } from '../../domain/text';
import { CHOICES } from '../choices';
import { day, line, whole } from '../client/cells';
import type { Cells } from '../lists';
import { closedOn } from '../../domain/review/closed-on';

const sayAsStandard = sayIn(STANDARD_TERMS);

/** The row of a review that everybody with a post may read, in the site’s terms. */
export function registerCells({ review, duties }: ReviewWithDuties, say: Say = sayAsStandard): Cells<'register'> {
  const entry = (field: EntryField): string => entryOf(review, field);
  const next = duties[0];
  const { tracks } = review;
  const rating = review.ratings.at(-1);
  const closed = closedOn(review) || undefined;
  return {
    Title: line(`${entry('authority')}: ${serviceOf(review) || entry('partnership')}`),
    Reference: whole(review.reference),
    Kind: CHOICES.kind.labelOf(review.kind),
    Region: review.region,
    LocalAuthority: line(entry('authority')),
    Partnership: line(entry('partnership')),
    PartnershipReference: line(entry('partnershipReference')),
    Commissioner: line(entry('commissioner')),
    Service: line(serviceOf(review)),
    // Words that an earlier release took for a code may say why there is none, which is for the region alone.
    LocationCodes: line(codesIn(locationCodesOf(review)).join(', ')),
    Profile: line(say(capitalised(profileWords(review)))),
    ServiceKey: line(nameKey(serviceOf(review))),
    PartnershipKey: line(nameKey(entry('partnership'))),
    AuthorityKey: line(nameKey(entry('authority'))),
    PartnershipReferenceKey: line(codeKey(entry('partnershipReference'))),
    RegulatedService: line(say(chosen(review, 'regulatedService'))),
    MentalHealth: line(say(chosen(review, 'mentalHealth'))),
    NotifiedOn: day(entry('notifiedOn')),
    EnteredOn: day(enteredOn(review)),
    InitiatedOn: day(entry('initiatedOn')),
    Inspector: line(review.inspector?.name ?? ''),
    InspectorId: review.inspector?.id ?? null,
    ImrAuthor: line(review.author?.name ?? ''),
    ImrAuthorId: review.author?.id ?? null,
    Entry: CHOICES.entry.labelOf(tracks.entry),
    Terms: review.kind === 'adult' ? CHOICES.terms.labelOf(tracks.terms) : null,
    Imr: CHOICES.imr.labelOf(tracks.imr),
    Report: CHOICES.report.labelOf(tracks.report),
    Publication: CHOICES.publication.labelOf(tracks.publication),
    Outcome: CHOICES.outcome.labelOf(tracks.outcome),
    Risk: rating ? CHOICES.risk.labelOf(rating.level) : null,
    Stage: CHOICES.stage.labelOf(stageOf(review)),
    WaitsFor: next ? CHOICES.role.labelOf(next.owner) : null,
    Missing: missingCell({ review, duties }, say),
    PublicationOn: day(publicationDay(review)),
    AgreedVersion: isAgreed(review) ? line(lastAnswer(review, 'agree-imr', 'version')) : null,
    NextDuty: nextDutyCell({ review, duties }, say),
    NextDue: next ? day(next.due) : null,
    ClosedOn: closed === undefined ? null : day(closed),
    // By which the figures of England are asked for: what does not count as a review is not among them.
    ClosedQuarter: closed === undefined || !isCounted(review) ? null : quarterOf(closed),
    OpenRegion: isClosed(review) ? null : review.region,
    Seq: review.seq
  };
}

/** The next task. */
const nextDutyCell = ({ review, duties: [next] }: ReviewWithDuties, say: Say): string | null =>
  next ? line(say(dutyLabel(next, review))) : null;

/** The questions that the entry does not answer, not what the answers to others are. */
function missingCell({ review, duties }: ReviewWithDuties, say: Say): string | null {
  const missing = duties.flatMap((open) => missingFor(open, review));
  return missing.length === 0 ? null : line(missing.map((field) => say(ENTRY_LABELS[field])).join(', '));
}

const isAgreed = ({ tracks }: Review): boolean => tracks.imr === 'agreed' || tracks.imr === 'provided';

/** The label of an answer that was chosen. */
function chosen(review: Review, field: EntryField): Text {
  const answer = entryOf(review, field);
  return (
    NOTIFICATION[review.kind].find(({ id }) => id === field)?.choices?.find(({ value }) => value === answer)?.title ??
    answer
  );
}
