import { ENTRY_LABELS, entryOf } from '../review/entry';
import { changesIn, isUnanswered } from '../review/entry-changes';
import type { Answers } from '../fields';
import { problemWithDates } from '../forms/notification';
import type { GuardRows } from './guard';
import { personIn, postsOf, rolesIn } from '../people/people';
import type { ReviewAtGlance } from '../review/at-glance';
import { seqOf } from '../review/review';
import { codesIn, locationCodesOf } from '../review/service-involved';
import { isTakenOver } from '../review/taken-over';
import { text } from '../text';

export const ENTRY_GUARDS = {
  'inspector-in-post': {
    condition: 'The selected inspector is in post today',
    rule: 'KP-5',
    field: 'inspector',
    refuse: ({ given, directory, today }) => {
      if (!given['inspector']) return undefined;
      const chosen = personIn(directory, given['inspector']);
      return chosen && postsOf(chosen, today).some(({ post }) => post.startsWith('compliance-'))
        ? undefined
        : 'Select a compliance inspector or manager who is in post today. A regional safeguarding lead or an administrator can add them to the Directory.';
    }
  },
  'not-passed-yet': {
    condition: 'The notification has not been passed to an inspector yet',
    rule: 'KP-5',
    refuseUpfront: ({ review }) =>
      review.inspector
        ? `This notification was passed to ${review.inspector.name}. To change the case inspector, hand over this review.`
        : undefined
  },
  'has-inspector': {
    condition: 'The review has a case inspector',
    rule: 'KP-2',
    refuseUpfront: ({ review }) =>
      review.inspector
        ? undefined
        : 'This review has no case inspector yet. Pass the notification to an inspector first.'
  },
  'another-inspector': {
    condition: 'The review is handed over to a different inspector',
    rule: 'KP-2',
    field: 'inspector',
    refuse: ({ review, given }) =>
      review.inspector && given['inspector'] === review.inspector.id
        ? `${review.inspector.name} is already the case inspector. Select another inspector.`
        : undefined
  },
  'inspector-is-not-author': {
    condition: 'The IMR author does not become the case inspector',
    rule: 'KP-10',
    field: 'inspector',
    refuse: ({ review, given, directory }) => {
      if (given['inspector'] !== review.author?.id) return undefined;
      const name = personIn(directory, given['inspector'] ?? '')?.name ?? 'This person';
      return `${name} is writing the IMR, so must stay independent of the case. Select another inspector.`;
    }
  },
  'has-location-code': {
    condition: 'A location code is recorded',
    rule: 'KP-3',
    refuseUpfront: ({ review }) =>
      codesIn(locationCodesOf(review)).length === 0
        ? 'Record the location code first: the quality and risk profile is kept by location.'
        : undefined
  },
  'something-changes': {
    condition: 'At least one answer differs from the register',
    rule: 'KP-2',
    refuse: ({ given, review }) =>
      changesIn(given, review).length > 0
        ? undefined
        : `The register already has these answers. Change at least one of them.${corrects(given) ? TO_TAKE_AWAY : ''}`
  },
  'fills-gaps-only': {
    condition: 'Only questions without an answer are completed',
    rule: 'KP-2',
    refuse: ({ given, review, actor, today }) => {
      const settled = changesIn(given, review).find((field) => !isUnanswered(entryOf(review, field)));
      return settled
        ? text`“${ENTRY_LABELS[settled]}” has already been recorded. ${
            rolesIn(review, actor, today).includes('regional-safeguarding-lead')
              ? 'Use “Correct the register entry” to change it.'
              : 'The regional safeguarding lead can correct it.'
          }`
        : undefined;
    }
  },
  'dates-agree': {
    condition: 'The review was not initiated after we were notified',
    rule: 'KP-2',
    field: 'initiatedOn',
    // The old register has many that were initiated once we had been notified: its days are not put right by others.
    refuse: ({ given, review }) => (isTakenOver(review) ? undefined : problemWithDates({ ...review.entry, ...given }))
  },
  'not-on-panel': {
    condition: 'No panel membership is recorded',
    rule: 'KP-7',
    refuseUpfront: ({ review }) =>
      isOnPanel(review) ? 'A panel membership has already been recorded. Record its end when it has ended.' : undefined
  },
  'on-panel': {
    condition: 'A panel membership is recorded',
    rule: 'KP-7',
    refuseUpfront: ({ review }) =>
      isOnPanel(review) ? undefined : 'No panel membership is recorded, so there is none to end.'
  }
} satisfies GuardRows;

/** Membership is an exception that stays flagged until it has ended (KP-7). */
function isOnPanel(review: ReviewAtGlance): boolean {
  return seqOf(review, 'record-membership') > seqOf(review, 'end-membership');
}

/** Whether the answers correct the entry, and not its authority alone. */
const corrects = (given: Answers): boolean =>
  given['reason'] !== undefined && Object.keys(given).some((field) => field !== 'authority' && field !== 'reason');

const TO_TAKE_AWAY = ' To take an answer away, use “Correct an answer” in the history.';
