import type { StepId } from '../ids';
import type { Duty } from './duty';
import type { DutyId } from '../ids';
import { entryOf } from '../review/entry';
import { isUnanswered } from '../review/entry-changes';
import { codesIn, locationCodesOf } from '../review/service-involved';

/** The steps with which a review comes into the register. */
export const COMES_IN = [
  'notify-adult',
  'notify-child',
  'take-over-adult',
  'take-over-child'
] as const satisfies readonly StepId[];

/** Duties about the register entry, informing people, and the panel (KP-2 to KP-5, KP-7). */
export const ENTRY_DUTIES = {
  acknowledge: {
    label: 'Acknowledge the notification',
    rule: 'KP-5',
    owner: 'intake-team',
    kinds: ['child'],
    after: ['notify-child'],
    doneBy: ['acknowledge'],
    within: { workingDays: 0 }
  },
  'pass-to-inspector': {
    label: 'Pass the notification to an inspector',
    rule: 'KP-5',
    only: 'while the review has no case inspector',
    owner: 'intake-team',
    kinds: ['child'],
    after: ['notify-child'],
    doneBy: ['pass-to-inspector'],
    within: { workingDays: 1 },
    isOpenWhile: (review) => review.inspector === undefined
  },
  'complete-entry': {
    label: 'Complete the register entry',
    rule: 'KP-2',
    only: 'while it is not known why the review is held',
    owner: 'case-inspector',
    after: [...COMES_IN],
    doneBy: ['complete-entry'],
    endedBy: ['correct-entry'],
    within: { workingDays: 5 },
    // That the partnership has not said when it was initiated is an answer: the form says to leave it empty then.
    isOpenWhile: (review) => isUnanswered(entryOf(review, 'criterion')),
    about: (review) => (isUnanswered(entryOf(review, 'criterion')) ? 'why it is held' : undefined)
  },
  'record-location': {
    label: 'Record the location code',
    rule: 'KP-3',
    only: 'until the service involved is recorded, with its code or why it has none',
    owner: 'case-inspector',
    after: [...COMES_IN],
    doneBy: ['record-location'],
    within: { workingDays: 5 },
    isOpenWhile: (review) => {
      const involved = entryOf(review, 'regulatedService');
      return (
        isUnanswered(involved) ||
        (involved === 'yes' && codesIn(locationCodesOf(review)).length === 0 && entryOf(review, 'withoutCode') === '')
      );
    }
  },
  'confirm-profile': {
    label: 'Confirm the quality and risk profile entry',
    rule: 'KP-3',
    only: 'while a location’s profile does not have the review',
    owner: 'case-inspector',
    after: [...COMES_IN, 'record-location'],
    doneBy: ['confirm-profile'],
    within: { workingDays: 5 },
    isOpenWhile: (review) => codesIn(locationCodesOf(review)).some((code) => !review.inProfile.includes(code))
  },
  'settle-mental-health': {
    label: 'Record mental health involvement',
    rule: 'KP-4',
    only: 'while it is not known',
    owner: 'case-inspector',
    after: [...COMES_IN],
    doneBy: ['record-mental-health'],
    within: { workingDays: 5 },
    isOpenWhile: (review) => isUnanswered(entryOf(review, 'mentalHealth'))
  },
  'end-membership': {
    label: 'End the panel membership',
    rule: 'KP-7',
    owner: 'regional-safeguarding-lead',
    after: ['record-membership'],
    doneBy: ['end-membership'],
    within: { workingDays: 5 }
  },
  'ask-progress': {
    label: 'Ask about progress',
    rule: 'KP-7',
    only: 'until the report is final',
    owner: 'case-inspector',
    after: [...COMES_IN, 'record-progress', 'receive-draft', 'reopen'],
    doneBy: ['record-progress'],
    within: { days: 28 },
    isOpenWhile: (review) => review.tracks.report !== 'final',
    standing: true
  }
} as const satisfies Partial<Record<DutyId, Duty>>;
