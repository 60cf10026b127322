import { ENTRY_LABELS, entryOf } from '../review/entry';
import { changesIn, isUnanswered } from '../review/entry-changes';
import { problemWithDates } from '../forms/notification';
import type { GuardId } from '../ids';
import type { Guard } from './guard';
import { personIn, postsOf } from '../people/people';
import { seqOf } from '../review/review';
import { locationCodesOf } from '../review/service-involved';

export const ENTRY_GUARDS = {
  'inspector-in-post': {
    condition: 'The inspector who is chosen is in post today',
    rule: 'KP-5',
    field: 'inspector',
    refuse: ({ given, directory, today }) => {
      if (!given['inspector']) return undefined;
      const chosen = personIn(directory, given['inspector']);
      return chosen && postsOf(chosen, today).some(({ post }) => post.startsWith('compliance-'))
        ? undefined
        : 'Choose a compliance inspector or manager who is in post today, or ask your regional safeguarding lead to add them.';
    }
  },
  'not-passed-yet': {
    condition: 'The notification has not been passed on before',
    rule: 'KP-5',
    isUpfront: true,
    refuse: ({ review }) =>
      review.inspector
        ? `This notification was passed to ${review.inspector.name}. Hand the case over if somebody else is the inspector.`
        : undefined
  },
  'has-inspector': {
    condition: 'Somebody has the case',
    rule: 'KP-2',
    isUpfront: true,
    refuse: ({ review }) =>
      review.inspector ? undefined : 'No inspector has this case yet. Pass the notification to one first.'
  },
  'another-inspector': {
    condition: 'The case goes to somebody else than who has it',
    rule: 'KP-2',
    field: 'inspector',
    refuse: ({ review, given }) =>
      review.inspector && given['inspector'] === review.inspector.id
        ? `${review.inspector.name} has the case already. Choose another inspector.`
        : undefined
  },
  'inspector-is-not-author': {
    condition: 'The author of the IMR is not given the case',
    rule: 'KP-10',
    field: 'inspector',
    refuse: ({ review, given, directory }) =>
      given['inspector'] === review.author?.id
        ? `${personIn(directory, given['inspector'] ?? '')?.name ?? 'This person'} writes the IMR and stays independent of the case. Choose another inspector.`
        : undefined
  },
  'has-location-code': {
    condition: 'A location code is recorded',
    rule: 'KP-3',
    isUpfront: true,
    refuse: ({ review }) =>
      locationCodesOf(review) === '' ? 'Record the location code first: the profile is kept by location.' : undefined
  },
  'something-changes': {
    condition: 'Some answer differs from what the register holds',
    rule: 'KP-2',
    refuse: ({ given, review }) =>
      changesIn(given, review).length > 0
        ? undefined
        : 'Every answer is what the register holds already. Change the one that needs it.'
  },
  'fills-gaps-only': {
    condition: 'Only what nobody has answered is completed',
    rule: 'KP-2',
    refuse: ({ given, review }) => {
      const settled = changesIn(given, review).find((field) => !isUnanswered(entryOf(review, field)));
      return settled
        ? `“${ENTRY_LABELS[settled]}” has been answered already. Ask your regional safeguarding lead to correct it, with a reason.`
        : undefined;
    }
  },
  'dates-agree': {
    condition: 'The review was not initiated after we were notified',
    rule: 'KP-2',
    field: 'initiatedOn',
    refuse: ({ given, review }) => problemWithDates({ ...review.entry, ...given })
  },
  'not-on-panel': {
    condition: 'No membership of the panel is recorded',
    rule: 'KP-7',
    isUpfront: true,
    refuse: ({ review }) =>
      isOnPanel(review) ? 'A membership of the panel is recorded already. Record its end when it has ended.' : undefined
  },
  'on-panel': {
    condition: 'A membership of the panel is recorded',
    rule: 'KP-7',
    isUpfront: true,
    refuse: ({ review }) => (isOnPanel(review) ? undefined : 'No membership of the panel is recorded, so none can end.')
  }
} satisfies Partial<Record<GuardId, Guard>>;

/** An exception that stays flagged until it has ended: we are not members of panels (KP-7). */
function isOnPanel(review: Parameters<Guard['refuse']>[0]['review']): boolean {
  return seqOf(review, 'record-membership') > seqOf(review, 'end-membership');
}
