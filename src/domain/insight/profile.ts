import { longDay } from '../dates';
import { entryOf } from '../review/entry';
import { isCounted } from '../review/is-counted';
import { lastAnswer, type Review } from '../review/review';
import { codesIn, locationCodesOf } from '../review/service-involved';
import { text, type Text } from '../text';
import { statusOf } from '../review/status';
import { KIND_LABELS, KIND_NAMES, type Region } from '../words';

/** A review in the quality and risk profile of one location, without any detail of the case (KP-3). Days YYYY-MM-DD. */
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
  /** When the review was captured in the profile of this location; empty until that is confirmed. */
  readonly capturedOn: string;
}

/** One item for each location that a review names; none of one that was recorded twice or never went ahead. */
export function profileItems(review: Review): readonly ProfileItem[] {
  if (!isCounted(review)) return [];
  const notifiedOn = entryOf(review, 'notifiedOn');
  return codesIn(locationCodesOf(review)).map((locationCode) => ({
    locationCode,
    reference: review.reference,
    kind: KIND_NAMES[review.kind],
    region: review.region,
    stage: statusOf(review),
    text: text`${KIND_LABELS[review.kind]}${notifiedOn ? `, of which we were notified on ${longDay(notifiedOn)}` : ''}. Status: ${statusOf(review)}. Reviews are held to learn lessons, not to apportion blame.`,
    notifiedOn,
    capturedOn: review.inProfile.includes(locationCode) ? lastAnswer(review, 'confirm-profile', 'capturedOn') : ''
  }));
}
