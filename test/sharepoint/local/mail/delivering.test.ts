import { randomBytes } from 'node:crypto';
import { ADDRESS, eml, IMMUTABLE, startMailbox, type Shown, type TestMailbox } from './mailbox';

let mailbox: TestMailbox;
beforeEach(async () => {
  mailbox = await startMailbox();
});
afterEach(() => mailbox.close());

const post = (body: string, type = 'message/rfc822', query = '') =>
  fetch(`${mailbox.origin}/_local/mail${query}`, { method: 'POST', headers: { 'content-type': type }, body });

describe('delivering a mail', () => {
  test('answers with its ids, and puts it into the inbox or into junk, at the time that is given', async () => {
    const delivered = await mailbox.deliver(eml(), '?folder=junkemail&receivedDateTime=2026-11-01T10:30:00Z');
    expect(delivered).toMatchObject({ folder: 'junkemail', internetMessageId: '<first@safeguarding.example>' });
    const message = await mailbox.answer(200, `messages/${delivered.id}`, { prefer: IMMUTABLE });
    expect(message).toMatchObject({ id: delivered.immutableId, receivedDateTime: '2026-11-01T10:30:00Z' });
    expect((await mailbox.deliver(eml())).folder).toBe('inbox');
  });

  test.each(['pass', 'fail', 'none'])('dmarc=%s is what its headers say', async (dmarc) => {
    const { id } = await mailbox.deliver(eml(), `?dmarc=${dmarc}`);
    const { internetMessageHeaders } = await mailbox.answer(200, `messages/${id}?$select=internetMessageHeaders`);
    const { value } = internetMessageHeaders.find(({ name }: Shown) => name === 'Authentication-Results');
    expect(value).toContain(`dmarc=${dmarc} `);
    expect(value).toContain('header.from=safeguarding.example');
  });

  test('a mail without Message-ID and Date gets what Exchange gives it', async () => {
    const { internetMessageId, id } = await mailbox.deliver('From: a@b.example\r\nSubject: Bare\r\n\r\nText\r\n');
    expect(internetMessageId).toMatch(/^<[0-9A-F]{32}@regulator\.example>$/);
    const message = await mailbox.answer(200, `messages/${id}`);
    expect(message.sentDateTime).toBe(message.receivedDateTime);
  });

  test('an empty return path stays empty: a report is known by it', async () => {
    const { id } = await mailbox.deliver(eml({ 'Return-Path': '<>' }));
    const { internetMessageHeaders } = await mailbox.answer(200, `messages/${id}?$select=internetMessageHeaders`);
    expect(internetMessageHeaders.filter(({ name }: Shown) => name === 'Return-Path')).toEqual([
      { name: 'Return-Path', value: '<>' }
    ]);
  });

  test('of 35 MB arrives whole, of more than 40 MB not at all', async () => {
    const attachment = randomBytes(25_500_000).toString('base64').replace(/.{76}/g, '$&\r\n');
    const headers = {
      'Content-Type': 'application/pdf; name=report.pdf',
      'Content-Disposition': 'attachment; filename=report.pdf',
      'Content-Transfer-Encoding': 'base64'
    };
    const { id } = await mailbox.deliver(eml(headers, attachment));
    expect((await mailbox.answer(200, `messages/${id}/attachments?$select=size`)).value).toMatchObject([
      { size: 25_500_000 }
    ]);
    expect((await post('x'.repeat(41 * 1024 * 1024))).status).toBe(413);
  });

  test.each([
    ['From: a@b.example\r\n\r\nx', 'text/plain', '', 415],
    ['', 'message/rfc822', '', 400],
    ['no header at all', 'message/rfc822', '', 400],
    ['From: a@b.example\r\n\r\nx', 'message/rfc822', '?folder=sentitems', 400],
    ['From: a@b.example\r\n\r\nx', 'message/rfc822', '?dmarc=maybe', 400],
    ['From: a@b.example\r\n\r\nx', 'message/rfc822', '?receivedDateTime=yesterday', 400],
    ['From: a@b.example\r\n\r\nx', 'message/rfc822', '?colour=red', 400]
  ])('%j as %s %s is refused', async (body, type, query, status) => {
    const response = await post(body, type, query);
    expect([response.status, (await response.json()).message]).toEqual([status, expect.any(String)]);
    expect((await mailbox.contents()).arrived).toEqual([]);
  });
});

describe('a conversation', () => {
  test('goes on with what answers one of its mails, by In-Reply-To or References, and begins with anything else', async () => {
    const first = await mailbox.deliver(eml());
    const reply = { 'Message-ID': '<2@x.example>', 'In-Reply-To': '<first@safeguarding.example>' };
    const second = await mailbox.deliver(eml(reply));
    const third = await mailbox.deliver(
      eml({ 'Message-ID': '<3@x.example>', References: '<unknown@x.example> <2@x.example>' })
    );
    const other = await mailbox.deliver(eml({ 'Message-ID': '<4@x.example>' }));
    expect([second, third].map(({ conversationId }) => conversationId)).toEqual(Array(2).fill(first.conversationId));
    expect(other.conversationId).not.toBe(first.conversationId);
  });

  test('has the partnership’s answer to what was sent', async () => {
    const { id, conversationId } = await mailbox.deliver(eml());
    const draft = await mailbox.reply(id);
    await mailbox.graph(`messages/${draft.id}/send`, { method: 'POST' });
    await mailbox.sent(1);
    const answer = { 'Message-ID': '<5@x.example>', 'In-Reply-To': draft.internetMessageId };
    expect((await mailbox.deliver(eml(answer))).conversationId).toBe(conversationId);
  });
});

describe('what is in the mailbox', () => {
  test('is told, oldest first, with where it lies now', async () => {
    const { immutableId } = await mailbox.deliver(eml());
    await mailbox.deliver(eml({ Subject: 'Second', 'Message-ID': '<2@x.example>' }));
    const { arrived, ...others } = await mailbox.contents();
    expect(others).toEqual({ mailbox: ADDRESS, sent: [] });
    expect(arrived).toMatchObject([
      {
        immutableId,
        folder: 'inbox',
        subject: 'Notification of a review',
        from: 'partnership@safeguarding.example',
        to: [ADDRESS],
        text: expect.stringContaining('Reference: SAB/1'),
        isRead: false,
        categories: [],
        attachments: []
      },
      { subject: 'Second' }
    ]);
  });

  test('is moved and deleted by a colleague, as Graph then shows', async () => {
    const { immutableId } = await mailbox.deliver(eml());
    await mailbox.answer(201, 'mailFolders', { json: { displayName: 'Taken in' } });
    const path = `/${immutableId}`;
    expect(await (await mailbox.local(`${path}/move`, { json: { folder: 'taken IN' } })).json()).toMatchObject({
      immutableId,
      folder: 'Taken in'
    });
    expect((await mailbox.answer(200, 'mailFolders/inbox/messages')).value).toEqual([]);
    expect((await mailbox.local(`${path}/move`, { json: { folder: 'Nowhere' } })).status).toBe(400);
    expect((await mailbox.local(path, { method: 'DELETE' })).status).toBe(204);
    expect((await mailbox.contents()).arrived).toMatchObject([{ folder: 'deleteditems' }]);
    expect((await mailbox.local(path, { method: 'DELETE' })).status).toBe(204);
    expect((await mailbox.contents()).arrived).toEqual([]);
    expect((await mailbox.local(path, { method: 'DELETE' })).status).toBe(404);
    expect((await mailbox.local(`${path}/move`, { json: { folder: 'inbox' } })).status).toBe(404);
  });

  test('is there after a restart, with folders and attachments', async () => {
    const headers = { 'Content-Type': 'application/pdf', 'Content-Disposition': 'attachment; filename=a.pdf' };
    const { id } = await mailbox.deliver(eml(headers));
    const folder = await mailbox.answer(201, 'mailFolders', { json: { displayName: 'Taken in' } });
    mailbox.reopen();
    expect((await mailbox.answer(200, `messages/${id}/attachments`)).value).toMatchObject([{ name: 'a.pdf' }]);
    expect(await mailbox.answer(200, `mailFolders/${folder.id}`)).toMatchObject({ displayName: 'Taken in' });
  });
});
