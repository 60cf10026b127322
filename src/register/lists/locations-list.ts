import { REGIONS } from '../../domain/words';
import { LIST } from './list-names';
import type { ListShape } from './column';

/** The directory of locations that the regulator publishes (KP-3), tens of thousands of rows: every question about it begins with an indexed column that leaves few. */
export const LOCATIONS_LIST = {
  title: LIST.locations,
  description:
    'The locations that the regulator registers, from the directory that it publishes. An administrator loads it; codes that people type are checked against it. Nobody edits it here.',
  view: ['LinkTitle', 'Code', 'Provider', 'LocalAuthority', 'Region', 'State', 'ClosedOn'],
  columns: [
    {
      name: 'Code',
      title: 'Location code',
      type: 'text',
      description: 'The code of the location.',
      required: true,
      unique: true,
      indexed: true
    },
    {
      name: 'NameKey',
      title: 'Found by',
      type: 'text',
      description: 'The name in small letters and without punctuation, to find it by.',
      hidden: true,
      indexed: true
    },
    { name: 'Provider', title: 'Provider', type: 'text', description: 'Who provides the service.' },
    {
      name: 'ProviderCode',
      title: 'Provider code',
      type: 'text',
      description: 'The code of the provider.',
      indexed: true
    },
    {
      name: 'LocalAuthority',
      title: 'Local authority',
      type: 'text',
      description: 'The local authority as the register names it; empty when it does not know it.',
      indexed: true
    },
    {
      name: 'AuthoritySpelling',
      title: 'Local authority in the file',
      type: 'text',
      description: 'The local authority as the regulator spells it.'
    },
    {
      name: 'Region',
      title: 'Region',
      type: 'choice',
      description: 'The region of the local authority.',
      choices: REGIONS
    },
    {
      name: 'State',
      title: 'Status',
      type: 'choice',
      description:
        'Whether the location is open. A location that a newly loaded directory lacks is closed, and never removed.',
      choices: ['Open', 'Closed']
    },
    {
      name: 'ClosedOn',
      title: 'Closed on',
      type: 'day',
      description: 'When the location closed; empty when the directory does not say.'
    },
    { name: 'LoadedAt', title: 'Last loaded', type: 'time', description: 'When this row was last written from a file.' }
  ]
} as const satisfies ListShape;
