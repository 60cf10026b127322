import { REGIONS } from '../../domain/words';
import { LIST } from './list-names';
import { FORMER_POST_TITLES, POST_TITLES } from '../../domain/people/directory/post-titles';
import type { ListShape } from './column';

/** Who holds which post, for which region. Cover for an absence is a second row with dates. */
export const DIRECTORY_LIST = {
  title: LIST.directory,
  description:
    'Who holds which post, for which region. Someone with two posts has two rows. Cover for an absence is a row with dates. The service decides from this list who is informed and who can agree what.',
  view: ['LinkTitle', 'Post', 'Region', 'Email', 'From', 'Until', 'CoverForName', 'Inspects'],
  columns: [
    {
      name: 'PersonId',
      title: 'Directory id',
      type: 'text',
      description: 'The person’s object id in Microsoft Entra.',
      required: true,
      indexed: true
    },
    {
      name: 'Post',
      title: 'Post',
      type: 'choice',
      description: 'The post the person holds.',
      required: true,
      choices: Object.values(POST_TITLES),
      formerChoices: FORMER_POST_TITLES
    },
    {
      name: 'Region',
      title: 'Region',
      type: 'choice',
      description: 'The region of the post, or England for a national post.',
      required: true,
      choices: [...REGIONS, 'England']
    },
    { name: 'Email', title: 'Email', type: 'text', description: 'The person’s work email address.' },
    { name: 'From', title: 'From', type: 'day', description: 'First day in the post. Leave empty if there is none.' },
    { name: 'Until', title: 'Until', type: 'day', description: 'Last day in the post. Leave empty if there is none.' },
    {
      name: 'CoverForName',
      title: 'Covering for',
      type: 'text',
      description: 'Who is away between these dates. This person gets their messages.'
    },
    {
      name: 'CoverFor',
      title: 'Covering for (directory id)',
      type: 'text',
      description: 'The directory object id of the person who is away.',
      hidden: true
    },
    {
      name: 'Inspects',
      title: 'Inspects',
      type: 'note',
      description: 'Location codes of the services the person inspects, separated by commas.'
    },
    {
      name: 'EnteredBy',
      title: 'Added by',
      type: 'text',
      description: 'Who added the row. Empty if it was loaded from a file.'
    },
    { name: 'EnteredAt', title: 'Added at', type: 'time', description: 'When the row was added.' },
    { name: 'EndedBy', title: 'Ended by', type: 'text', description: 'Who set the last day.' },
    { name: 'EndedAt', title: 'Ended at', type: 'time', description: 'When the last day was set.' },
    {
      name: 'InUse',
      title: 'In use',
      type: 'text',
      description: 'Whether the service reads the row with every command. Rows that ended long ago are not.',
      hidden: true,
      indexed: true,
      standard: 'yes'
    },
    {
      name: 'HoldingKey',
      title: 'Key',
      type: 'text',
      description: 'Person, post, region, first day and who is covered for, so that no row is added twice.',
      hidden: true,
      unique: true,
      indexed: true
    }
  ]
} as const satisfies ListShape;
