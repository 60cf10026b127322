import { form } from '../fields';

/** What the intake team does with a mail besides recording a review from it (KP-5). */

export const HAND_MAIL = form([
  {
    id: 'to',
    type: 'person',
    label: 'Who are you handing this mail to?',
    hint: 'A manager or inspector of the region for an adult review, or a colleague of the intake team. They get a message.',
    missing: 'Select who you are handing this mail to.'
  }
]);

export const SET_MAIL_ASIDE = form([
  {
    id: 'why',
    type: 'line',
    label: 'Why does this mail need nothing from us?',
    hint: 'It is kept with the mail. No personal detail.',
    maxLength: 200,
    missing: 'Enter why this mail needs nothing from us.'
  }
]);

export const FILE_MAIL = form([
  {
    id: 'reference',
    type: 'line',
    label: 'Which review does this mail belong to?',
    hint: 'Its reference, such as SCR-A-2026-0001. The mail and its attachments are filed with it.',
    maxLength: 40,
    missing: 'Enter the reference of the review.'
  }
]);

export const UNREADABLE_REFERENCE = 'Enter a reference such as SCR-A-2026-0001.';
