import { REGIONS } from '../../domain/words';
import { LIST } from './list-names';
import { POST_TITLES } from '../../domain/people/directory/post-titles';
import type { ListShape } from './column';

/** Who holds which post, for which region. Cover for absence is a second row with dates. */
export const DIRECTORY_LIST = {
  title: LIST.directory,
  description:
    'Who holds which post for which region. A person with two posts has two rows; cover for somebody’s absence is a row with dates. Who is told and who may decide follows from it.',
  view: ['LinkTitle', 'Post', 'Region', 'Email', 'From', 'Until', 'CoverForName', 'Inspects'],
  columns: [
    {
      name: 'PersonId',
      title: 'Directory id',
      type: 'text',
      description: 'The object id of the person in Microsoft Entra.',
      required: true,
      indexed: true
    },
    {
      name: 'Post',
      title: 'Post',
      type: 'choice',
      description: 'The post that the person holds.',
      required: true,
      choices: Object.values(POST_TITLES)
    },
    {
      name: 'Region',
      title: 'Region',
      type: 'choice',
      description: 'The region it is held for, or England for a national post.',
      required: true,
      choices: [...REGIONS, 'England']
    },
    { name: 'Email', title: 'Email', type: 'text', description: 'The person’s address at work.' },
    { name: 'From', title: 'From', type: 'day', description: 'First day of the post; empty when it is open.' },
    { name: 'Until', title: 'Until', type: 'day', description: 'Last day of the post; empty when it is open.' },
    {
      name: 'CoverForName',
      title: 'Covers for',
      type: 'text',
      description:
        'Who is away for as long as the row lasts, and whose messages go to this person; empty when nobody is.'
    },
    {
      name: 'CoverFor',
      title: 'Covers for (directory id)',
      type: 'text',
      description: 'The directory object id of who is away.',
      hidden: true
    },
    {
      name: 'Inspects',
      title: 'Inspects',
      type: 'note',
      description: 'Location codes of the services that the person inspects, parted by commas.'
    },
    {
      name: 'EnteredBy',
      title: 'Entered by',
      type: 'text',
      description: 'Who entered the row; empty when it was loaded from a file.'
    },
    { name: 'EnteredAt', title: 'Entered at', type: 'time', description: 'When it was entered.' },
    { name: 'EndedBy', title: 'Ended by', type: 'text', description: 'Who gave the row its last day.' },
    { name: 'EndedAt', title: 'Ended at', type: 'time', description: 'When they did.' },
    {
      name: 'HoldingKey',
      title: 'Holding',
      type: 'text',
      description: 'Person, post, region and first day, and whom it covers for, so that no row is entered twice.',
      hidden: true,
      unique: true,
      indexed: true
    }
  ]
} as const satisfies ListShape;
