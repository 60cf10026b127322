import type { Given, Field, Sentences } from './fields';

/** The questions that steps ask. Initials or a local reference stand for the person: never a name. */

const YES_NO_UNKNOWN = [
  { value: 'yes', title: 'Yes' },
  { value: 'no', title: 'No' },
  { value: 'unknown', title: 'Not yet known' }
];

/** The published guidance on adult reviews that the briefing quotes (B-4). */
const ADULT_CRITERIA = [
  { value: 'death', title: 'An adult died, and abuse or neglect is known or suspected to be a factor' },
  { value: 'serious-harm', title: 'Life-threatening injury, serious sexual abuse, or serious and permanent impairment, and concern about how services worked together' },
  { value: 'institution', title: 'Serious abuse in an institution, or several abusers' },
  { value: 'local', title: 'The local authority’s own criteria' },
  { value: 'unknown', title: 'Not yet known' }
];

const SERVICE: readonly Field[] = [
  {
    id: 'service',
    type: 'line',
    label: 'Name of the service',
    hint: 'The home, hospital or agency, as it is registered. Leave empty when no regulated service is involved.'
  },
  {
    id: 'locationCodes',
    type: 'location-codes',
    label: 'Location code',
    hint: '1- and 8 to 12 digits, or five characters such as RX3LD. Several, parted by commas. If you do not have it yet, leave it empty and record it later.'
  }
];

export const ADULT_NOTIFICATION: readonly Field[] = [
  {
    id: 'partnership',
    type: 'line',
    label: 'Safeguarding partnership',
    hint: 'The board or partnership that is holding the review.',
    missing: 'Enter the safeguarding partnership that is holding the review.'
  },
  {
    id: 'authority',
    type: 'authority',
    label: 'Local authority',
    hint: 'It decides which region is told.',
    missing: 'Choose the local authority: it decides which region is told.'
  },
  { id: 'notifiedOn', type: 'date', label: 'Date we were notified', past: true, missing: 'Give the date on which we were notified.' },
  { id: 'initiatedOn', type: 'date', label: 'Date the review was initiated', past: true, hint: 'Leave empty if the partnership has not said.' },
  { id: 'criterion', type: 'choice', label: 'Why is a review being held?', choices: ADULT_CRITERIA, missing: 'Choose why a review is being held, or “Not yet known”.' },
  {
    id: 'regulatedService',
    type: 'choice',
    label: 'Is a service that we regulate involved?',
    choices: YES_NO_UNKNOWN,
    missing: 'Say whether a service that we regulate is involved: yes, no, or not yet known.'
  },
  ...SERVICE,
  {
    id: 'mentalHealth',
    type: 'choice',
    label: 'Have mental health operations been involved in the service?',
    choices: YES_NO_UNKNOWN,
    missing: 'Say whether mental health operations have been involved in the service: yes, no, or not yet known.'
  },
  { id: 'partnershipReference', type: 'line', label: 'The partnership’s reference', maxLength: 60 },
  { id: 'initials', type: 'initials', label: 'Initials or local reference of the person', hint: 'Never a name.' }
];

/** Rules between two answers of a notification. */
export function checkNotification(given: Given): Sentences {
  const problems: Record<string, string> = {};
  if (given['regulatedService'] === 'yes' && !given['service']) {
    problems['service'] = 'Enter the name of the service, because a service that we regulate is involved.';
  }
  const { initiatedOn, notifiedOn } = given;
  if (initiatedOn && notifiedOn && initiatedOn > notifiedOn) {
    problems['initiatedOn'] = 'Check the two dates: a review is initiated before, or on the day that, we are notified.';
  }
  return problems;
}

export const LOCATION: readonly Field[] = SERVICE.map((field) => ({
  ...field,
  missing: field.id === 'service' ? 'Enter the name of the service.' : 'Enter the location code of the service.'
}));

export const IMR_REQUEST: readonly Field[] = [
  { id: 'askedOn', type: 'date', label: 'Date the partnership asked', past: true, missing: 'Give the date on which the partnership asked for the IMR.' },
  { id: 'dueOn', type: 'date', label: 'Date the partnership wants it by', hint: 'Leave empty if they have not said.' }
];

export const TERMS_REQUEST: readonly Field[] = [
  { id: 'requestedOn', type: 'date', label: 'Date requested', past: true, missing: 'Give the date on which you requested the terms of reference.' }
];

export const TERMS_RECEIPT: readonly Field[] = [
  { id: 'receivedOn', type: 'date', label: 'Date received', past: true, missing: 'Give the date on which the terms of reference were received.' }
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
  { id: 'document', type: 'link', label: 'Link to the IMR', hint: 'The address of the document, beginning with https://.', missing: 'Paste the link to the IMR.' },
  { id: 'version', type: 'line', label: 'Version', maxLength: 20, hint: 'For example 1.0. The director agrees this very version.', missing: 'Enter the version of the document, for example 1.0.' },
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

export const checkSubmission = (given: Given): Sentences =>
  given['independent'] === 'no'
    ? { independent: 'An IMR is written by somebody independent. Tell the regional director, so that another author can be appointed.' }
    : {};

/** The version that the person had before them: it travels with the button, unseen. */
const VERSION_SEEN: Field = { id: 'version', type: 'unseen', label: 'Version', missing: 'Open the review again: this button does not say which version of the IMR it is about.' };

export const AGREEMENT: readonly Field[] = [VERSION_SEEN];

export const RETURN: readonly Field[] = [
  VERSION_SEEN,
  { id: 'reasons', type: 'text', label: 'What should change before you can agree it?', missing: 'Say what should change, so that the author knows what to do.' }
];

export const PROVISION: readonly Field[] = [
  VERSION_SEEN,
  { id: 'providedOn', type: 'date', label: 'Date provided', past: true, missing: 'Give the date on which the IMR was provided to the partnership.' }
];
