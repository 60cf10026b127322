import { form, type Field } from '../fields';

/** The questions of those who put right what was recorded: what it is, and why. */

const RECORDED: Field<'of'> = {
  id: 'of',
  type: 'event',
  label: 'What was recorded',
  missing: 'Select what was recorded, in the history of the review.'
};

const WITHDRAWAL = form([
  RECORDED,
  {
    id: 'why',
    type: 'text',
    label: 'Why was this recorded by mistake?',
    hint: 'It stays in the history. No personal detail.',
    maxLength: 500,
    missing: 'Enter why this was recorded by mistake. The reason stays in the history.'
  }
]);

/** The questions of what is corrected follow these. */
const CORRECTION = form([
  RECORDED,
  {
    id: 'why',
    type: 'text',
    label: 'Why are you correcting this?',
    hint: 'It stays in the history. No personal detail. The local authority, the service with its location code, and mental health involvement have forms of their own.',
    maxLength: 500,
    missing: 'Enter why you are correcting this. The reason stays in the history.'
  }
]);

export const PUTTING_RIGHT_FORMS = { withdraw: WITHDRAWAL, 'correct-step': CORRECTION };
