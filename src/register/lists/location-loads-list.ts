import { LIST } from './list-names';
import type { ListShape } from './column';

/** Which directories of locations have been loaded to the end. The last whole one dates what is said about codes. */
export const LOCATION_LOADS_LIST = {
  title: LIST.locationLoads,
  description:
    'Each time that a directory of locations was loaded to the end: which file, when, and what changed. Rows are only ever added.',
  technical: true,
  view: ['LinkTitle', 'LoadedAt', 'Extent', 'RowsRead', 'Added', 'Changed', 'Reopened', 'Closed', 'Unreadable'],
  columns: [
    { name: 'LoadedAt', title: 'Loaded at', type: 'time', description: 'When the file was loaded.' },
    {
      name: 'Extent',
      title: 'Extent',
      type: 'choice',
      description: 'Whether the file is the whole directory, so that what it lacks is closed, or a part of it.',
      choices: ['Whole', 'Part'],
      indexed: true
    },
    { name: 'RowsRead', title: 'Rows read', type: 'number', description: 'Locations in the file.' },
    { name: 'Added', title: 'Added', type: 'number', description: 'Locations that were new.' },
    { name: 'Changed', title: 'Changed', type: 'number', description: 'Locations of which something was different.' },
    {
      name: 'Reopened',
      title: 'Opened again',
      type: 'number',
      description: 'Locations that were closed and are open again.'
    },
    { name: 'Closed', title: 'Closed', type: 'number', description: 'Locations that were open and are closed.' },
    {
      name: 'Unreadable',
      title: 'Lines not read',
      type: 'number',
      description: 'Lines of the file that could not be read.'
    }
  ]
} as const satisfies ListShape;
