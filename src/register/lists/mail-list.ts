import { ACKNOWLEDGEMENT_STATES, MAIL_STAGES } from '../../domain/mail/mail';
import { LIST } from './list-names';
import type { ListShape } from './column';

/** The mail that reached the mailbox (KP-5). The mails themselves are in the folder Mail of SCR Documents. */
export const MAIL_LIST = {
  title: LIST.mail,
  description:
    'Mail that reached the mailbox for notifications, and what became of it. Only the service uses this list: the intake team reads mail on its page.',
  technical: true,
  private: true,
  view: ['LinkTitle', 'ReceivedAt', 'Stage', 'Acknowledged', 'Reference'],
  columns: [
    {
      name: 'Key',
      title: 'Key',
      type: 'text',
      description: 'What the mail is called here, so that it is registered once.',
      required: true,
      unique: true,
      indexed: true
    },
    {
      name: 'ReceivedAt',
      title: 'Received at',
      type: 'time',
      description: 'When the mailbox received it.',
      indexed: true
    },
    {
      name: 'Stage',
      title: 'Stage',
      type: 'choice',
      description: 'Whether it is being taken in, waits for a person, or has been dealt with.',
      choices: MAIL_STAGES,
      indexed: true
    },
    {
      name: 'Acknowledged',
      title: 'Acknowledged',
      type: 'choice',
      description: 'Whether it has been acknowledged, is to be, or waits for a person.',
      choices: ACKNOWLEDGEMENT_STATES,
      indexed: true
    },
    {
      name: 'ReplyTo',
      title: 'Address for the answer',
      type: 'text',
      description: 'Where its acknowledgement goes: nobody is sent many in a day.',
      indexed: true
    },
    {
      name: 'Conversation',
      title: 'Conversation',
      type: 'text',
      description: 'The conversation it belongs to, as the service compares it.',
      indexed: true
    },
    {
      name: 'AnswerConversation',
      title: 'Conversation of the answer',
      type: 'text',
      description: 'The conversation that our acknowledgement belongs to, as the service compares it.',
      indexed: true
    },
    {
      name: 'HandedTo',
      title: 'Handed to (directory id)',
      type: 'text',
      description: 'The person to whom the intake team has handed it.',
      indexed: true
    },
    {
      name: 'Reference',
      title: 'Reference',
      type: 'text',
      description: 'Our reference for the review that was recorded from it.',
      indexed: true
    },
    {
      name: 'State',
      title: 'State',
      type: 'note',
      description: 'All that the service keeps of it.',
      hidden: true
    }
  ]
} as const satisfies ListShape;
