import { LIST } from './list-names';
import type { ListShape } from './column';

/** The bot’s messages, sent or waiting to be sent: notices, reminders and digests. */
export const MESSAGES_LIST = {
  title: LIST.messages,
  description:
    'Messages the service has sent about reviews, so that it can keep them up to date. Only the service uses this list.',
  technical: true,
  private: true,
  view: ['LinkTitle', 'Reference', 'PersonName', 'State', 'SentAt', 'SeenAt'],
  columns: [
    {
      name: 'Key',
      title: 'Key',
      type: 'text',
      description: 'The event, reminder or day, and the person, so that nobody gets a message twice.',
      required: true,
      unique: true,
      indexed: true
    },
    {
      name: 'Reference',
      title: 'Reference',
      type: 'text',
      description: 'Our reference for the review; for a digest, the person it is for.',
      required: true,
      indexed: true
    },
    {
      name: 'PersonId',
      title: 'Person (directory id)',
      type: 'text',
      description: 'Who the message is for.',
      required: true
    },
    { name: 'PersonName', title: 'Person', type: 'text', description: 'Who the message is for.' },
    {
      name: 'Role',
      title: 'Role',
      type: 'text',
      description: 'The post, or the part in the case, in which they get it.'
    },
    {
      name: 'InsteadOf',
      title: 'Covering for',
      type: 'text',
      description: 'Who is away, if they are covering for someone.'
    },
    { name: 'Notice', title: 'Notice', type: 'text', description: 'The notice in the message.' },
    { name: 'Seq', title: 'Event number', type: 'number', description: 'The event the message is about.' },
    {
      name: 'State',
      title: 'Status',
      type: 'choice',
      description: 'Whether it is waiting, being sent, sent, or no longer in the chat.',
      choices: ['waiting', 'sending', 'sent', 'gone'],
      indexed: true
    },
    {
      name: 'WaitingFor',
      title: 'Waiting for (directory id)',
      type: 'text',
      description: 'The person, until the message is sent.',
      indexed: true
    },
    { name: 'ChangedAt', title: 'Changed at', type: 'text', description: 'When the status last changed, UTC.' },
    { name: 'SentAt', title: 'Sent at', type: 'text', description: 'When Teams accepted the message, UTC.' },
    {
      name: 'SeenAt',
      title: 'Read at',
      type: 'text',
      description: 'When the person marked it as read, UTC.'
    },
    { name: 'ConversationId', title: 'Conversation', type: 'note', description: 'The chat that the message is in.' },
    { name: 'ActivityId', title: 'Activity', type: 'note', description: 'The message within the chat.' },
    {
      name: 'About',
      title: 'About',
      type: 'note',
      description: 'What a reminder or digest is about, as the service reads it.',
      hidden: true
    }
  ]
} as const satisfies ListShape;
