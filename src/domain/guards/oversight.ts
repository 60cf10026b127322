import { actionsIn } from '../review/action-plan';
import { MOST_ACTIONS } from '../review/actions';
import { DUTIES, dutyAmong, owedDuties } from '../duties';
import type { Answers } from '../fields';
import type { GuardId } from '../ids';
import type { Guard } from './guard';

export const OVERSIGHT_GUARDS = {
  'duty-is-owed': {
    condition: 'The duty is owed',
    rule: 'KP-2',
    field: 'duty',
    refuse: ({ review, given }) =>
      dutyAmong(owedDuties(review), given['duty'] ?? '')
        ? undefined
        : 'This duty is not owed on the review any more. Open the review again to see what is.'
  },
  'duty-can-be-waived': {
    condition: 'The duty is not one that must never be left out',
    rule: 'KP-11',
    field: 'duty',
    refuse: ({ review, given }) => {
      const owed = dutyAmong(owedDuties(review), given['duty'] ?? '');
      return owed && DUTIES[owed.duty].neverWaived
        ? `“${DUTIES[owed.duty].label}” cannot be waived. Ask whoever owes it to do it.`
        : undefined;
    }
  },
  'nothing-owed': {
    condition: 'Where the review was completed, nothing is owed any more',
    rule: 'KP-2',
    field: 'ending',
    refuse: ({ review, given }) => {
      if (!isCompleted(given)) return undefined;
      const owed = owedDuties(review).filter(({ duty }) => !DUTIES[duty].standing && duty !== 'follow-action');
      const names = [...new Set(owed.map(({ duty }) => DUTIES[duty].label))];
      return names.length > 0
        ? `Still owed: ${names.join('; ')}. Have each done, or waive it with a reason, then close the review.`
        : undefined;
    }
  },
  'no-action-open': {
    condition:
      'Where the review was completed, no action of an organisation that we regulate is open, or it is said why it is closed all the same',
    rule: 'B-3',
    field: 'openActions',
    refuse: ({ review, given }) => {
      const open = owedDuties(review).filter(({ duty }) => duty === 'follow-action').length;
      if (!isCompleted(given) || given['openActions'] || open === 0) return undefined;
      return `${open} ${open === 1 ? 'action' : 'actions'} of organisations that we regulate ${open === 1 ? 'is' : 'are'} still open. Record how each stands, or say why the review is closed all the same.`;
    }
  },
  'another-reference': {
    condition: 'The other review is another one',
    rule: 'KP-2',
    field: 'otherReference',
    refuse: ({ review, given }) =>
      given['otherReference']?.trim().toUpperCase() === review.reference
        ? 'This is the reference of the review that you are closing. Give that of the other one.'
        : undefined
  },
  'plan-fits': {
    condition: 'The plan can be read, and has no more actions than a review can hold',
    rule: 'B-3',
    field: 'rows',
    refuse: ({ review, given }) => {
      const { length } = actionsIn(given).actions;
      if (length === 0)
        return 'No action can be read in what was pasted. Copy the rows in the spreadsheet and paste them here again.';
      const inAll = review.actions.length + length;
      return inAll > MOST_ACTIONS
        ? `A review holds ${MOST_ACTIONS} actions at most, and this would make ${inAll}. Enter those of organisations that we regulate.`
        : undefined;
    }
  },
  'action-exists': {
    condition: 'The action is one of the review',
    rule: 'B-3',
    field: 'item',
    refuse: ({ review, given }) =>
      review.actions.some(({ id }) => id === given['item']) ? undefined : 'Choose one of the actions of this review.'
  }
} satisfies Partial<Record<GuardId, Guard>>;

/** A review that was not held, or is another one, owes nothing more: the reason that is given stands for all of it. */
const isCompleted = (given: Answers): boolean => given['ending'] === 'completed';
