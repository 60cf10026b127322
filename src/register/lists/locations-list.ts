import { REGIONS } from '../../domain/words';
import { CHOICES } from '../choices';
import { choicesFrom } from './choice-column';
import { LIST } from './list-names';
import type { ListShape } from './column';

/**
 * The location list that the regulator publishes (KP-3). It has tens of thousands of rows, so every query begins with
 * an indexed column that leaves few.
 */
export const LOCATIONS_LIST = {
  title: LIST.locations,
  description:
    'The locations the regulator registers, from the location list it publishes. An administrator loads it. The codes people type are checked against it. Do not edit it here.',
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
      title: 'Search key',
      type: 'text',
      description: 'The name in lower case and without punctuation.',
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
      description: 'The local authority as the register names it. Empty if the register does not know it.',
      indexed: true
    },
    {
      name: 'AuthoritySpelling',
      title: 'Local authority in the file',
      type: 'text',
      description: 'The local authority as the file spells it.'
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
      description: 'Whether the location is open. A location missing from the latest list is closed, never removed.',
      ...choicesFrom(CHOICES.locationIsOpen)
    },
    {
      name: 'ClosedOn',
      title: 'Closed on',
      type: 'day',
      description: 'When the location closed, if the file says.'
    },
    { name: 'LoadedAt', title: 'Last loaded', type: 'time', description: 'When this row was last loaded from a file.' }
  ]
} as const satisfies ListShape;
