import { term, text } from '../../domain/text';
import { LIST } from './list-names';
import type { ListShape } from './column';

/** Who did what and when, chained by hash so that a changed or missing row is found. */
export const HISTORY_LIST = {
  title: LIST.history,
  description: text`Every step of every ${term.review}: who took it, when, and the key point it follows. Rows are added, never changed.`,
  technical: true,
  private: true,
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
      name: 'FormKey',
      title: 'Form key',
      type: 'text',
      description: 'The key of the form that was sent: the same form is recorded once.',
      hidden: true,
      unique: true,
      indexed: true
    },
    {
      name: 'Reference',
      title: 'Reference',
      type: 'text',
      description: 'Our reference for the review.',
      required: true,
      indexed: true
    },
    { name: 'Seq', title: 'Number', type: 'number', description: 'The number of the event within its review.' },
    { name: 'Step', title: 'Step', type: 'text', description: 'What was done.' },
    { name: 'At', title: 'At', type: 'time', description: 'When it was done.' },
    { name: 'By', title: 'By', type: 'text', description: 'Who did it.' },
    {
      name: 'ById',
      title: 'By (directory id)',
      type: 'text',
      description: 'The directory object id of the person.',
      hidden: true,
      indexed: true
    },
    { name: 'As', title: 'As', type: 'text', description: 'The post, or the part in the case, in which they did it.' },
    { name: 'Rule', title: 'Rule', type: 'text', description: 'The key point of the briefing that it follows.' },
    { name: 'Given', title: 'Answers', type: 'note', description: 'The answers on the form.' },
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
