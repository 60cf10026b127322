import type { SPFI } from '@pnp/sp';

import { noteSeen } from '../../../bot/outbox/note-seen';
import type { Sending, Teams } from '../../../bot/teams/sending';
import { saveConversation } from '../../../src/register/conversations';
import { addMessage } from '../../../src/register/messages';
import { createReview, readReview, saveReview } from '../../../src/register/reviews/reviews';
import { director, eventsOf, inspector, notifies, untilSubmitted } from '../../domain/builders';
import { entryAfter, pendingOf as waitingOf } from '../../register/entries';
import { openProvisionedSite, type LocalSite } from '../../register/local-site';
import { chatOf, createCopy, createFakeTeams, stopping, type FakeTeams } from './copies';

jest.setTimeout(60_000);

let site: LocalSite;
beforeAll(async () => {
  site = await openProvisionedSite();
});
afterAll(() => site.close());

/** A copy of the service. `sp` may be one that breaks. */
const openDispatching = (
  teams: Pick<Teams, 'send' | 'update' | 'remove'>,
  { sp = site.sp, later = 0 }: { sp?: SPFI; later?: number } = {}
) => createCopy({ sp, teams, now: () => new Date(Date.now() + later).toISOString() }).dispatcher;

let made = 0;
async function notified(): Promise<string> {
  made += 1;
  const reference = `SCR-A-2012-${String(made).padStart(4, '0')}`;
  await createReview(site.sp, entryAfter([notifies()], reference), `key ${made}`);
  return reference;
}

const SOON = 60_000;
const sweep = (teams: FakeTeams, later = SOON) =>
  openDispatching(teams, { later }).sweep(new Date(Date.now() + SOON).toISOString());
const historyOf = (reference: string) => site.rows('SCR History', `Reference eq '${reference}'`);
const pendingOf = async (reference: string) => (await readReview(site.sp, reference))?.pending.length;

test('a notice waits for somebody who has not opened their chat, and comes when they do', async () => {
  const teams = createFakeTeams();
  const reference = await notified();
  const copy = openDispatching(teams);
  copy.afterCommand(reference);
  await copy.settled();
  expect(teams.sent).toEqual([]);
  expect(await pendingOf(reference)).toBe(0);
  await saveConversation(site.sp, chatOf(director.id));
  await copy.chatOpened(director.id);
  expect(teams.sent.map(({ to }) => to)).toEqual([director.id]);
  expect(teams.sent[0]?.summary).toContain(reference);
  await copy.chatOpened(director.id);
  expect(teams.sent).toHaveLength(1);
});

test('an event that waits because a card could not be edited is not written into the history again', async () => {
  await saveConversation(site.sp, chatOf(director.id));
  const teams = createFakeTeams();
  const reference = await notified();
  const copy = openDispatching({ ...teams, update: async () => ({ ok: false, gone: false }) });
  copy.afterCommand(reference);
  await copy.settled();
  expect(await pendingOf(reference)).toBe(1);
  site.requests.length = 0;
  copy.afterCommand(reference);
  await copy.settled();
  expect(site.requests.filter((request) => /^POST .*SCR%20(History|Messages).*items$/.test(request))).toEqual([]);
  expect(await historyOf(reference)).toHaveLength(1);
});

test('a chat that takes no cards does not fill the row of its review: of what is written, one event waits for it', async () => {
  await saveConversation(site.sp, chatOf(director.id));
  const teams = createFakeTeams();
  const reference = await notified();
  const deaf = openDispatching({ ...teams, update: async () => ({ ok: false, gone: false }) });
  deaf.afterCommand(reference);
  await deaf.settled();
  const events = eventsOf(untilSubmitted).map((event) => ({ ...event, reference, id: `${reference}#${event.seq}` }));
  const stored = await readReview(site.sp, reference);
  if (!stored) throw new Error('Not entered');
  await saveReview(site.sp, stored, { ...entryAfter(untilSubmitted, reference), pending: events.map(waitingOf) });
  deaf.afterCommand(reference);
  await deaf.settled();
  expect(await historyOf(reference)).toHaveLength(events.length);
  expect((await readReview(site.sp, reference))?.pending.map(({ event }) => event.seq)).toEqual([events.length]);
  const edits = teams.edits;
  await sweep(teams);
  expect(await pendingOf(reference)).toBe(0);
  expect(teams.edits).toBeGreaterThan(edits);
});

test('stopped after any request and taken up again: one history row, one notice', async () => {
  await saveConversation(site.sp, chatOf(director.id));
  let requests = 0;
  for (let after = 0; ; after += 1) {
    const teams = createFakeTeams();
    const reference = await notified();
    const before = site.requests.length;
    const broken = openDispatching(teams, { sp: stopping(site.sp, after) });
    broken.afterCommand(reference);
    await broken.settled();
    const done = (await pendingOf(reference)) === 0;
    if (done) requests = site.requests.length - before;
    await sweep(teams);
    expect(await pendingOf(reference)).toBe(0);
    expect(await historyOf(reference)).toHaveLength(1);
    // Stopped between the answer of Teams and our record of it, the same notice comes again, and reads the same.
    const summaries = teams.sent.filter(({ summary }) => summary.includes(reference)).map(({ summary }) => summary);
    expect(new Set(summaries).size).toBe(1);
    expect(summaries.length).toBeLessThanOrEqual(2);
    if (done) {
      expect(summaries).toHaveLength(1);
      break;
    }
    expect(after).toBeLessThan(40);
  }
  expect(requests).toBeGreaterThan(5);
});

test('three copies of the service take the same event up at once: one history row, one notice', async () => {
  await saveConversation(site.sp, chatOf(director.id));
  const teams = createFakeTeams();
  const reference = await notified();
  const copies = [openDispatching(teams), openDispatching(teams), openDispatching(teams)];
  for (const copy of copies) copy.afterCommand(reference);
  await Promise.all(copies.map((copy) => copy.settled()));
  await sweep(teams);
  expect(teams.sent.filter(({ summary }) => summary.includes(reference))).toHaveLength(1);
  expect(await historyOf(reference)).toHaveLength(1);
  expect(await pendingOf(reference)).toBe(0);
});

test('a notice that Teams does not take is sent by a later sweep; one whose chat is gone waits until it is opened', async () => {
  await saveConversation(site.sp, chatOf(director.id));
  const teams = createFakeTeams();
  let answer: Sending = { ok: false, gone: false };
  const refusing = { ...teams, send: async () => answer };
  const reference = await notified();
  const copy = openDispatching(refusing);
  copy.afterCommand(reference);
  await copy.settled();
  await sweep(teams);
  expect(teams.sent).toHaveLength(1);

  answer = { ok: false, gone: true };
  const second = await notified();
  copy.afterCommand(second);
  await copy.settled();
  await sweep(teams);
  expect(teams.sent).toHaveLength(1);
  await openDispatching(teams, { later: SOON }).chatOpened(director.id);
  expect(teams.sent).toHaveLength(2);
});

test('a chat that is opened twice at one moment gets the notice once, and its cards are edited once', async () => {
  await saveConversation(site.sp, chatOf(director.id));
  const teams = createFakeTeams();
  const reference = await notified();
  const away = openDispatching({ ...teams, send: async () => ({ ok: false, gone: true }) });
  away.afterCommand(reference);
  await away.settled();
  const copy = openDispatching(teams, { later: SOON });
  await Promise.all([copy.chatOpened(director.id), copy.chatOpened(director.id)]);
  await copy.settled();
  expect(teams.sent).toHaveLength(1);
  expect(teams.edits).toBe(1);
});

test('in each chat the newest card is edited first, and what somebody opened or recorded above it is shortened once', async () => {
  await saveConversation(site.sp, chatOf(inspector.id));
  const reference = await notified();
  for (const activityId of ['the first', 'the second', 'the third']) {
    await addMessage(site.sp, {
      key: `${reference} ${activityId}`,
      reference,
      person: inspector,
      role: '',
      insteadOf: '',
      notice: '',
      seq: 1,
      state: 'sent',
      changedAt: '',
      sentAt: '',
      seenAt: '',
      conversationId: `chat-${inspector.id}`,
      activityId
    });
  }
  const teams = createFakeTeams();
  const edited: string[] = [];
  const copy = openDispatching({
    ...teams,
    update: (chat, activityId, card) => (edited.push(activityId), teams.update(chat, activityId, card))
  });
  await copy.redraw([reference]);
  expect(edited).toEqual(['the third', 'the second', 'the first']);
  expect(JSON.stringify(teams.cards.get('the third'))).toContain('Register entry');
  for (const above of ['the first', 'the second'])
    expect(JSON.stringify(teams.cards.get(above))).toContain(`There is a newer card of ${reference} below.`);
  await copy.redraw([reference]);
  expect(edited.slice(3)).toEqual(['the third']);
});

test('the form of the inspector stays a receipt, and shows when the director was told and that they have seen it', async () => {
  await saveConversation(site.sp, chatOf(director.id));
  await saveConversation(site.sp, chatOf(inspector.id));
  const teams = createFakeTeams();
  made += 1;
  const reference = `SCR-A-2012-${String(made).padStart(4, '0')}`;
  const entry = entryAfter([notifies()], reference);
  const shown = { personId: inspector.id, conversationId: `chat-${inspector.id}`, activityId: 'the form' };
  await createReview(site.sp, { ...entry, pending: entry.pending.map((each) => ({ ...each, shown })) }, `key ${made}`);
  const copy = openDispatching(teams);
  copy.afterCommand(reference);
  await copy.settled();
  const receipt = JSON.stringify(teams.cards.get('the form'));
  expect(receipt).toContain('New adult review recorded, ');
  expect(receipt).toContain(director.name);
  expect(receipt).toContain(', not yet read');

  const notice = teams.sent.find(({ to }) => to === director.id)?.activityId ?? '';
  expect(JSON.stringify(teams.cards.get(notice))).toContain('"title":"Mark as read"');
  expect(
    await noteSeen({ sp: site.sp, now: () => new Date().toISOString() }, reference, chatOf(director.id), notice)
  ).toBe(true);
  await copy.redraw([reference]);
  expect(JSON.stringify(teams.cards.get('the form'))).toMatch(new RegExp(`${director.name}.*, read (at|on) .*(am|pm)`));
  expect(JSON.stringify(teams.cards.get(notice))).not.toContain('"title":"Mark as read"');
});
