import { closedOn } from '../review/closed-on';
import type { AtGlance, ReviewAtGlance } from '../review/at-glance';
import { stageOf, type Stage } from '../review/stage';
import { begun } from '../review/review';
import type { RiskLevel } from '../review/risk';
import { countedFrom } from '../review/taken-over';
import type { Kind, Region } from '../words';

/** What is needed to count a review among those of other regions, without any detail of the case. Days YYYY-MM-DD. */
export interface Brief {
  readonly reference: string;
  readonly kind: Kind;
  readonly region: Region;
  readonly stage: Stage;
  readonly risk: RiskLevel | 'unrated';
  /** The due day of its first duty; nothing when it has none. */
  readonly due: string | undefined;
  readonly entered: string;
  /** Nothing while it is open. */
  readonly closed: string | undefined;
}

/** The day from which a review is counted: empty for one taken over without the day that we were notified. */
export const enteredOn = (review: ReviewAtGlance): string => countedFrom(review, begun(review)?.at ?? review.changedAt);

export const briefOf = ({ review, duties }: AtGlance): Brief => ({
  reference: review.reference,
  kind: review.kind,
  region: review.region,
  stage: stageOf(review),
  risk: review.ratings.at(-1)?.level ?? 'unrated',
  due: duties[0]?.due,
  entered: enteredOn(review),
  closed: closedOn(review)
});
