import { CHOICES } from '../choices';
import { choicesFrom } from './choice-column';
import { LIST } from './list-names';
import type { ListShape } from './column';

/** Which location lists were loaded to the end. The last whole one dates what people are told about codes. */
export const LOCATION_LOADS_LIST = {
  title: LIST.locationLoads,
  description:
    'Each time a location list was loaded to the end: which file, when, and what changed. Rows are added, never changed.',
  technical: true,
  private: true,
  view: ['LinkTitle', 'LoadedAt', 'Extent', 'RowsRead', 'Added', 'Changed', 'Reopened', 'Closed', 'Unreadable'],
  columns: [
    { name: 'LoadedAt', title: 'Loaded at', type: 'time', description: 'When the file was loaded.' },
    {
      name: 'Extent',
      title: 'Extent',
      type: 'choice',
      description:
        'Whether the file is the whole location list, so that locations not in it are closed, or a part of it.',
      ...choicesFrom(CHOICES.loadExtent),
      indexed: true
    },
    { name: 'RowsRead', title: 'Rows read', type: 'number', description: 'How many locations the file has.' },
    { name: 'Added', title: 'Added', type: 'number', description: 'How many locations were new.' },
    { name: 'Changed', title: 'Changed', type: 'number', description: 'How many locations had different details.' },
    {
      name: 'Reopened',
      title: 'Reopened',
      type: 'number',
      description: 'How many closed locations are open again.'
    },
    { name: 'Closed', title: 'Closed', type: 'number', description: 'How many open locations are closed.' },
    {
      name: 'Unreadable',
      title: 'Lines not read',
      type: 'number',
      description: 'How many lines of the file could not be read.'
    }
  ]
} as const satisfies ListShape;
