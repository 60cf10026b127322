import { form, type Field, type Answers, type AnswersTo, type FieldMessages } from '../fields';
import type { Papers } from '../imr/papers-now';
import { submissionNotes } from '../imr/submission';
import { term, text } from '../text';
import { paperReceived } from './papers';

/** The questions about the individual management review (KP-8 to KP-11). */

export const IMR_REQUEST = form([
  {
    id: 'askedOn',
    type: 'date',
    usuallyToday: true,
    label: text`Date the ${term.partnership} requested the IMR`,
    past: true,
    missing: text`Enter the date the ${term.partnership} requested the IMR.`
  },
  {
    id: 'dueOn',
    type: 'date',
    label: text`Date the ${term.partnership} wants it by`,
    hint: 'Leave empty if they have not said.'
  }
]);

export const TERMS_REQUEST = form([
  {
    id: 'requestedOn',
    type: 'date',
    usuallyToday: true,
    label: 'Date requested',
    past: true,
    missing: 'Enter the date you requested the terms of reference.'
  }
]);

export const TERMS_RECEIPT = form([
  {
    id: 'receivedOn',
    type: 'date',
    usuallyToday: true,
    label: 'Date received',
    past: true,
    missing: 'Enter the date the terms of reference were received.'
  },
  paperReceived('Terms of reference')
]);

export const APPOINTMENT = form([
  {
    id: 'author',
    type: 'person',
    label: 'Independent author',
    hint: 'A member of staff who has not worked on the case or regulated the service.',
    missing: 'Select the independent author.'
  }
]);

export const SUBMISSION = form([
  {
    id: 'document',
    type: 'link',
    label: 'Link to the IMR',
    filledIn: true,
    hint: 'The address of the file in SCR Documents. Leave empty to submit the Word file that was made for you, with what you have written in it.'
  },
  {
    id: 'version',
    type: 'line',
    label: 'Version',
    maxLength: 20,
    hint: 'For example 1.0. The director agrees exactly this version. A file that was made for you is named after it.',
    missing: 'Enter the version, for example 1.0.'
  },
  {
    id: 'independent',
    type: 'choice',
    label: 'I have not worked on the case or regulated the service',
    choices: [
      { value: 'yes', title: 'I declare that this is true' },
      { value: 'no', title: 'I cannot declare this' }
    ],
    missing: 'Select whether you can declare your independence.'
  }
]);

export const checkSubmission = (given: AnswersTo<typeof SUBMISSION>): FieldMessages =>
  given['independent'] === 'no'
    ? {
        independent:
          'An IMR author must be independent. Select “Step down as author” on the review’s card, so that another author can be appointed.'
      }
    : {};

/** What is noted of a document: its address, the library’s label of it, and its hash. */
interface DocumentNoted {
  readonly document?: string;
  readonly libraryVersion?: string;
  readonly hash?: string;
}

/**
 * Records exactly which document was submitted, agreed or provided: its address, version in the library, and hash
 * (KP-11).
 */
export const recordDocument = <A extends Answers>(
  given: A,
  _review: unknown,
  { document }: Papers
): A & DocumentNoted =>
  document ? { ...given, document: document.url, libraryVersion: document.version, hash: document.hash } : given;

/** The same, with what is in the document and what has changed since it was returned. */
export const recordSubmission = <A extends Answers>(
  given: A,
  review: Parameters<typeof submissionNotes>[0],
  papers: Papers
): A => ({
  ...recordDocument(given, review, papers),
  ...submissionNotes(review, papers)
});

export const WORD_FILE = form([
  {
    id: 'version',
    type: 'line',
    label: 'Version',
    maxLength: 20,
    hint: 'For example 1.0. It is in the name of the file.',
    missing: 'Enter the version you are going to write, for example 1.0.'
  }
]);

/** The version that the person has read. The button carries it. */
const VERSION_SEEN: Field<'version'> = {
  id: 'version',
  type: 'unseen',
  label: 'Version',
  missing: 'Open the review again. This button does not say which version of the IMR it is for.'
};

/** A director who agrees a version says that they have read it: the button does. */
const VERSION_READ: Field<'read'> = {
  id: 'read',
  type: 'unseen',
  label: 'I have read this version',
  choices: [{ value: 'yes', title: 'I have read this version' }],
  missing: 'Select “I have read version … and agree it” once you have read it.'
};

export const AGREEMENT = form([VERSION_SEEN, VERSION_READ]);

export const RETURN = form([
  VERSION_SEEN,
  {
    id: 'reasons',
    type: 'text',
    label: 'What changes are needed before you can agree it?',
    missing: 'Enter the changes that are needed before you can agree it.'
  }
]);

export const PROVISION = form([
  VERSION_SEEN,
  {
    id: 'providedOn',
    type: 'date',
    usuallyToday: true,
    label: 'Date provided',
    past: true,
    missing: text`Enter the date the IMR was provided to the ${term.partnership}.`
  }
]);

export const INTEREST = form([
  {
    id: 'reason',
    type: 'line',
    label: 'Why are you not independent of this case?',
    hint: 'For example, you inspected the service. No personal detail.',
    missing: 'Enter why you are not independent of this case.'
  }
]);

export const IMR_FORMS = {
  'request-imr': IMR_REQUEST,
  'request-terms': TERMS_REQUEST,
  'receive-terms': TERMS_RECEIPT,
  'appoint-author': APPOINTMENT,
  'step-down': INTEREST,
  'make-imr-file': WORD_FILE,
  'submit-imr': SUBMISSION,
  'agree-imr': AGREEMENT,
  'return-imr': RETURN,
  'provide-imr': PROVISION,
  'declare-interest': INTEREST
};
