import { LIST } from './list-names';
import type { ListShape } from './column';

/** Who did what when, chained by hash so that a changed or missing row shows. */
export const HISTORY_LIST = {
  title: LIST.history,
  description: 'Every step taken on every review: who did what, when, and under which rule. Rows are only ever added.',
  view: ['Reference', 'Seq', 'Step', 'At', 'By', 'As', 'Rule', 'Given'],
  columns: [
    {
      name: 'EventId',
      title: 'Event',
      type: 'text',
      description: 'The reference and the number of the event.',
      required: true,
      unique: true,
      indexed: true
    },
    {
      name: 'Reference',
      title: 'Reference',
      type: 'text',
      description: 'Our reference of the review.',
      required: true,
      indexed: true
    },
    { name: 'Seq', title: 'Number', type: 'number', description: 'The number of the event within its review.' },
    { name: 'Step', title: 'Step', type: 'text', description: 'The step that was taken.' },
    { name: 'At', title: 'At', type: 'time', description: 'When it was taken.' },
    { name: 'By', title: 'By', type: 'text', description: 'Who took it.' },
    {
      name: 'ById',
      title: 'By (directory id)',
      type: 'text',
      description: 'The directory object id of who took it.',
      hidden: true,
      indexed: true
    },
    { name: 'As', title: 'As', type: 'text', description: 'The role in which they took it.' },
    { name: 'Rule', title: 'Rule', type: 'text', description: 'The key point of the briefing that it carries out.' },
    { name: 'Given', title: 'Answers given', type: 'note', description: 'The answers that were given with the step.' },
    {
      name: 'Event',
      title: 'Whole event',
      type: 'note',
      description: 'The event as the service reads it.',
      hidden: true
    },
    {
      name: 'Hash',
      title: 'Hash',
      type: 'text',
      description: 'The hash of this event and the one before it.',
      hidden: true
    },
    {
      name: 'PreviousHash',
      title: 'Previous hash',
      type: 'text',
      description: 'The hash of the event before it.',
      hidden: true
    }
  ]
} as const satisfies ListShape;
