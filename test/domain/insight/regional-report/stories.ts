import type { ReviewWithDuties } from '../../../../src/domain/review/review-with-duties';
import type { Answers } from '../../../../src/domain/fields';
import {
  regionalReport,
  type IssuedReport,
  type Material,
  type RegionalReport
} from '../../../../src/domain/insight/regional-report/report';
import { applyEvent } from '../../../../src/domain/review/apply-event';
import type { Review } from '../../../../src/domain/review/review';
import {
  accepted,
  attempt,
  inspector,
  notifies,
  reviewAfter,
  safeguardingLead,
  weekdays,
  type Act
} from '../../builders';
import { said } from '../../in-words';

/** A story told through `settle`, as the service tells it: each act on a day of its own. */
export function told(reference: string, ...acts: readonly (readonly [day: string, act: Act])[]): ReviewWithDuties {
  let held: ReviewWithDuties | undefined;
  for (const [day, act] of acts) {
    const event = { ...accepted(attempt(held?.review, act, { now: `${day}T10:00:00.000Z`, other: OTHER })), reference };
    const { review, duties } = applyEvent(held?.review, held?.duties ?? [], event, weekdays);
    held = { review, duties };
  }
  if (!held) throw new Error('Nothing was told.');
  return held;
}

export const notifiedOn = (day: string, answers: Answers = {}): readonly [string, Act] => [
  day,
  notifies(inspector, { notifiedOn: day, initiatedOn: '', ...answers })
];
/** The review that goes on, where one is closed because it was merged. */
const OTHER: Review = { ...reviewAfter([notifies()]), reference: 'SCR-A-2012-0099' };

export const closes: Act = {
  by: safeguardingLead,
  step: 'close',
  given: { ending: 'merged', otherReference: OTHER.reference, reason: 'The partnership holds them as one.' }
};
export const reopens: Act = {
  by: safeguardingLead,
  step: 'reopen',
  given: { reason: 'The partnership took it up again.' }
};
export const rates = (level: string, rationale: string): Act => ({
  by: safeguardingLead,
  step: 'set-risk',
  given: { level, rationale }
});

export const QUARTER = { from: '2012-07-01', until: '2012-09-30' };

export const reportOf = (held: readonly ReviewWithDuties[], o: Partial<Material> = {}): RegionalReport =>
  regionalReport({
    missing: [],
    region: 'South West',
    ...QUARTER,
    held,
    today: '2012-10-02',
    previous: undefined,
    say: said,
    ...o
  });

export const issuedAs = (number: number, report: RegionalReport): IssuedReport => ({
  number,
  issuedAt: `${report.asOf}T09:00:00.000Z`,
  issuedBy: safeguardingLead.name,
  report
});
