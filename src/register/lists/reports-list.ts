import { REGIONS } from '../../domain/words';
import { LIST } from './list-names';
import type { ListShape } from './column';

/** Regional risk reports as they were issued (KP-6). A row is never changed: what it holds is what was issued. */
export const REPORTS_LIST = {
  title: LIST.reports,
  description:
    'Regional risk reports as they were issued, so that each can be made again to the letter. The service writes it; rows are only ever added.',
  view: ['LinkTitle', 'Region', 'Number', 'From', 'Until', 'IssuedOn', 'IssuedBy'],
  columns: [
    {
      name: 'Region',
      title: 'Region',
      type: 'choice',
      description: 'The region that it is about.',
      choices: REGIONS,
      indexed: true
    },
    {
      name: 'Number',
      title: 'Number',
      type: 'number',
      description: 'The number of the report within its region, in the order of issue.'
    },
    { name: 'From', title: 'From', type: 'day', description: 'The first day of the period.' },
    { name: 'Until', title: 'Until', type: 'day', description: 'The last day of the period.' },
    { name: 'IssuedOn', title: 'Issued on', type: 'time', description: 'When it was issued.' },
    { name: 'IssuedBy', title: 'Issued by', type: 'text', description: 'Who issued it.' },
    {
      name: 'NumberKey',
      title: 'Region and number',
      type: 'text',
      description: 'No two reports of a region have one number.',
      required: true,
      unique: true,
      indexed: true,
      hidden: true
    },
    {
      name: 'IssueKey',
      title: 'Request',
      type: 'text',
      description: 'The request that issued it, so that sending it twice makes one report.',
      required: true,
      unique: true,
      indexed: true,
      hidden: true
    },
    {
      name: 'Content',
      title: 'Content',
      type: 'note',
      description: 'The whole report as the service reads it.',
      hidden: true
    },
    {
      name: 'Hash',
      title: 'Hash',
      type: 'text',
      description: 'The hash of the content: a report that was changed afterwards shows.',
      hidden: true
    }
  ]
} as const satisfies ListShape;
