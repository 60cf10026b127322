import type { Message } from '../../src/register/messages';
import type { OutboxEntry } from '../../src/register/reviews/review-record';

/**
 * The messages of an event: its notices, and the form that has turned into a card. Their keys are unique, so none is
 * added twice.
 */
export function messagesFor({ event, shown }: OutboxEntry, now: string): readonly Message[] {
  const base = { reference: event.reference, seq: event.seq, changedAt: now };
  const notices = event.told.map(({ id, notice, to, person, insteadOf }): Message => ({
    ...base,
    key: id,
    person,
    role: to,
    insteadOf: insteadOf?.name ?? '',
    notice,
    state: 'waiting',
    sentAt: '',
    seenAt: '',
    conversationId: '',
    activityId: ''
  }));
  if (!shown) return notices;
  const { personId, conversationId, activityId } = shown;
  return [
    ...notices,
    {
      ...base,
      key: `${conversationId}/${activityId}`,
      person: { id: personId, name: event.by.name },
      role: '',
      insteadOf: '',
      notice: '',
      state: 'sent',
      sentAt: now,
      seenAt: '',
      conversationId,
      activityId
    }
  ];
}
