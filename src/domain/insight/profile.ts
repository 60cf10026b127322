import { longDay } from '../dates';
import { entryOf } from '../review/entry';
import { wellFormedCodes } from '../locations/location-codes';
import { lastAnswer, type Review } from '../review/review';
import { codesIn, locationCodesOf } from '../review/service-involved';
import { text, type Text } from '../text';
import { statusOf } from '../review/status';
import { KIND_LABELS, KIND_NAMES, type Region } from '../words';

/** What the quality and risk profile of one location is told of one review (KP-3): nothing of the case itself. Days YYYY-MM-DD. */
export interface ProfileItem {
  readonly locationCode: string;
  readonly reference: string;
  /** “Adult”, “Children’s”. */
  readonly kind: string;
  readonly region: Region;
  readonly stage: string;
  /** One neutral sentence for the profile. */
  readonly text: Text;
  readonly notifiedOn: string;
  /** When somebody confirmed that the profile of this location has the review; empty until then. */
  readonly capturedOn: string;
}

/** One item for each location that a review names; none where it names none. */
export function profileItems(review: Review): readonly ProfileItem[] {
  const typed = locationCodesOf(review);
  // Where nothing looks like a code, what was typed is one name for one place.
  const found = wellFormedCodes(typed);
  const codes = found.length > 0 || typed === '' ? found : [typed];
  const notifiedOn = entryOf(review, 'notifiedOn');
  return codes.map((locationCode) => ({
    locationCode,
    reference: review.reference,
    kind: KIND_NAMES[review.kind],
    region: review.region,
    stage: statusOf(review),
    text: text`${KIND_LABELS[review.kind]}${notifiedOn ? `, of which we were notified on ${longDay(notifiedOn)}` : ''}. Stage: ${statusOf(review)}. A review is held to learn, and not to find who is to blame.`,
    notifiedOn,
    capturedOn: codesIn(locationCode).every((code) => review.inProfile.includes(code))
      ? lastAnswer(review, 'confirm-profile', 'capturedOn')
      : ''
  }));
}
