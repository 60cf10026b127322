import { readDirectory, readPerson } from '../../src/register/directory/directory';
import { appendHistory, readHistory, readRecorded } from '../../src/register/history';
import {
  readConversation,
  readConversations,
  readPeopleWithChat,
  saveConversation
} from '../../src/register/conversations';
import {
  addMessage,
  messagesOf,
  saveMessage,
  waitingFor,
  waitingMessages,
  type Message
} from '../../src/register/messages';
import { director, eventsOf, inspector, untilAgreed } from '../domain/builders';
import { sayIn } from '../../src/domain/text';
import { said } from '../domain/in-words';
import { RENAMED } from '../domain/renamed';
import { pendingOf } from './entries';
import { openProvisionedSite, type LocalSite } from './local-site';

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
}, 20_000);
afterAll(() => site.close());

const events = eventsOf(untilAgreed);

describe('the history', () => {
  it('is read in the order of what happened, each event as it was', async () => {
    for (const event of [...events].reverse())
      await expect(appendHistory(site.sp, pendingOf(event), said)).resolves.toBe('appended');
    await expect(readHistory(site.sp, 'SCR-A-2012-0001')).resolves.toEqual(
      events.map((event) => ({
        event,
        hash: `hash ${event.seq}`,
        previousHash: event.seq > 1 ? `hash ${event.seq - 1}` : ''
      }))
    );
  });

  it('has an event once, however often it is written', async () => {
    const [event] = events;
    if (!event) throw new Error('Nothing happened');
    await expect(appendHistory(site.sp, pendingOf(event), said)).resolves.toBe('already there');
    await expect(readHistory(site.sp, 'SCR-A-2012-0001')).resolves.toHaveLength(events.length);
  });
});

it('the history has every event, even of a caller who used one key for two', async () => {
  const [event] = events;
  if (!event) throw new Error('Nothing happened');
  const rows = ['SCR-A-2012-0005', 'SCR-A-2012-0006'].map((reference) => ({
    ...event,
    reference,
    id: `${reference}#1`,
    key: 'person/form'
  }));
  for (const row of rows) await expect(appendHistory(site.sp, pendingOf(row), said)).resolves.toBe('appended');
  for (const { reference } of rows) await expect(readHistory(site.sp, reference)).resolves.toHaveLength(1);
  await expect(readRecorded(site.sp, 'person/form')).resolves.toEqual(rows[0]);
});

it('the history calls a step what the site calls it', async () => {
  const event = eventsOf(untilAgreed).find(({ step }) => step === 'request-imr');
  if (!event) throw new Error('No IMR was requested');
  const id = 'SCR-A-2012-0007#1';
  await appendHistory(site.sp, pendingOf({ ...event, reference: 'SCR-A-2012-0007', id }), sayIn(RENAMED, 'adult'));
  await expect(site.rows('SCR History', `EventId eq '${id}'`)).resolves.toMatchObject([
    { Title: 'IMR requested by the board' }
  ]);
});

describe('the Directory', () => {
  it('gives a person by id in any case, with all that they hold', async () => {
    await site.add('SCR Directory', {
      Title: 'Rosalind Hart',
      PersonId: director.id.toUpperCase(),
      Post: 'Compliance manager',
      Region: 'London',
      From: '2012-08-01',
      Until: '2012-08-31',
      CoverFor: inspector.id.toUpperCase(),
      Inspects: '1-1234567890; rx3ld',
      HoldingKey: 'cover'
    });
    await expect(readPerson(site.sp, director.id.toUpperCase())).resolves.toEqual({
      id: director.id,
      name: 'Rosalind Hart',
      holdings: [
        { post: 'regional-director', region: 'South West' },
        {
          post: 'compliance-manager',
          region: 'London',
          from: '2012-08-01',
          until: '2012-08-31',
          coverFor: inspector.id,
          inspects: ['1-1234567890', 'RX3LD']
        }
      ]
    });
    await expect(readPerson(site.sp, 'nobody')).resolves.toBeUndefined();
  });

  it('leaves out rows that cannot be read, and counts them', async () => {
    await site.add('SCR Directory', {
      Title: 'Nobody',
      PersonId: 'x',
      Post: 'King',
      Region: 'London',
      HoldingKey: 'king'
    });
    const { people, unreadable } = await readDirectory(site.sp);
    expect(unreadable).toBe(1);
    expect(people.map(({ name }) => name).sort()).toEqual(['Gwen Howells', 'Rosalind Hart']);
  });
});

describe('messages', () => {
  const message: Message = {
    key: 'SCR-A-2012-0001#1/initiation-to-director/x',
    reference: 'SCR-A-2012-0001',
    person: { id: director.id, name: director.name },
    role: 'regional-director',
    insteadOf: 'Ann Away',
    notice: 'initiation-to-director',
    seq: 1,
    state: 'waiting',
    changedAt: '2012-08-07T09:30:00.123Z',
    sentAt: '',
    seenAt: '',
    conversationId: '',
    activityId: ''
  };

  it('are kept once by their key, and change only in the version that was read', async () => {
    await expect(addMessage(site.sp, message)).resolves.toBe('added');
    await expect(addMessage(site.sp, message)).resolves.toBe('already there');
    const [stored] = await waitingFor(site.sp, director.id);
    if (!stored) throw new Error('Nothing waits');
    expect(stored).toEqual({ ...message, id: stored.id, etag: stored.etag });
    const sent = await saveMessage(site.sp, stored, {
      ...message,
      state: 'sent',
      sentAt: '2012-08-07T09:30:02.500Z',
      seenAt: '2012-08-07T09:31:00.000Z',
      conversationId: 'a:'.padEnd(400, 'x'),
      activityId: '17'
    });
    await expect(saveMessage(site.sp, stored, message)).resolves.toBe('changed');
    await expect(waitingFor(site.sp, director.id)).resolves.toEqual([]);
    await expect(messagesOf(site.sp, 'SCR-A-2012-0001')).resolves.toEqual([sent]);
  });

  it('wait until they are sent or have gone', async () => {
    const cards = (['waiting', 'sending', 'sent', 'gone'] as const).map((state) => ({
      ...message,
      key: state,
      state,
      role: '' as const,
      notice: '' as const
    }));
    for (const card of cards) await addMessage(site.sp, card);
    expect((await waitingMessages(site.sp)).map(({ key }) => key)).toEqual(['waiting', 'sending']);
  });
});

describe('conversations', () => {
  const chat = {
    personId: inspector.id,
    conversationId: 'a:1',
    serviceUrl: 'http://127.0.0.1:1/_connector',
    reference: '{"bot":{"id":"ą"}}'
  };

  it('are kept one for each person, though two copies write at once', async () => {
    await expect(readConversation(site.sp, inspector.id)).resolves.toBeUndefined();
    await Promise.all([saveConversation(site.sp, chat), saveConversation(site.sp, { ...chat, conversationId: 'a:2' })]);
    await saveConversation(site.sp, chat);
    await expect(readConversation(site.sp, inspector.id)).resolves.toEqual(chat);
    await expect(readConversations(site.sp, [inspector.id, director.id])).resolves.toEqual([chat]);
    await expect(site.rows('SCR Conversations', '')).resolves.toHaveLength(1);
    expect([...(await readPeopleWithChat(site.sp))]).toContain(chat.personId);
  });

  it('are not written again when nothing has changed', async () => {
    await saveConversation(site.sp, chat);
    site.requests.length = 0;
    await saveConversation(site.sp, chat);
    expect(site.requests).toHaveLength(1);
  });
});
