import { REGIONS } from '../../domain/words';
import { CHOICES } from '../choices';
import { choicesFrom } from './choice-column';
import { LIST } from './list-names';
import type { ListShape } from './column';

/** The action plans of all reviews, one row for each action (B-1, B-3). */
export const ACTIONS_LIST = {
  title: LIST.actions,
  description:
    'The actions of every action plan: who must do what, by when, and its status. The service writes this list from what people record in Teams. Do not edit it here.',
  view: [
    'Reference',
    'ActionId',
    'Organisation',
    'Action',
    'Due',
    'DueAsWritten',
    'State',
    'Regulated',
    'LocationCode',
    'Region'
  ],
  columns: [
    {
      name: 'Key',
      title: 'Key',
      type: 'text',
      description: 'The reference and the number of the action, so that no action is listed twice.',
      required: true,
      unique: true,
      indexed: true,
      hidden: true
    },
    {
      name: 'Reference',
      title: 'Reference',
      type: 'text',
      description: 'Our reference for the review.',
      required: true,
      indexed: true
    },
    {
      name: 'ActionId',
      title: 'Action number',
      type: 'text',
      description: 'The number of the action within its review.'
    },
    { name: 'Organisation', title: 'Organisation', type: 'text', description: 'Who must act.', indexed: true },
    {
      name: 'Regulated',
      title: 'Regulated',
      type: 'choice',
      description: 'Whether we regulate the organisation. If so, we follow up its actions.',
      ...choicesFrom(CHOICES.actionIsRegulated)
    },
    {
      name: 'LocationCode',
      title: 'Location code',
      type: 'text',
      description: 'The location the action is about.',
      indexed: true
    },
    { name: 'Action', title: 'Action', type: 'note', description: 'What must be done.' },
    {
      name: 'Due',
      title: 'Due',
      type: 'day',
      description: 'When it is due. Empty if no date was given.',
      indexed: true
    },
    {
      name: 'DueAsWritten',
      title: 'Due, as written',
      type: 'text',
      description: 'What the plan says where that is no day, such as “Ongoing” or “March 2027”.'
    },
    {
      name: 'State',
      title: 'Status',
      type: 'choice',
      description: 'How far it is.',
      ...choicesFrom(CHOICES.actionState)
    },
    {
      name: 'Region',
      title: 'Region',
      type: 'choice',
      description: 'The region of the review.',
      choices: REGIONS,
      indexed: true
    },
    {
      name: 'Standing',
      title: 'Open or closed',
      type: 'choice',
      description: 'Closed: done, no longer needed, or its review is closed.',
      ...choicesFrom(CHOICES.actionIsOpen),
      indexed: true
    },
    {
      name: 'Seq',
      title: 'Event number',
      type: 'number',
      description: 'The event of the review after which the row was written.',
      hidden: true
    }
  ]
} as const satisfies ListShape;
