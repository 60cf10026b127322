import { LIST } from './list-names';
import type { ListShape } from './column';

/** The chronologies of IMRs, one row for each entry. They are case detail: only the service needs them, and only it is given them. */
export const CHRONOLOGY_LIST = {
  title: LIST.chronology,
  description:
    'The chronologies of IMRs. Case detail, for the service alone. An entry that should not stand is struck, never deleted.',
  technical: true,
  private: true,
  view: ['Reference', 'Number', 'EntryDate', 'EntryTime', 'Source', 'EnteredBy', 'StruckAt'],
  columns: [
    {
      name: 'EntryKey',
      title: 'Key',
      type: 'text',
      description: 'The form and the row that an entry came with, so that it is entered once.',
      required: true,
      unique: true,
      indexed: true
    },
    {
      name: 'NumberKey',
      title: 'Reference and number',
      type: 'text',
      description: 'No two entries of a review have one number.',
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
    {
      name: 'Number',
      title: 'Number',
      type: 'number',
      description: 'The number of the entry within its review, in the order of entry.'
    },
    {
      name: 'EntryDate',
      title: 'Date',
      type: 'text',
      description: 'A day, a month or a year, as far as it is known; “not known” otherwise.'
    },
    { name: 'EntryTime', title: 'Time', type: 'text', description: 'The time, or “not known”.' },
    { name: 'Source', title: 'Source', type: 'note', description: 'Which record or document says so.' },
    { name: 'EntryEvent', title: 'Event', type: 'note', description: 'What happened.' },
    { name: 'ActionTaken', title: 'Action taken', type: 'note', description: 'What was decided or done.' },
    {
      name: 'Comment',
      title: 'Comment',
      type: 'note',
      description: 'What the author says of it, apart from the facts.'
    },
    { name: 'EnteredBy', title: 'Entered by', type: 'text', description: 'Who entered it.' },
    { name: 'EnteredAt', title: 'Entered at', type: 'time', description: 'When it was entered.' },
    { name: 'StruckAt', title: 'Struck at', type: 'time', description: 'When it was struck; empty while it stands.' },
    { name: 'StruckBy', title: 'Struck by', type: 'text', description: 'Who struck it.' },
    { name: 'StruckReason', title: 'Why it was struck', type: 'note', description: 'Why it does not stand.' }
  ]
} as const satisfies ListShape;
