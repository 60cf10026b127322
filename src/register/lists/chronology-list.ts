import { LIST } from './list-names';
import type { ListShape } from './column';

/** The chronologies of IMRs, one row for each entry. They are case detail, so only the service reads them. */
export const CHRONOLOGY_LIST = {
  title: LIST.chronology,
  description:
    'The chronologies of IMRs. They are case detail, so only the service reads this list. A wrong entry is struck out, never deleted.',
  technical: true,
  private: true,
  view: ['Reference', 'Number', 'EntryDate', 'EntryTime', 'Source', 'EnteredBy', 'StruckAt'],
  columns: [
    {
      name: 'EntryKey',
      title: 'Key',
      type: 'text',
      description: 'The form and row that an entry came from, so that it is added once.',
      required: true,
      unique: true,
      indexed: true
    },
    {
      name: 'NumberKey',
      title: 'Reference and number',
      type: 'text',
      description: 'The reference and the number of the entry, so that no number is used twice.',
      required: true,
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
    {
      name: 'Number',
      title: 'Number',
      type: 'number',
      description: 'The number of the entry within its review, in the order it was added.'
    },
    {
      name: 'EntryDate',
      title: 'Date',
      type: 'text',
      description: 'A day, a month or a year, as far as it is known, or “not known”.'
    },
    { name: 'EntryTime', title: 'Time', type: 'text', description: 'The time, or “not known”.' },
    { name: 'Source', title: 'Source', type: 'note', description: 'The record or document it comes from.' },
    { name: 'EntryEvent', title: 'Event', type: 'note', description: 'What happened.' },
    { name: 'ActionTaken', title: 'Action taken', type: 'note', description: 'What was decided or done.' },
    {
      name: 'Comment',
      title: 'Comment',
      type: 'note',
      description: 'What the author notes about it, apart from the facts.'
    },
    { name: 'EnteredBy', title: 'Added by', type: 'text', description: 'Who added it.' },
    { name: 'EnteredAt', title: 'Added at', type: 'time', description: 'When it was added.' },
    { name: 'StruckAt', title: 'Struck out at', type: 'time', description: 'When it was struck out, if it was.' },
    { name: 'StruckBy', title: 'Struck out by', type: 'text', description: 'Who struck it out.' },
    { name: 'StruckReason', title: 'Why it was struck out', type: 'note', description: 'What was wrong with it.' }
  ]
} as const satisfies ListShape;
