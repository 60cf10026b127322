import { form } from '../fields';
import { term, text } from '../text';

/** The questions about the panel and the progress of the review (KP-7). */

export const PANEL_INVITATION = form([
  {
    id: 'invitedOn',
    type: 'date',
    label: 'Date of the invitation',
    past: true,
    missing: 'Give the date of the invitation to the panel.'
  },
  {
    id: 'declinedOn',
    type: 'date',
    label: 'Date it was declined',
    past: true,
    missing: 'Give the date on which the invitation was declined. A text ready to send is on the card of the review.'
  }
]);

export const PANEL_MEMBERSHIP = form([
  {
    id: 'since',
    type: 'date',
    label: 'Member of the panel since',
    past: true,
    missing: 'Give the date since which one of us has been a member of the panel.'
  },
  {
    id: 'reason',
    type: 'text',
    label: 'How did it come about?',
    maxLength: 500,
    missing: 'Say how it came about. Use posts, not names.'
  }
]);

export const PANEL_LEAVING = form([
  {
    id: 'leftOn',
    type: 'date',
    label: 'Date the membership ended',
    past: true,
    missing: 'Give the date on which the membership ended.'
  }
]);

export const PROGRESS = form([
  { id: 'heardOn', type: 'date', label: 'Date', past: true, missing: 'Give the date on which you heard.' },
  {
    id: 'source',
    type: 'choice',
    label: 'From whom?',
    choices: [
      // Not by a word that a site may rename: what was answered stands as it was typed.
      { value: 'holder', title: text`The ${term.partnership}` },
      { value: 'provider', title: 'The provider' },
      { value: 'other', title: 'Somebody else' }
    ],
    missing: 'Choose who told you.'
  },
  {
    id: 'note',
    type: 'text',
    label: 'How does the review stand?',
    hint: 'Where it has got to and what comes next. No names, nothing said in confidence.',
    maxLength: 1000,
    missing: 'Say how the review stands, in a sentence.'
  }
]);

export const PANEL_FORMS = {
  'decline-panel': PANEL_INVITATION,
  'record-membership': PANEL_MEMBERSHIP,
  'end-membership': PANEL_LEAVING,
  'record-progress': PROGRESS
};
