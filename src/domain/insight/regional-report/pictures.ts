import { ageOn, lifespanOf } from '../figures';
import { dueCalendar } from '../pictures/due-calendar';
import { overdueAges } from '../pictures/overdue-ages';
import { riskOverTime } from '../pictures/risk-over-time';
import { stageFlow } from '../pictures/stage-flow';
import { trendOf } from '../pictures/trend';
import { isClosed } from '../../review/review';
import type { ReviewWithDuties } from '../../review/review-with-duties';
import { stageOf } from '../../review/stage';

/**
 * What the pictures of a report are drawn from, counted as on the page. It is stored with an issued report, so that the
 * report always shows the pictures of its day.
 */
export interface ReportPictures {
  readonly trend: ReturnType<typeof trendOf>;
  readonly overdue: ReturnType<typeof overdueAges>;
  readonly stages: ReturnType<typeof stageFlow>;
  readonly risk: ReturnType<typeof riskOverTime>;
  readonly due: ReturnType<typeof dueCalendar>;
}

/**
 * Counts the adult reviews of a region: those open, and those closed in the 12 months before `today` (YYYY-MM-DD).
 */
export function picturesOf(held: readonly ReviewWithDuties[], today: string): ReportPictures {
  const open = held.filter(({ review }) => !isClosed(review));
  const lifespans = held.map(lifespanOf);
  return {
    trend: trendOf(lifespans, today),
    overdue: overdueAges(
      open.flatMap(({ duties }) => duties.slice(0, 1).map(({ due }) => due)),
      today
    ),
    stages: stageFlow(open.map(({ review }) => ({ stage: stageOf(review), age: ageOn(review, today) }))),
    risk: riskOverTime(lifespans, today),
    due: dueCalendar(
      open.map(({ duties }) => duties.map(({ due }) => due)),
      today
    )
  };
}
