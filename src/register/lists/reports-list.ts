import { REGIONS } from '../../domain/words';
import { LIST } from './list-names';
import type { ListShape } from './column';

/** Regional risk reports as they were issued (KP-6). A row is never changed. */
export const REPORTS_LIST = {
  title: LIST.reports,
  description:
    'Issued reports: regional risk reports, word for word as they were issued. The service writes this list. Rows are added, never changed.',
  technical: true,
  private: true,
  view: ['LinkTitle', 'Region', 'Number', 'From', 'Until', 'IssuedOn', 'IssuedBy', 'Corrects'],
  columns: [
    {
      name: 'Region',
      title: 'Region',
      type: 'choice',
      description: 'The region it is about.',
      choices: REGIONS,
      indexed: true
    },
    {
      name: 'Number',
      title: 'Number',
      type: 'number',
      description: 'The number of the report within its region, in the order it was issued.'
    },
    { name: 'From', title: 'From', type: 'day', description: 'The first day of the period.' },
    { name: 'Until', title: 'Until', type: 'day', description: 'The last day of the period.' },
    { name: 'IssuedOn', title: 'Issued on', type: 'time', description: 'When it was issued.' },
    { name: 'IssuedBy', title: 'Issued by', type: 'text', description: 'Who issued it.' },
    {
      name: 'Corrects',
      title: 'Replaces report',
      type: 'number',
      description:
        'The number of the report that this one replaces because it was corrected. That one no longer counts.'
    },
    {
      name: 'NumberKey',
      title: 'Region and number',
      type: 'text',
      description: 'The region and the number, so that no number is used twice.',
      required: true,
      unique: true,
      indexed: true,
      hidden: true
    },
    {
      name: 'IssueKey',
      title: 'Request',
      type: 'text',
      description: 'The request that issued it, so that sending it twice issues one report.',
      required: true,
      unique: true,
      indexed: true,
      hidden: true
    },
    {
      name: 'Content',
      title: 'Content',
      type: 'note',
      description: 'The report as the service reads it, or as much of it as one row can hold.',
      hidden: true
    },
    {
      name: 'Parts',
      title: 'Parts',
      type: 'number',
      description: 'How many rows hold the content, if there is more than one. The others are named after its hash.',
      hidden: true
    },
    {
      name: 'Hash',
      title: 'Hash',
      type: 'text',
      description: 'The hash of the content, so that a changed report is found.',
      hidden: true
    }
  ]
} as const satisfies ListShape;
