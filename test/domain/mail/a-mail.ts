import type { Mail } from '../../../src/domain/mail/mail';

/** A mail that waits for a person. */
export const aMail: Mail = {
  key: '0123456789abcdef',
  messageId: 'AAkALgAA',
  internetMessageId: '<1@trust.nhs.uk>',
  conversationId: 'AAQkAGI2',
  receivedAt: '2012-08-07T10:12:00.000Z',
  from: 'safeguarding@trust.nhs.uk',
  replyTo: 'safeguarding@trust.nhs.uk',
  subject: 'Notification of a review',
  stage: 'waiting',
  acknowledgement: { is: 'due' },
  read: { answers: { authority: 'Bristol, City of' }, asked: ['initials'], kind: 'child', ownReferences: [], mayBe: [] }
};
