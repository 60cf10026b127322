import { openRegulatedActions } from '../review/actions';
import type { Duty } from './duty';
import { COMES_IN } from './entry';
import type { DutyId } from '../ids';
import { lastAnswer, seqOf, type Review } from '../review/review';

/** The planned day of publication as recorded last; empty while it is not known. */
export const plannedOn = (review: Review): string => lastPlanned(review, 'plannedOn');

/** The day for which it was planned before that; empty where the last plan did not move it. */
export const movedFromDay = (review: Review): string => lastPlanned(review, 'plannedBefore');

function lastPlanned(review: Review, field: 'plannedOn' | 'plannedBefore'): string {
  const [first, last] = [
    lastAnswer(review, 'plan-publication', field),
    lastAnswer(review, 'arrange-publication', field)
  ];
  return seqOf(review, 'arrange-publication') > seqOf(review, 'plan-publication') ? last : first;
}

/** Duties about the draft report, its publication, the outcome and the action plan (KP-12, KP-13, B-1 to B-3). */
export const REPORT_DUTIES = {
  'ask-draft': {
    label: 'Request the draft report',
    rule: 'KP-12',
    owner: 'case-inspector',
    after: COMES_IN,
    doneBy: ['ask-draft', 'receive-draft'],
    endedBy: ['finalise-report'],
    within: { workingDays: 20 }
  },
  'send-comments': {
    label: 'Send comments on the draft report',
    rule: 'KP-12',
    owner: 'case-inspector',
    after: ['receive-draft'],
    doneBy: ['send-comments'],
    preparedBy: ['add-comments', 'make-comments-file'],
    endedBy: ['finalise-report'],
    within: { workingDays: 10 },
    due: (review) => lastAnswer(review, 'receive-draft', 'commentsDueOn')
  },
  'establish-publication': {
    label: 'Record whether and when the report will be published',
    rule: 'KP-13',
    only: 'while it is not known whether and when',
    owner: 'case-inspector',
    after: ['receive-draft', 'finalise-report'],
    doneBy: ['plan-publication', 'rule-out-publication'],
    endedBy: ['record-published'],
    within: { workingDays: 10 },
    isOpenWhile: (review) =>
      review.tracks.publication === 'not-known' ||
      (review.tracks.publication === 'intended' && plannedOn(review) === '')
  },
  'arrange-publication': {
    label: 'Agree the arrangements for publication',
    rule: 'KP-13',
    only: 'where it will be published',
    owner: 'communications',
    // All children’s reviews are published, so this arises with their final report.
    after: ['plan-publication', 'finalise-report'],
    doneBy: ['arrange-publication'],
    endedBy: ['rule-out-publication', 'record-published'],
    within: { workingDays: 10 },
    isOpenWhile: (review) => review.tracks.publication === 'intended',
    due: plannedOn
  },
  'record-published': {
    label: 'Record report as published',
    rule: 'KP-13',
    owner: 'communications',
    after: ['arrange-publication'],
    doneBy: ['record-published'],
    endedBy: ['plan-publication', 'rule-out-publication'],
    within: { workingDays: 20 },
    due: plannedOn
  },
  'obtain-outcome': {
    label: 'Record the outcome and action plan',
    rule: 'B-1',
    only: 'while the outcome or the action plan is missing',
    owner: 'case-inspector',
    kinds: ['adult'],
    after: ['finalise-report', 'record-published', 'record-outcome'],
    doneBy: ['record-outcome'],
    within: { workingDays: 20 },
    isOpenWhile: (review) =>
      review.tracks.outcome === 'awaited' || lastAnswer(review, 'record-outcome', 'actionPlan') === 'no'
  },
  'enter-actions': {
    label: 'Add the actions of the action plan',
    rule: 'B-1',
    only: 'where an action plan was received, until an action is added',
    owner: 'case-inspector',
    kinds: ['adult'],
    after: ['record-outcome'],
    doneBy: ['add-actions'],
    within: { workingDays: 10 },
    appliesIf: (review) => lastAnswer(review, 'record-outcome', 'actionPlan') === 'yes',
    isOpenWhile: (review) => review.actions.length === 0
  },
  'obtain-evaluation': {
    label: 'Record Ofsted’s evaluation',
    rule: 'B-2',
    owner: 'intake-team',
    kinds: ['child'],
    after: ['finalise-report', 'record-published'],
    doneBy: ['record-evaluation'],
    endedBy: ['rule-out-evaluation', 'record-paperwork'],
    within: { workingDays: 60 }
  },
  'obtain-paperwork': {
    label: 'Record Ofsted’s paperwork',
    rule: 'B-2',
    owner: 'intake-team',
    kinds: ['child'],
    after: ['record-evaluation'],
    doneBy: ['record-paperwork'],
    within: { workingDays: 20 }
  },
  'follow-action': {
    label: 'Follow up an action',
    rule: 'B-3',
    only: 'for each open action of an organisation that we regulate',
    owner: 'case-inspector',
    after: ['add-actions'],
    doneBy: ['update-action'],
    within: { workingDays: 20 },
    // An action without a due date is followed up again a set time after its last update.
    items: (review) =>
      openRegulatedActions(review.actions).map(({ id, seq, enteredOn, heardOn, due }) => ({
        item: id,
        seq,
        since: due ? enteredOn : heardOn,
        due
      })),
    about: (review, item) => {
      const action = openRegulatedActions(review.actions).find(({ id }) => id === item);
      return action && `${action.id}, ${action.organisation}`;
    }
  }
} as const satisfies Partial<Record<DutyId, Duty>>;
