import { LIST } from './list-names';
import type { ListShape } from './column';

/** What an administrator may set, a row each. */
export const SETTINGS_LIST = {
  title: LIST.settings,
  description:
    'Periods, working hours, reminders, bank holidays and words, as this site has them. Change the value of a row; within a minute the service goes by it. A value that cannot be read is left out, and its row says so.',
  view: ['LinkTitle', 'Value', 'Description', 'Problem'],
  columns: [
    {
      name: 'Key',
      title: 'Setting',
      type: 'text',
      description: 'Which setting the row is; do not change it.',
      required: true,
      unique: true,
      indexed: true
    },
    { name: 'Value', title: 'Value', type: 'note', description: 'What is set.' },
    {
      name: 'Description',
      title: 'What it does',
      type: 'note',
      description: 'What the setting does, how it is written, and what it is as standard.'
    },
    {
      name: 'Problem',
      title: 'Problem',
      type: 'note',
      description: 'The service says here why it cannot go by the value; empty when it does.'
    }
  ]
} as const satisfies ListShape;
