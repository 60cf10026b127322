import { LIST } from './list-names';
import type { ListShape } from './column';

/** What the service does once a day, and for which day it has been done. */
export const JOBS_LIST = {
  title: LIST.jobs,
  description:
    'For which day each daily task of the service has been done, so that several copies of it do it once. For the service alone.',
  technical: true,
  view: ['LinkTitle', 'DoneFor', 'DoneAt'],
  columns: [
    { name: 'Key', title: 'Task', type: 'text', description: 'The task.', required: true, unique: true, indexed: true },
    {
      name: 'DoneFor',
      title: 'Done for',
      type: 'text',
      description: 'The day, or the state of the settings or of the Directory, for which it has been done.'
    },
    { name: 'DoneAt', title: 'Done at', type: 'time', description: 'When it was done.' }
  ]
} as const satisfies ListShape;
