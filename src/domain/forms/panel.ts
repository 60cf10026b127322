import { form, type AnswersTo, type FieldMessages } from '../fields';
import type { EntryAnswers } from '../review/entry';
import { term, text } from '../text';
import { askAboutDayBeforeNotified, askAboutDayBeforeThat } from './day-before';

/** The questions about the panel and the progress of the review (KP-7). */

export const PANEL_INVITATION = form([
  {
    id: 'invitedOn',
    type: 'date',
    label: 'Date of the invitation',
    past: true,
    missing: 'Enter the date of the invitation.'
  },
  {
    id: 'declinedOn',
    type: 'date',
    usuallyToday: true,
    label: 'Date it was declined',
    past: true,
    missing: 'Enter the date it was declined. The review’s card has an email template for it.'
  }
]);

export const askAboutInvitation = (
  { invitedOn = '', declinedOn }: AnswersTo<typeof PANEL_INVITATION>,
  review: { readonly entry: EntryAnswers }
): FieldMessages => ({
  ...askAboutDayBeforeNotified('invitedOn', invitedOn, review),
  ...askAboutDayBeforeThat('declinedOn', declinedOn, { on: invitedOn, words: 'the invitation' })
});

export const PANEL_MEMBERSHIP = form([
  {
    id: 'since',
    type: 'date',
    label: 'Member of the panel since',
    past: true,
    missing: 'Enter the date since when one of our staff has been a member of the panel.'
  },
  {
    id: 'reason',
    type: 'text',
    label: 'How did this come about?',
    maxLength: 500,
    missing: 'Enter how this came about. Use posts, not names.'
  }
]);

export const PANEL_LEAVING = form([
  {
    id: 'leftOn',
    type: 'date',
    label: 'Date the membership ended',
    past: true,
    missing: 'Enter the date the membership ended.'
  }
]);

export const PROGRESS = form([
  {
    id: 'heardOn',
    type: 'date',
    usuallyToday: true,
    label: 'Date you heard',
    past: true,
    missing: 'Enter the date you heard.'
  },
  {
    id: 'source',
    type: 'choice',
    label: 'Who told you?',
    choices: [
      // The stored value is no term that a site may rename.
      { value: 'holder', title: text`The ${term.partnership}` },
      { value: 'provider', title: 'The provider' },
      { value: 'other', title: 'Someone else' }
    ],
    missing: 'Select who told you.'
  },
  {
    id: 'note',
    type: 'text',
    label: 'How is the review progressing?',
    hint: 'What it has reached and what comes next. No names, and nothing said in confidence.',
    maxLength: 1000,
    missing: 'Enter how the review is progressing.'
  }
]);

export const PANEL_FORMS = {
  'decline-panel': PANEL_INVITATION,
  'record-membership': PANEL_MEMBERSHIP,
  'end-membership': PANEL_LEAVING,
  'record-progress': PROGRESS
};
