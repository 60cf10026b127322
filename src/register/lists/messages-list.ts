import { LIST } from './list-names';
import type { ListShape } from './column';

/** Cards that the bot has sent: notices, reminders and digests; and those that wait to be sent. */
export const MESSAGES_LIST = {
  title: LIST.messages,
  description:
    'Cards that the service has sent about reviews, so that it can keep them up to date. For the service alone.',
  technical: true,
  view: ['LinkTitle', 'Reference', 'PersonName', 'State', 'SentAt', 'SeenAt'],
  columns: [
    {
      name: 'Key',
      title: 'Key',
      type: 'text',
      description: 'The event, reminder or day, and the person, so that nobody is told twice.',
      required: true,
      unique: true,
      indexed: true
    },
    {
      name: 'Reference',
      title: 'Reference',
      type: 'text',
      description: 'Our reference of the review; of a digest, whose it is.',
      required: true,
      indexed: true
    },
    {
      name: 'PersonId',
      title: 'Person (directory id)',
      type: 'text',
      description: 'Who the card is for.',
      required: true
    },
    { name: 'PersonName', title: 'Person', type: 'text', description: 'Who the card is for.' },
    { name: 'Role', title: 'Role', type: 'text', description: 'As what they are told.' },
    { name: 'InsteadOf', title: 'In place of', type: 'text', description: 'Whom they cover for, who is away.' },
    { name: 'Notice', title: 'Notice', type: 'text', description: 'The notice that the card brings.' },
    { name: 'Seq', title: 'Number of the event', type: 'number', description: 'The event that the card tells of.' },
    {
      name: 'State',
      title: 'State',
      type: 'choice',
      description: 'Whether it waits, is being sent, has been sent, or has gone.',
      choices: ['waiting', 'sending', 'sent', 'gone'],
      indexed: true
    },
    {
      name: 'WaitingFor',
      title: 'Waits for (directory id)',
      type: 'text',
      description: 'The person, while the card waits or is being sent.',
      indexed: true
    },
    { name: 'ChangedAt', title: 'Changed at', type: 'text', description: 'When the state last changed, UTC.' },
    { name: 'SentAt', title: 'Sent at', type: 'text', description: 'When Teams accepted the card, UTC.' },
    {
      name: 'SeenAt',
      title: 'Seen at',
      type: 'text',
      description: 'When the person let us know that they have seen it, UTC.'
    },
    { name: 'ConversationId', title: 'Conversation', type: 'note', description: 'The chat in which the card is.' },
    { name: 'ActivityId', title: 'Activity', type: 'note', description: 'The card within the chat.' },
    {
      name: 'About',
      title: 'About',
      type: 'note',
      description: 'What a reminder or a digest is about, as the service reads it.',
      hidden: true
    }
  ]
} as const satisfies ListShape;
