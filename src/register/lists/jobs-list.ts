import { LIST } from './list-names';
import type { ListShape } from './column';

/** What the service does once a day, and the last day it did it for; and the version of the site’s lists. */
export const JOBS_LIST = {
  title: LIST.jobs,
  description:
    'The last day each daily job of the service was done for, so that it is done once, the version of the lists of this site, and how its views were left. Only the service uses this list.',
  technical: true,
  private: true,
  view: ['LinkTitle', 'DoneFor', 'DoneAt'],
  columns: [
    { name: 'Key', title: 'Job', type: 'text', description: 'The job.', required: true, unique: true, indexed: true },
    {
      name: 'DoneFor',
      title: 'Done for',
      type: 'text',
      description:
        'The day, or the state of the settings or the Directory, it was last done for; the version of the lists; or the hashes of a view.'
    },
    { name: 'DoneAt', title: 'Done at', type: 'time', description: 'When it was last done.' }
  ]
} as const satisfies ListShape;
