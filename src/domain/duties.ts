import { given, type Review } from './review';
import { ukDay } from './dates';
import type { StepId } from './steps';
import type { Role, Rule } from './words';

/** What is owed after a step, by whom, by when, and what discharges it. The briefing sets no numbers of days: `within` is a local target in working days. */
export interface Duty {
  readonly label: string;
  readonly rule: Rule;
  readonly owner: Role;
  readonly after: readonly StepId[];
  readonly dischargedBy: readonly StepId[];
  readonly within: number;
  /** A date that somebody else has set, which wins over ours. */
  readonly due?: (review: Review) => string;
  readonly when?: (review: Review) => boolean;
}

const rows = {
  'record-location': {
    label: 'Record the location code',
    rule: 'KP-3',
    owner: 'case-inspector',
    after: ['notify-adult'],
    dischargedBy: ['record-location'],
    within: 5,
    when: (review) => given(review, 'notify-adult', 'regulatedService') === 'yes' && given(review, 'notify-adult', 'locationCodes') === ''
  },
  'request-terms': {
    label: 'Request the terms of reference',
    rule: 'KP-9',
    owner: 'case-inspector',
    after: ['request-imr'],
    dischargedBy: ['request-terms', 'receive-terms'],
    within: 2,
    when: (review) => review.kind === 'adult'
  },
  'appoint-author': {
    label: 'Appoint an independent author',
    rule: 'KP-10',
    owner: 'regional-director',
    after: ['request-imr'],
    dischargedBy: ['appoint-author'],
    within: 5
  },
  'submit-imr': {
    label: 'Write and submit the IMR',
    rule: 'KP-8',
    owner: 'imr-author',
    after: ['appoint-author', 'return-imr'],
    dischargedBy: ['submit-imr'],
    within: 20,
    due: (review) => given(review, 'request-imr', 'dueOn')
  },
  'agree-imr': {
    label: 'Agree or return the IMR',
    rule: 'KP-11',
    owner: 'regional-director',
    after: ['submit-imr'],
    dischargedBy: ['agree-imr', 'return-imr'],
    within: 5
  },
  'provide-imr': {
    label: 'Provide the IMR to the partnership',
    rule: 'KP-11',
    owner: 'case-inspector',
    after: ['agree-imr'],
    dischargedBy: ['provide-imr', 'submit-imr'],
    within: 5,
    due: (review) => given(review, 'request-imr', 'dueOn')
  }
} satisfies Record<string, Duty>;

export type DutyId = keyof typeof rows;
export const DUTIES: Readonly<Record<DutyId, Duty>> = rows;
export const DUTY_IDS = Object.keys(rows) as readonly DutyId[];

/** A duty that is owed now. Dates YYYY-MM-DD. */
export interface OpenDuty {
  readonly duty: DutyId;
  readonly owner: Role;
  readonly since: string;
  readonly due: string;
}

/** The day that many working days after a day; both YYYY-MM-DD. */
export type WorkingDaysAfter = (day: string, days: number) => string;

/** The duties that are owed on a review, the soonest due first. */
export function openDuties(review: Review, workingDaysAfter: WorkingDaysAfter): readonly OpenDuty[] {
  return DUTY_IDS.flatMap((duty): OpenDuty[] => {
    const row = DUTIES[duty];
    const arisen = latest(review, row.after);
    if (!arisen || arisen.seq < (latest(review, row.dischargedBy)?.seq ?? 0) || row.when?.(review) === false) return [];
    const since = ukDay(arisen.at);
    return [{ duty, owner: row.owner, since, due: row.due?.(review) || workingDaysAfter(since, row.within) }];
  }).sort((a, b) => a.due.localeCompare(b.due));
}

export const isLate = (duty: OpenDuty, today: string): boolean => duty.due < today;

const latest = (review: Review, steps: readonly StepId[]) =>
  steps.flatMap((step) => review.done[step] ?? []).sort((a, b) => b.seq - a.seq)[0];
