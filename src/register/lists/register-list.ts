import { capitalised, possessive, term, text } from '../../domain/text';
import { CHOICES } from '../choices';
import { choicesFrom } from './choice-column';
import { LIST } from './list-names';
import type { ListShape } from './column';
import { SERVICE_COLUMNS } from './register-service-columns';
import { CLOSED_ON, IMR_AUTHOR_ID, INSPECTOR_ID, NEXT_DUE, REFERENCE, REGION } from './review-columns';

/**
 * The central register (KP-2): one row for each review, with what everybody with a post may know of it. The service
 * makes the rows from SCR Reviews.
 */
export const REGISTER_LIST = {
  title: LIST.register,
  description: text`Every ${term.review} we have been notified of, its status and its next task. The service writes this list from what people record in Teams. Do not edit it here.`,
  view: [
    'Reference',
    'LocalAuthority',
    'Service',
    'LocationCodes',
    'Profile',
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
    'Kind',
    'Stage',
    'WaitsFor',
    'Missing',
    'PublicationOn',
    'AgreedVersion'
  ],
  columns: [
    REFERENCE,
    {
      name: 'Kind',
      title: 'Type',
      type: 'choice',
      description: 'Adult or children’s review.',
      ...choicesFrom(CHOICES.kind)
    },
    REGION,
    {
      name: 'LocalAuthority',
      title: 'Local authority',
      type: 'text',
      description: text`The local authority of the ${term.partnership}.`,
      indexed: true
    },
    {
      name: 'Partnership',
      title: capitalised(term.partnership),
      type: 'text',
      description: text`The ${term.safeguardingPartnership} that is holding the review.`,
      indexed: true
    },
    {
      name: 'PartnershipReference',
      title: capitalised(text`${possessive(term.partnership)} reference`),
      type: 'text',
      description: text`The ${possessive(term.partnership)} own reference for the review.`,
      indexed: true
    },
    {
      name: 'Commissioner',
      title: capitalised(term.commissioner),
      type: 'text',
      description: text`The ${term.commissioner} that notified us of a children’s review.`
    },
    {
      name: 'Service',
      title: 'Service',
      type: 'text',
      description: 'The regulated service involved, by its registered name.',
      indexed: true
    },
    {
      name: 'LocationCodes',
      title: 'Location codes',
      type: 'text',
      description: 'Location codes of the services involved, separated by commas.',
      indexed: true
    },
    {
      name: 'Profile',
      title: 'Quality and risk profile',
      type: 'text',
      description: 'Whether the profile of each location has the review, as someone confirmed.'
    },
    {
      name: 'RegulatedService',
      title: 'Regulated service involved',
      type: 'text',
      description: 'Whether a service we regulate is involved.'
    },
    {
      name: 'MentalHealth',
      title: 'Mental health operations involved',
      type: 'text',
      description: 'Whether mental health operations have been involved in the service.'
    },
    {
      name: 'NotifiedOn',
      title: 'Notified on',
      type: 'day',
      description: text`When the ${term.partnership} notified us.`
    },
    {
      name: 'EnteredOn',
      title: 'Recorded on',
      type: 'day',
      description: 'When the review was recorded in this register.'
    },
    {
      name: 'InitiatedOn',
      title: 'Initiated on',
      type: 'day',
      description: text`When the ${term.partnership} initiated the review.`
    },
    {
      name: 'Inspector',
      title: 'Case inspector',
      type: 'text',
      description: 'The inspector responsible for the case.'
    },
    INSPECTOR_ID,
    { name: 'ImrAuthor', title: 'IMR author', type: 'text', description: 'Who writes the IMR.' },
    IMR_AUTHOR_ID,
    {
      name: 'Entry',
      title: 'Register entry',
      type: 'choice',
      description: 'Whether the entry is open or closed.',
      ...choicesFrom(CHOICES.entry)
    },
    {
      name: 'Terms',
      title: 'Terms of reference',
      type: 'choice',
      description: 'The status of the terms of reference.',
      ...choicesFrom(CHOICES.terms)
    },
    {
      name: 'Imr',
      title: 'IMR',
      type: 'choice',
      description: 'The status of the individual management review.',
      ...choicesFrom(CHOICES.imr)
    },
    {
      name: 'Report',
      title: 'Draft report',
      type: 'choice',
      description: 'The status of the review’s report.',
      ...choicesFrom(CHOICES.report)
    },
    {
      name: 'Publication',
      title: 'Publication',
      type: 'choice',
      description: 'Whether the report is published.',
      ...choicesFrom(CHOICES.publication)
    },
    {
      name: 'Outcome',
      title: 'Outcome',
      type: 'choice',
      description: 'The status of the outcome.',
      ...choicesFrom(CHOICES.outcome)
    },
    {
      name: 'Risk',
      title: 'Risk rating',
      type: 'choice',
      description: 'The region’s risk rating.',
      ...choicesFrom(CHOICES.risk)
    },
    {
      name: 'Stage',
      title: 'Stage',
      type: 'choice',
      description: 'The furthest stage that the review has reached.',
      ...choicesFrom(CHOICES.stage)
    },
    {
      name: 'WaitsFor',
      title: 'Assigned to',
      type: 'choice',
      description: 'The post that the next task is assigned to.',
      ...choicesFrom(CHOICES.role)
    },
    {
      name: 'Missing',
      title: 'Missing answers',
      type: 'text',
      description: 'The questions of the register entry that are not answered yet.'
    },
    {
      name: 'PublicationOn',
      title: 'Publication day',
      type: 'day',
      description: 'When the report was published, or is planned to be.',
      indexed: true
    },
    {
      name: 'AgreedVersion',
      title: 'Agreed version',
      type: 'text',
      description: 'The version of the IMR that the regional director agreed.'
    },
    { name: 'NextDuty', title: 'Next task', type: 'text', description: 'The next task, if there is one.' },
    NEXT_DUE,
    CLOSED_ON,
    ...SERVICE_COLUMNS
  ]
} as const satisfies ListShape;
