import { LIST } from './list-names';
import type { ListShape } from './column';

/** Forms saved for later, each for the one person who began it. */
export const DRAFTS_LIST = {
  title: LIST.drafts,
  description:
    'Forms saved for later, for 24 hours. Each is shown only to the person who began it. Only the service reads this list.',
  technical: true,
  private: true,
  view: ['LinkTitle', 'KeptAt'],
  columns: [
    {
      name: 'DraftKey',
      title: 'Form',
      type: 'text',
      description: 'The person, the step and the reference, so that there is one draft of each form.',
      required: true,
      unique: true,
      indexed: true
    },
    {
      name: 'Form',
      title: 'Form key',
      type: 'text',
      description: 'The form that was saved, so that another does not remove it.'
    },
    { name: 'Answers', title: 'Answers', type: 'note', description: 'What was typed.' },
    {
      name: 'KeptAt',
      title: 'Saved at',
      type: 'time',
      description: 'When it was saved. It is removed 24 hours later.',
      indexed: true
    }
  ]
} as const satisfies ListShape;
