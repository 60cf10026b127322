import { LIST } from './list-names';
import type { ListShape } from './column';

/** Where each person’s chat with the bot is. */
export const CONVERSATIONS_LIST = {
  title: LIST.conversations,
  description:
    'Where each person’s chat with the bot is, so that the service can write to them. For the service alone.',
  technical: true,
  view: ['LinkTitle', 'ServiceUrl'],
  columns: [
    {
      name: 'PersonId',
      title: 'Person (directory id)',
      type: 'text',
      description: 'Whose chat it is.',
      required: true,
      unique: true,
      indexed: true
    },
    { name: 'ConversationId', title: 'Conversation', type: 'note', description: 'The chat.' },
    {
      name: 'ServiceUrl',
      title: 'Service address',
      type: 'note',
      description: 'Where Teams takes messages for the chat.'
    },
    {
      name: 'ChannelReference',
      title: 'Channel reference',
      type: 'note',
      description: 'What the channel needs to find the chat again.'
    }
  ]
} as const satisfies ListShape;
