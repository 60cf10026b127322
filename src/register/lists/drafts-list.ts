import { LIST } from './list-names';
import type { ListShape } from './column';

/** Half-filled forms, each for the one person who was filling it in. */
export const DRAFTS_LIST = {
  title: LIST.drafts,
  description:
    'Forms that people have begun to fill in, kept for a day. Nobody sees one but whose it is: the list is for the service alone.',
  technical: true,
  private: true,
  view: ['LinkTitle', 'KeptAt'],
  columns: [
    {
      name: 'DraftKey',
      title: 'Form',
      type: 'text',
      description: 'The person, the step and the reference, so that there is one draft of a form.',
      required: true,
      unique: true,
      indexed: true
    },
    {
      name: 'Form',
      title: 'Key of the form',
      type: 'text',
      description: 'The very form that was kept, so that no other one removes it.'
    },
    { name: 'Answers', title: 'Answers', type: 'note', description: 'What had been typed.' },
    {
      name: 'KeptAt',
      title: 'Kept at',
      type: 'time',
      description: 'When it was kept. A day later it is removed.',
      indexed: true
    }
  ]
} as const satisfies ListShape;
