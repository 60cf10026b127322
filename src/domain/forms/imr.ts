import type { Field, Answers, FieldMessages } from '../fields';
import type { Papers } from '../imr/papers-now';
import type { Review } from '../review/review';
import { term, text } from '../text';

/** The questions about the individual management review (KP-8 to KP-11). */

export const IMR_REQUEST: readonly Field[] = [
  {
    id: 'askedOn',
    type: 'date',
    label: text`Date the ${term.partnership} asked`,
    past: true,
    missing: text`Give the date on which the ${term.partnership} asked for the IMR.`
  },
  {
    id: 'dueOn',
    type: 'date',
    label: text`Date the ${term.partnership} wants it by`,
    hint: 'Leave empty if they have not said.'
  }
];

export const TERMS_REQUEST: readonly Field[] = [
  {
    id: 'requestedOn',
    type: 'date',
    label: 'Date requested',
    past: true,
    missing: 'Give the date on which you requested the terms of reference.'
  }
];

export const TERMS_RECEIPT: readonly Field[] = [
  {
    id: 'receivedOn',
    type: 'date',
    label: 'Date received',
    past: true,
    missing: 'Give the date on which the terms of reference were received.'
  }
];

export const APPOINTMENT: readonly Field[] = [
  {
    id: 'author',
    type: 'person',
    label: 'Independent author',
    hint: 'A member of staff who has had no part in the case or in regulating the service.',
    missing: 'Choose who is to write the IMR.'
  }
];

export const SUBMISSION: readonly Field[] = [
  {
    id: 'document',
    type: 'link',
    label: 'Link to the IMR',
    filledIn: true,
    hint: 'The address of the file in SCR Documents. Leave it empty to submit the Word file that was made for you and that you have written in; where there is none, one is made with the chronology.'
  },
  {
    id: 'version',
    type: 'line',
    label: 'Version',
    maxLength: 20,
    hint: 'For example 1.0. The director agrees this very version.',
    missing: 'Enter the version of the document, for example 1.0.'
  },
  {
    id: 'independent',
    type: 'choice',
    label: 'I have had no part in the case, or in regulating the service',
    choices: [
      { value: 'yes', title: 'I declare that this is so' },
      { value: 'no', title: 'I cannot declare this' }
    ],
    missing: 'Say whether you can declare your independence.'
  }
];

export const checkSubmission = (given: Answers): FieldMessages =>
  given['independent'] === 'no'
    ? {
        independent:
          'An IMR is written by somebody independent. Choose “I cannot be independent” on the card of the review, so that another author can be appointed.'
      }
    : {};

/** The very document that was submitted, agreed or provided: where it is, the library’s label of it, and its hash (KP-11). */
export const recordDocument = (given: Answers, _review: Review, { document }: Papers): Answers =>
  document ? { ...given, document: document.url, libraryVersion: document.version, hash: document.hash } : given;

export const WORD_FILE: readonly Field[] = [
  {
    id: 'version',
    type: 'line',
    label: 'Version',
    maxLength: 20,
    hint: 'For example 1.0. It stands on the first page.',
    missing: 'Enter the version that you are going to write, for example 1.0.'
  }
];

/** The version that the person had before them: it travels with the button, unseen. */
const VERSION_SEEN: Field = {
  id: 'version',
  type: 'unseen',
  label: 'Version',
  missing: 'Open the review again: this button does not say which version of the IMR it is about.'
};

export const AGREEMENT: readonly Field[] = [VERSION_SEEN];

export const RETURN: readonly Field[] = [
  VERSION_SEEN,
  {
    id: 'reasons',
    type: 'text',
    label: 'What should change before you can agree it?',
    missing: 'Say what should change, so that the author knows what to do.'
  }
];

export const PROVISION: readonly Field[] = [
  VERSION_SEEN,
  {
    id: 'providedOn',
    type: 'date',
    label: 'Date provided',
    past: true,
    missing: text`Give the date on which the IMR was provided to the ${term.partnership}.`
  }
];

export const INTEREST: readonly Field[] = [
  {
    id: 'reason',
    type: 'line',
    label: 'What is your interest?',
    hint: 'For example: I inspected the service. No personal detail.',
    missing: 'Say in a few words why you are not independent of this case.'
  }
];
