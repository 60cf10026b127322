import { LIST } from './list-names';
import type { ListShape } from './column';

/** What an administrator can set, one row for each setting. */
export const SETTINGS_LIST = {
  title: LIST.settings,
  description:
    'Due dates, working hours, reminders, bank holidays and terms for this site. Change the value of a row: the service uses it within a minute. If it cannot read a value, it uses the standard one and the row says so.',
  view: ['LinkTitle', 'Value', 'Description', 'Problem'],
  columns: [
    {
      name: 'Key',
      title: 'Setting',
      type: 'text',
      description: 'Which setting the row is for. Do not change it.',
      required: true,
      unique: true,
      indexed: true
    },
    { name: 'Value', title: 'Value', type: 'note', description: 'What it is set to.' },
    {
      name: 'Description',
      title: 'What it does',
      type: 'note',
      description: 'What the setting does, how to write the value, and the standard value.'
    },
    {
      name: 'Problem',
      title: 'Problem',
      type: 'note',
      description: 'Why the service cannot use the value, if it cannot.'
    }
  ]
} as const satisfies ListShape;
