import { SELECT_AUTHORITY, form, type Field, type Form, type AnswersTo, type FieldMessages } from '../fields';
import { CRITERIA } from '../review/criterion';
import type { Kind } from '../words';
import { term, text, possessive, capitalised } from '../text';

/** The questions that begin a review. They ask for initials or a local reference of the person, never a name. */

const YES_NO_UNKNOWN = [
  { value: 'yes', title: 'Yes' },
  { value: 'no', title: 'No' },
  { value: 'unknown', title: 'Not yet known' }
];

const criteriaOf = (kind: Kind) => CRITERIA[kind].map(({ value, title }) => ({ value, title }));

export const SERVICE = form([
  {
    id: 'service',
    type: 'line',
    label: 'Name of the service',
    needed: 'if a regulated service is involved',
    hint: 'The home, hospital or agency, as registered.'
  },
  {
    id: 'locationCodes',
    type: 'location-codes',
    label: 'Location code',
    hint: '1- followed by 8 to 12 digits, or 5 characters such as RX3LD. Several codes are separated by commas. To look a code up, type “location” and the name of the service in the chat. You can also record it later.'
  }
]);

export const AUTHORITY: Field<'authority'> = {
  id: 'authority',
  type: 'authority',
  label: 'Local authority',
  hint: 'It decides which region is informed.',
  missing: SELECT_AUTHORITY
};

const INITIATED: Field<'initiatedOn'> = {
  id: 'initiatedOn',
  type: 'date',
  label: 'Date the review was initiated',
  past: true,
  hint: text`Leave empty if the ${term.partnership} has not said.`
};

const INVOLVED = form([
  {
    id: 'regulatedService',
    type: 'choice',
    label: 'Is a service that we regulate involved?',
    choices: YES_NO_UNKNOWN,
    missing: 'Select whether a service that we regulate is involved: yes, no or not yet known.'
  },
  ...SERVICE,
  {
    id: 'mentalHealth',
    type: 'choice',
    label: 'Have mental health operations been involved in the service?',
    choices: YES_NO_UNKNOWN,
    missing: 'Select whether mental health operations have been involved in the service: yes, no or not yet known.'
  }
]);

/** The mail that it was recorded from. The service says which, whatever a form does. */
const MAIL: Field<'mail'> = { id: 'mail', type: 'unseen', label: 'Mail' };

const REFERENCES = form([
  {
    id: 'partnershipReference',
    type: 'line',
    label: text`The ${possessive(term.partnership)} reference`,
    maxLength: 60
  },
  { id: 'initials', type: 'initials', label: 'Initials or local reference of the person', hint: 'Never a name.' }
]);

export const ADULT_NOTIFICATION = form([
  {
    id: 'partnership',
    type: 'line',
    label: capitalised(term.safeguardingPartnership),
    hint: 'The body that holds the review.',
    missing: text`Enter the ${term.safeguardingPartnership} that holds the review.`
  },
  AUTHORITY,
  {
    id: 'notifiedOn',
    type: 'date',
    label: 'Date we were notified',
    past: true,
    missing: 'Enter the date we were notified.'
  },
  INITIATED,
  {
    id: 'criterion',
    type: 'choice',
    label: 'Why is a review being held?',
    choices: criteriaOf('adult'),
    hint: 'The criteria come from the published guidance on adult reviews.',
    missing: 'Select why a review is being held, or “Not yet known”.'
  },
  ...INVOLVED,
  ...REFERENCES,
  MAIL
]);

/** What the intake team records from the mailbox for children’s reviews (KP-5). */
export const CHILD_NOTIFICATION = form([
  {
    id: 'partnership',
    type: 'line',
    label: text`${term.childPartnership}`,
    hint: text`The ${term.partnership} that holds the review.`,
    missing: text`Enter the ${term.childPartnership} that holds the review.`
  },
  {
    id: 'commissioner',
    type: 'line',
    label: text`${capitalised(term.commissioner)} that notified us`,
    hint: 'The organisation, not a person.',
    missing: text`Enter the ${term.commissioner}, or its successor, that notified us.`
  },
  AUTHORITY,
  {
    id: 'notifiedOn',
    type: 'date',
    label: 'Date the notification reached the mailbox',
    past: true,
    missing: 'Enter the date the notification reached the mailbox.'
  },
  INITIATED,
  {
    id: 'criterion',
    type: 'choice',
    label: 'Why is a review being held?',
    choices: criteriaOf('child'),
    hint: 'The criteria come from the guidance on children’s reviews.',
    missing: 'Select why a review is being held, or “Not yet known”.'
  },
  ...INVOLVED,
  ...REFERENCES,
  {
    id: 'inspector',
    type: 'person',
    label: 'Inspector of the service',
    hint: 'They are informed at once, for information. Leave empty if you do not know yet, and pass the notification on later.'
  },
  MAIL
]);

export const NOTIFICATION: Readonly<Record<Kind, Form>> = { adult: ADULT_NOTIFICATION, child: CHILD_NOTIFICATION };

/** Rules across the answers of a notification. */
export function checkNotification(given: AnswersTo<typeof CHILD_NOTIFICATION>): FieldMessages {
  const problems: Record<string, string> = {};
  if (given['regulatedService'] === 'yes' && !given['service']) {
    problems['service'] = 'Enter the name of the service that we regulate.';
  }
  const dates = problemWithDates(given);
  return dates ? { ...problems, initiatedOn: dates } : problems;
}

export const problemWithDates = ({
  initiatedOn = '',
  notifiedOn = ''
}: Pick<AnswersTo<typeof CHILD_NOTIFICATION>, 'initiatedOn' | 'notifiedOn'>): string | undefined =>
  initiatedOn && notifiedOn && initiatedOn > notifiedOn
    ? 'The date the review was initiated must not be after the date we were notified.'
    : undefined;
