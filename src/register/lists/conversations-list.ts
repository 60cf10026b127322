import { LIST } from './list-names';
import type { ListShape } from './column';

/** Each person’s chat with the bot. */
export const CONVERSATIONS_LIST = {
  title: LIST.conversations,
  description:
    'Each person’s chat with the bot, so that the service can message them. Only the service uses this list.',
  technical: true,
  private: true,
  view: ['LinkTitle', 'ServiceUrl'],
  columns: [
    {
      name: 'PersonId',
      title: 'Person (directory id)',
      type: 'text',
      description: 'The person in the chat.',
      required: true,
      unique: true,
      indexed: true
    },
    { name: 'ConversationId', title: 'Conversation', type: 'note', description: 'The id of the chat in Teams.' },
    {
      name: 'ServiceUrl',
      title: 'Service address',
      type: 'note',
      description: 'The address that takes messages for the chat.'
    },
    {
      name: 'ChannelReference',
      title: 'Channel reference',
      type: 'note',
      description: 'What the bot needs to send a message to the chat.'
    }
  ]
} as const satisfies ListShape;
