import { actionsIn, MOST_ACTIONS, openRegulatedActions } from '../actions';
import { DUTIES, dutyAmong, owedDuties } from '../duties';
import type { Guard, GuardId } from '../guard';

export const OVERSIGHT_GUARDS = {
  'duty-is-owed': {
    rule: 'KP-2',
    field: 'duty',
    against: ({ review, given }) => (dutyAmong(owedDuties(review), given['duty'] ?? '') ? undefined : 'This duty is not owed on the review any more. Open the review again to see what is.')
  },
  'duty-can-be-waived': {
    rule: 'KP-11',
    field: 'duty',
    against: ({ review, given }) => {
      const owed = dutyAmong(owedDuties(review), given['duty'] ?? '');
      return owed && DUTIES[owed.duty].neverWaived ? `“${DUTIES[owed.duty].label}” cannot be waived. Ask whoever owes it to do it.` : undefined;
    }
  },
  'nothing-owed': {
    rule: 'KP-2',
    field: 'reason',
    against: ({ review, given }) => {
      // A review that was not held, or is another one, owes nothing more: the reason that is given stands for all of it.
      if (given['ending'] !== 'completed') return undefined;
      const owed = owedDuties(review).filter(({ duty }) => !DUTIES[duty].standing);
      if (owed.length === 0) return undefined;
      const actions = openRegulatedActions(review.actions).length;
      const names = [...new Set(owed.map(({ duty }) => DUTIES[duty].label))];
      return `Still owed: ${names.join('; ')}${actions > 0 ? ` (${actions} ${actions === 1 ? 'action' : 'actions'} of organisations that we regulate)` : ''}. Have each done, or waive it with a reason, then close the review.`;
    }
  },
  'plan-fits': {
    rule: 'B-3',
    field: 'rows',
    against: ({ review, given }) => {
      const { length } = actionsIn(given).actions;
      if (length === 0) return 'No action can be read in what was pasted. Copy the rows in the spreadsheet and paste them here again.';
      const inAll = review.actions.length + length;
      return inAll > MOST_ACTIONS ? `A review holds ${MOST_ACTIONS} actions at most, and this would make ${inAll}. Enter those of organisations that we regulate.` : undefined;
    }
  },
  'action-exists': {
    rule: 'B-3',
    field: 'item',
    against: ({ review, given }) => (review.actions.some(({ id }) => id === given['item']) ? undefined : 'Choose one of the actions of this review.')
  }
} satisfies Partial<Record<GuardId, Guard>>;
