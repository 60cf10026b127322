import { actionsIn } from '../review/action-plan';
import { MOST_ACTIONS } from '../review/actions';
import { DUTIES, dutyAmong, undatedDuties } from '../duties';
import type { AnswersOf } from '../forms';
import { ANY_HELPER, rolesIn } from '../people/people';
import { endingNamed } from '../review/endings';
import { goesOn } from '../review/is-counted';
import { areAlike } from '../review/likeness';
import { referenceIn } from '../review/reference';
import { whyItStays } from '../review/stands-for';
import { takenOver } from '../review/taken-over';
import { joined, term, text } from '../text';
import { ROLE_LABELS } from '../words';
import type { GuardRows } from './guard';

export const OVERSIGHT_GUARDS = {
  'task-is-open': {
    condition: 'The task is open',
    rule: 'KP-2',
    field: 'duty',
    refuse: ({ review, given }) =>
      dutyAmong(undatedDuties(review), given['duty'] ?? '')
        ? undefined
        : 'This task is no longer open. Open the review again to see its tasks.'
  },
  'duty-can-be-waived': {
    condition: 'The task is one that may be waived',
    rule: 'KP-11',
    field: 'duty',
    refuse: ({ review, given }) => {
      const owed = dutyAmong(undatedDuties(review), given['duty'] ?? '');
      return owed && DUTIES[owed.duty].neverWaived
        ? text`“${DUTIES[owed.duty].label}” cannot be waived. Ask the ${ROLE_LABELS[owed.owner]} to do it.`
        : undefined;
    }
  },
  'nothing-owed': {
    condition: 'Where the review was completed, no task is open',
    rule: 'KP-2',
    field: 'ending',
    refuse: ({ review, given }) => {
      if (!isCompleted(given)) return undefined;
      const owed = undatedDuties(review).filter(({ duty }) => !DUTIES[duty].standing && duty !== 'follow-action');
      const names = [...new Set(owed.map(({ duty }) => DUTIES[duty].label))];
      return names.length > 0
        ? text`Still to do: ${joined(names, '; ')}. Complete or waive each task, then close the review.`
        : undefined;
    }
  },
  'nothing-since-taken-over': {
    condition: 'The review was taken over from the old register, and nothing has been recorded on it since',
    rule: 'KP-2',
    refuseUpfront: ({ review }) =>
      takenOver(review)?.seq === review.seq
        ? undefined
        : text`Something has been recorded on this ${term.review} since it was taken over. Close it instead, and say why.`
  },
  'no-action-open': {
    condition:
      'Where the review was completed, no action of an organisation that we regulate is open, or there is a reason to close it anyway',
    rule: 'B-3',
    field: 'openActions',
    refuse: ({ review, given }) => {
      const open = undatedDuties(review).filter(({ duty }) => duty === 'follow-action').length;
      if (!isCompleted(given) || given['openActions'] || open === 0) return undefined;
      return `${open} ${open === 1 ? 'action' : 'actions'} of organisations that we regulate ${open === 1 ? 'is' : 'are'} still open. Update each action, or enter why you are closing the review anyway.`;
    }
  },
  'another-reference': {
    condition: 'The other review is a different one, which the person may see or which is like this one, and goes on',
    rule: 'KP-2',
    field: 'otherReference',
    refuse: ({ review, given, other, actor, today }) => {
      if (!given['otherReference']) return undefined;
      const reference = referenceIn(given['otherReference']);
      if (reference === review.reference)
        return 'Enter the reference of the other review. This is the reference of the review that you are closing.';
      // The same for a review that the person may not see as for one that does not exist. Of one that is like this one
      // they have been told whom to ask, and can have its reference from them.
      const isOpenTo = other !== undefined && (rolesIn(other, actor, today).length > 0 || areAlike(review, other));
      if (!isOpenTo || other.reference !== reference)
        return `Enter the reference of a review that you can open. No review with the reference that you entered is available to you: check it, or ask ${ANY_HELPER}.`;
      if (goesOn(other)) return undefined;
      const ending = endingNamed(other.done.close?.given.ending)?.title ?? '';
      const how = rolesIn(other, actor, today).length > 0 ? `as “${ending}”` : 'and does not go on';
      return `Enter the reference of the review that goes on. ${other.reference} was itself closed ${how}.`;
    }
  },
  'stands-for-no-other': {
    condition:
      'Where the review is said to be a mistake, no other was closed because it is the same or went into it, and no possible duplicate has just been closed as a mistake',
    rule: 'KP-2',
    refuse: ({ review, standsFor = [], ...reader }) => whyItStays(review, standsFor, reader)
  },
  'plan-fits': {
    condition: 'The plan can be read, and does not have more actions than a review can have',
    rule: 'B-3',
    field: 'rows',
    refuse: ({ review, given }) => {
      const { length } = actionsIn(given).actions;
      if (length === 0)
        return 'Enter at least one action. None was found in the pasted rows: copy them in the spreadsheet and paste them again.';
      const inAll = review.actions.length + length;
      return inAll > MOST_ACTIONS
        ? `Enter fewer actions. A review can have up to ${MOST_ACTIONS}, and this would make ${inAll}. Keep those of organisations that we regulate.`
        : undefined;
    }
  },
  'action-exists': {
    condition: 'The action is one of the review',
    rule: 'B-3',
    field: 'item',
    refuse: ({ review, given }) =>
      review.actions.some(({ id }) => id === given['item']) ? undefined : 'Select one of the actions of this review.'
  }
} satisfies GuardRows;

/** A review that was not held or was recorded twice needs no more tasks: the reason for closing it covers them all. */
const isCompleted = (given: AnswersOf<'close'>): boolean => given['ending'] === 'completed';
