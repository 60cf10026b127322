import { LIST } from './list-names';
import type { ListShape } from './column';

/** The rows of the register that was kept before this one, until their lead has signed them off, and as proof (KP-2). */
export const OLD_REGISTER_LIST = {
  title: LIST.oldRegister,
  description:
    'Rows of the old register that were read from a file, and what became of each. Only the service uses this list: regional safeguarding leads sign rows off on their page.',
  technical: true,
  private: true,
  view: ['LinkTitle', 'Place', 'Reference'],
  columns: [
    {
      name: 'Key',
      title: 'Key',
      type: 'text',
      description: 'What the row or the file is called here, so that it is kept once.',
      required: true,
      unique: true,
      indexed: true
    },
    {
      name: 'Place',
      title: 'Place',
      type: 'text',
      description: 'How far the row has got, and its region; “file” for a file.',
      indexed: true
    },
    {
      name: 'ReadFrom',
      title: 'File',
      type: 'text',
      description: 'The SHA-256 of the file that the row was read from.',
      indexed: true
    },
    {
      name: 'Reference',
      title: 'Reference',
      type: 'text',
      description: 'The review that was recorded from the row.',
      indexed: true
    },
    {
      name: 'State',
      title: 'State',
      type: 'note',
      description: 'The row as it was and as it will be, and who signed it off, as JSON.'
    }
  ]
} as const satisfies ListShape;
