import { noteSeen } from '../../../bot/outbox/note-seen';
import { addMessage, waitingAbout, messagesOf } from '../../../src/register/messages';
import { director, inspector, NOW, REFERENCE } from '../../domain/builders';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
  const base = {
    reference: REFERENCE,
    role: 'regional-director',
    insteadOf: '',
    seq: 1,
    state: 'sent',
    changedAt: NOW,
    sentAt: NOW,
    seenAt: '',
    conversationId: 'chat'
  } as const;
  await addMessage(site.sp, {
    ...base,
    key: 'notice',
    notice: 'initiation-to-director',
    activityId: 'm-1',
    person: director
  });
  await addMessage(site.sp, {
    ...base,
    key: 'reminder',
    notice: '',
    reminder: { duty: 'agree-imr', since: '2012-08-07', rung: 'due' },
    activityId: 'm-3',
    person: director
  });
  await addMessage(site.sp, { ...base, key: 'receipt', role: '', notice: '', activityId: 'm-2', person: director });
});
afterAll(() => site.close());

const note = (person: { id: string }, activityId: string, at = NOW) =>
  noteSeen({ sp: site.sp, now: () => at }, REFERENCE, { personId: person.id, conversationId: 'chat' }, activityId);
const seenAt = async () => (await messagesOf(site.sp, REFERENCE)).map((message) => message.seenAt);

test('nobody has seen a notice for somebody else, and a receipt is nothing to be seen', async () => {
  expect([await note(inspector, 'm-1'), await note(director, 'm-2'), await note(director, 'no such card')]).toEqual([
    false,
    false,
    false
  ]);
  expect(await seenAt()).toEqual(['', '', '']);
});

test('a notice is seen once, however often that is said, and by two copies of the service at once', async () => {
  expect((await Promise.all([note(director, 'm-1'), note(director, 'm-1')])).filter(Boolean)).toHaveLength(1);
  expect(await note(director, 'm-1', '2012-08-09T10:00:00.000Z')).toBe(false);
  expect(await seenAt()).toEqual([NOW, '', '']);
});

test('so is a reminder', async () => {
  expect([await note(director, 'm-3'), await note(director, 'm-3')]).toEqual([true, false]);
  expect(await seenAt()).toEqual([NOW, NOW, '']);
});

test('a card that Teams took and answered with a fault is found again by a press of it, and is not sent a second time', async () => {
  await addMessage(site.sp, {
    ...waitingAbout(
      {},
      { key: 'lost', reference: 'SCR-A-2012-0777', person: director, role: 'regional-director', seq: 1, changedAt: NOW }
    ),
    notice: 'initiation-to-director'
  });
  const chat = { personId: director.id, conversationId: 'chat' };
  const dependencies = { sp: site.sp, now: () => NOW };
  expect(await noteSeen(dependencies, 'SCR-A-2012-0777', chat, 'm-9')).toBe(true);
  expect(await messagesOf(site.sp, 'SCR-A-2012-0777')).toMatchObject([
    { state: 'sent', activityId: 'm-9', conversationId: 'chat', seenAt: NOW }
  ]);
});
