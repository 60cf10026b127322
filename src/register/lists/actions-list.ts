import { ACTION_STATE_LABELS } from '../../domain/review/actions';
import { REGIONS } from '../../domain/words';
import { LIST } from './list-names';
import type { ListShape } from './column';

export const OPEN_WORDS = ['Open', 'Over'] as const;

/** The action plans of all reviews, one row for each action (B-1, B-3). */
export const ACTIONS_LIST = {
  title: LIST.actions,
  description:
    'The actions of every review’s action plan: who has to do what until when, and how it stands. The service writes it from what people enter in Teams; nobody edits it here.',
  view: [
    'Reference',
    'ActionId',
    'Organisation',
    'Action',
    'Due',
    'State',
    'Regulated',
    'LocationCode',
    'Region',
    'Evidence'
  ],
  columns: [
    {
      name: 'Key',
      title: 'Key',
      type: 'text',
      description: 'The reference and the number of the action, so that no action is there twice.',
      required: true,
      unique: true,
      indexed: true,
      hidden: true
    },
    {
      name: 'Reference',
      title: 'Reference',
      type: 'text',
      description: 'Our reference of the review.',
      required: true,
      indexed: true
    },
    { name: 'ActionId', title: 'Action no.', type: 'text', description: 'The number of the action within its review.' },
    { name: 'Organisation', title: 'Organisation', type: 'text', description: 'Who has to act.', indexed: true },
    {
      name: 'Regulated',
      title: 'Regulated',
      type: 'choice',
      description: 'Whether we regulate the organisation: its actions are followed up.',
      choices: ['Yes', 'No']
    },
    {
      name: 'LocationCode',
      title: 'Location code',
      type: 'text',
      description: 'The location that the action is about.',
      indexed: true
    },
    { name: 'Action', title: 'Action', type: 'note', description: 'What has to be done.' },
    {
      name: 'Due',
      title: 'Due',
      type: 'day',
      description: 'When it is due; empty when no date was given.',
      indexed: true
    },
    {
      name: 'State',
      title: 'State',
      type: 'choice',
      description: 'How it stands.',
      choices: Object.values(ACTION_STATE_LABELS)
    },
    {
      name: 'Evidence',
      title: 'Evidence',
      type: 'note',
      description: 'What shows that it was done, or why it is no longer asked for.'
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
      title: 'Open or over',
      type: 'choice',
      description: 'Over: it was done, is not asked for any more, or its review has been closed.',
      choices: OPEN_WORDS,
      indexed: true
    },
    {
      name: 'Seq',
      title: 'Number of the event',
      type: 'number',
      description: 'The event of the review that the row shows.',
      hidden: true
    }
  ]
} as const satisfies ListShape;
