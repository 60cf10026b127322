import { RISK_LABELS } from '../../domain/review/risk';
import { KIND_NAMES, REGIONS, STATE_WORDS } from '../../domain/words';
import { LIST } from './list-names';
import type { ListShape } from './column';

const labelsOf = (words: Readonly<Record<string, { readonly label: string }>>): readonly string[] =>
  Object.values(words).map(({ label }) => label);

/** The central register (KP-2): one row for each review. */
export const REGISTER_LIST = {
  title: LIST.register,
  description:
    'Every serious case review that we have been told about, where it stands and what is owed next. The service writes it from what people enter in Teams; nobody edits it here.',
  view: [
    'Reference',
    'LocalAuthority',
    'Service',
    'LocationCodes',
    'Imr',
    'Report',
    'Publication',
    'NextDuty',
    'NextDue',
    'Region',
    'Partnership',
    'PartnershipReference',
    'NotifiedOn',
    'Inspector',
    'Kind'
  ],
  columns: [
    {
      name: 'Reference',
      title: 'Reference',
      type: 'text',
      description: 'Our reference of the review.',
      required: true,
      unique: true,
      indexed: true
    },
    {
      name: 'Kind',
      title: 'Kind',
      type: 'choice',
      description: 'Adult or children’s review.',
      choices: Object.values(KIND_NAMES)
    },
    {
      name: 'Region',
      title: 'Region',
      type: 'choice',
      description: 'The region whose director answers for it.',
      choices: REGIONS,
      indexed: true
    },
    {
      name: 'LocalAuthority',
      title: 'Local authority',
      type: 'text',
      description: 'The local authority of the partnership.',
      indexed: true
    },
    {
      name: 'Partnership',
      title: 'Partnership',
      type: 'text',
      description: 'The safeguarding partnership that holds the review.',
      indexed: true
    },
    {
      name: 'PartnershipReference',
      title: 'Partnership’s reference',
      type: 'text',
      description: 'How the partnership calls the review.',
      indexed: true
    },
    {
      name: 'Commissioner',
      title: 'Primary care trust',
      type: 'text',
      description: 'Who notified the mailbox of a children’s review.'
    },
    {
      name: 'Service',
      title: 'Service',
      type: 'text',
      description: 'The regulated service involved, as it is registered.',
      indexed: true
    },
    {
      name: 'LocationCodes',
      title: 'Location codes',
      type: 'text',
      description: 'Codes of the locations involved, parted by commas.',
      indexed: true
    },
    {
      name: 'RegulatedService',
      title: 'Regulated service involved',
      type: 'text',
      description: 'Whether a service that we regulate is involved.'
    },
    {
      name: 'MentalHealth',
      title: 'Mental health operations involved',
      type: 'text',
      description: 'Whether mental health operations have been involved in the service.'
    },
    {
      name: 'Criterion',
      title: 'Why a review is held',
      type: 'text',
      description: 'The ground given when we were notified.'
    },
    {
      name: 'Initials',
      title: 'Initials or local reference',
      type: 'text',
      description: 'Stands for the person; never a name.'
    },
    { name: 'NotifiedOn', title: 'Notified on', type: 'day', description: 'When the partnership notified us.' },
    {
      name: 'EnteredOn',
      title: 'Entered on',
      type: 'day',
      description: 'When the review was entered into this register.'
    },
    {
      name: 'InitiatedOn',
      title: 'Initiated on',
      type: 'day',
      description: 'When the partnership initiated the review.'
    },
    {
      name: 'Inspector',
      title: 'Inspector',
      type: 'text',
      description: 'Who received the notification and is asked about the case.'
    },
    {
      name: 'InspectorId',
      title: 'Inspector (directory id)',
      type: 'text',
      description: 'The inspector’s directory object id.',
      hidden: true,
      indexed: true
    },
    { name: 'ImrAuthor', title: 'IMR author', type: 'text', description: 'Who writes the IMR.' },
    {
      name: 'ImrAuthorId',
      title: 'IMR author (directory id)',
      type: 'text',
      description: 'The author’s directory object id.',
      hidden: true,
      indexed: true
    },
    {
      name: 'Entry',
      title: 'Register entry',
      type: 'choice',
      description: 'Where the entry itself stands.',
      choices: labelsOf(STATE_WORDS.entry)
    },
    {
      name: 'Terms',
      title: 'Terms of reference',
      type: 'choice',
      description: 'Where the terms of reference stand.',
      choices: labelsOf(STATE_WORDS.terms)
    },
    {
      name: 'Imr',
      title: 'IMR',
      type: 'choice',
      description: 'Where the individual management review stands.',
      choices: labelsOf(STATE_WORDS.imr)
    },
    {
      name: 'Report',
      title: 'Draft report',
      type: 'choice',
      description: 'Where the report of the review stands.',
      choices: labelsOf(STATE_WORDS.report)
    },
    {
      name: 'Publication',
      title: 'Publication',
      type: 'choice',
      description: 'Whether the report is published.',
      choices: labelsOf(STATE_WORDS.publication)
    },
    {
      name: 'Outcome',
      title: 'Outcome',
      type: 'choice',
      description: 'What we have received of the outcome.',
      choices: labelsOf(STATE_WORDS.outcome)
    },
    {
      name: 'Risk',
      title: 'Risk',
      type: 'choice',
      description: 'How the region rates the risk.',
      choices: Object.values(RISK_LABELS)
    },
    { name: 'NextDuty', title: 'Next duty', type: 'text', description: 'What is owed next; empty when nothing is.' },
    { name: 'NextDue', title: 'Due', type: 'day', description: 'When the next duty is due.', indexed: true },
    {
      name: 'ClosedOn',
      title: 'Closed on',
      type: 'day',
      description: 'When the review was closed; empty while it is open.',
      indexed: true
    },
    {
      name: 'OpenRegion',
      title: 'Open in region',
      type: 'text',
      description: 'The region while the review is open; empty once it is closed.',
      hidden: true,
      indexed: true
    },
    {
      name: 'NotificationKey',
      title: 'Notification',
      type: 'text',
      description: 'The card that began the review, so that sending it twice makes one review.',
      hidden: true,
      unique: true,
      indexed: true
    },
    {
      name: 'PendingSince',
      title: 'Work waits since',
      type: 'time',
      description: 'Since when messages or history rows wait to be written; empty when none do.',
      hidden: true,
      indexed: true
    },
    {
      name: 'State',
      title: 'State',
      type: 'note',
      description: 'The whole review as the service reads it.',
      hidden: true
    },
    {
      name: 'Pending',
      title: 'Pending',
      type: 'note',
      description: 'What has been decided and is still to be carried out.',
      hidden: true
    }
  ]
} as const satisfies ListShape;
