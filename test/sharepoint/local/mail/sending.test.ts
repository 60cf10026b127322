import { ADDRESS, codeOf, eml, IMMUTABLE, marked, startMailbox, type Shown, type TestMailbox } from './mailbox';

let mailbox: TestMailbox;
let draft: Awaited<ReturnType<TestMailbox['reply']>>;
beforeEach(async () => {
  mailbox = await startMailbox();
  const { id } = await mailbox.deliver(eml());
  draft = await mailbox.reply(id);
});
afterEach(() => mailbox.close());

const SEND = { method: 'POST' };
const send = () => mailbox.graph(`messages/${draft.id}/send`, SEND);
const set = (json: unknown) => mailbox.local('/settings', { method: 'PATCH', json });
const fault = (json: unknown) => mailbox.local('/faults', { json });
const found = async () => (await mailbox.answer(200, marked('key-1'), { prefer: IMMUTABLE })).value;

describe('sending', () => {
  test('is answered by an empty 202; the mail is in Sent Items later, with its Message-ID, its mark and its time', async () => {
    const before = new Date(Date.now() - 1000).toISOString();
    const response = await send();
    expect([response.status, await response.text()]).toEqual([202, '']);
    expect(await found()).toMatchObject([{ isDraft: true }]);
    await mailbox.sent(1);
    const [copy, ...others] = await found();
    expect(others).toEqual([]);
    expect(copy).toMatchObject({ isDraft: false, internetMessageId: draft.internetMessageId });
    expect(copy.sentDateTime > before).toBe(true);
    const items = await mailbox.answer(200, 'mailFolders/sentitems/messages', { prefer: IMMUTABLE });
    expect(items.value.map(({ id }: Shown) => id)).toEqual([copy.id]);
    expect((await mailbox.answer(200, 'mailFolders/drafts/messages')).value).toEqual([]);
  });

  test('what was sent is told, as it left', async () => {
    await mailbox.answer(200, `messages/${draft.id}`, {
      method: 'PATCH',
      json: {
        bccRecipients: [{ emailAddress: { address: 'hidden@safeguarding.example' } }],
        internetMessageHeaders: [{ name: 'X-Auto-Response-Suppress', value: 'All' }]
      }
    });
    await send();
    const { sent, arrived } = await mailbox.sent(1);
    expect(sent).toMatchObject([
      {
        recipients: ['partnership@safeguarding.example', 'hidden@safeguarding.example'],
        subject: 'RE: Notification of a review',
        text: 'We have received your notification.',
        internetMessageId: draft.internetMessageId,
        references: ['<first@safeguarding.example>'],
        headers: expect.arrayContaining([{ name: 'X-Auto-Response-Suppress', value: 'All' }]),
        copy: { folder: 'sentitems', conversationId: arrived[0].conversationId }
      }
    ]);
    expect(JSON.stringify(sent[0].headers)).not.toContain('hidden@');
    const { internetMessageHeaders } = await mailbox.answer(
      200,
      `messages/${sent[0].copy.id}?$select=internetMessageHeaders`
    );
    expect(internetMessageHeaders).toBeUndefined();
  });

  test('takes a draft with recipients, and nothing else', async () => {
    const { arrived } = await mailbox.contents();
    expect(await codeOf(await mailbox.graph(`messages/${arrived[0].id}/send`, SEND))).toEqual([
      400,
      'ErrorInvalidRequest'
    ]);
    const empty = await mailbox.answer(201, 'messages', { json: { subject: 'To nobody' } });
    expect(await codeOf(await mailbox.graph(`messages/${empty.id}/send`, SEND))).toEqual([
      400,
      'ErrorInvalidRecipients'
    ]);
    await mailbox.graph(`messages/${draft.id}`, { method: 'DELETE' });
    await mailbox.graph(`messages/${draft.id}`, { method: 'DELETE' });
    expect(await codeOf(await send())).toEqual([404, 'ErrorItemNotFound']);
    expect((await mailbox.contents()).sent).toEqual([]);
  });

  test('a new draft is sent like a reply, in a conversation of its own', async () => {
    const made = await mailbox.answer(201, 'messages', {
      json: {
        subject: 'A question',
        body: { contentType: 'text', content: 'Which day?' },
        toRecipients: [{ emailAddress: { name: 'Ôl', address: 'partnership@safeguarding.example' } }]
      }
    });
    await mailbox.graph(`messages/${made.id}/send`, SEND);
    const { sent, arrived } = await mailbox.sent(1);
    expect(sent).toMatchObject([{ subject: 'A question', text: 'Which day?', references: [] }]);
    expect(sent[0].copy.conversationId).not.toBe(arrived[0].conversationId);
  });
});

describe('the ids of a draft, once it is sent', () => {
  test('are kept where ids that stay are preferred', async () => {
    await send();
    await mailbox.sent(1);
    expect(await mailbox.answer(200, `messages/${draft.id}`, { prefer: IMMUTABLE })).toMatchObject({ isDraft: false });
  });

  test('are others by a switch: the mail is found by its mark alone', async () => {
    expect((await set({ draftId: 'changed' })).status).toBe(200);
    await send();
    await mailbox.sent(1);
    expect((await mailbox.graph(`messages/${draft.id}`)).status).toBe(404);
    const [copy] = await found();
    expect(copy).toMatchObject({ isDraft: false, internetMessageId: draft.internetMessageId });
    expect(copy.id).not.toBe(draft.id);
  });
});

describe('on its way', () => {
  test('a mail is the draft that it was, as long as the switch says; sent again it leaves twice', async () => {
    await set({ sentAfterMs: 600 });
    await send();
    expect(await found()).toMatchObject([{ isDraft: true }]);
    expect((await mailbox.contents()).sent).toMatchObject([{ copy: null }]);
    expect((await send()).status).toBe(202);
    const { sent } = await mailbox.sent(2);
    expect(sent.map(({ internetMessageId }: Shown) => internetMessageId)).toEqual(
      Array(2).fill(draft.internetMessageId)
    );
    expect(await found()).toMatchObject([{ isDraft: false }, { isDraft: false }]);
  });

  test('a mail is not to be found at all by a switch', async () => {
    await set({ sentAfterMs: 600, inTransit: 'gone' });
    await send();
    expect(await found()).toEqual([]);
    expect((await send()).status).toBe(404);
    await mailbox.sent(1);
    expect(await found()).toMatchObject([{ isDraft: false }]);
  });

  test('a mail is still sent after a restart', async () => {
    await set({ sentAfterMs: 600, inTransit: 'gone' });
    await send();
    mailbox.reopen();
    await mailbox.sent(1);
    expect(await found()).toMatchObject([{ id: draft.id, isDraft: false }]);
  });
});

describe('an answer that does not come', () => {
  test('504 after sending: the mail has left all the same', async () => {
    expect((await fault({ status: 504, after: true, match: 'POST .*/send$' })).status).toBe(201);
    expect(await codeOf(await send())).toEqual([504, 'UnknownError']);
    await mailbox.sent(1);
    expect(await found()).toMatchObject([{ isDraft: false }]);
  });

  test('a cut line after sending: the same', async () => {
    await fault({ drop: true, after: true, match: 'POST .*/send$' });
    await expect(send()).rejects.toThrow();
    await mailbox.sent(1);
  });

  test('504 or a cut line before: nothing has left, and it can be sent', async () => {
    await fault({ status: 504, match: 'POST .*/send$' });
    await fault({ drop: true, match: 'POST .*/send$' });
    expect((await send()).status).toBe(504);
    await expect(send()).rejects.toThrow();
    expect((await mailbox.contents()).sent).toEqual([]);
    expect((await send()).status).toBe(202);
  });

  test('504 after a draft was made: the draft is there, without a mark', async () => {
    await fault({ status: 504, after: true, match: 'POST .*/createReply' });
    const { arrived } = await mailbox.contents();
    expect((await mailbox.graph(`messages/${arrived[0].id}/createReply`, SEND)).status).toBe(504);
    expect((await mailbox.answer(200, 'mailFolders/drafts/messages')).value).toHaveLength(2);
  });
});

describe('recipients that do not exist', () => {
  const readdress = (address: string) =>
    mailbox.answer(200, `messages/${draft.id}`, {
      method: 'PATCH',
      json: { toRecipients: [{ emailAddress: { name: 'Nobody', address } }] }
    });

  test.each(['nobody@unknown.invalid', 'gone@safeguarding.example'])('%s comes back as a report', async (address) => {
    await mailbox.local('/bounces', { json: { address: 'GONE@safeguarding.example' } });
    await readdress(address);
    await send();
    await mailbox.sent(1);
    const [report] = (await mailbox.answer(200, 'mailFolders/inbox/messages?$top=1')).value;
    expect(report).toMatchObject({
      subject: 'Undeliverable: RE: Notification of a review',
      conversationId: draft.conversationId,
      from: {
        emailAddress: { address: 'MicrosoftExchange329e71ec88ae4615bbc36ab6ce41109e@regulator.example' }
      },
      toRecipients: [{ emailAddress: { name: 'Nobody', address } }]
    });
    const { internetMessageHeaders } = await mailbox.answer(
      200,
      `messages/${report.id}?$select=internetMessageHeaders`
    );
    const header = (name: string) => internetMessageHeaders.find((each: Shown) => each.name === name)?.value;
    expect(header('Content-Type')).toMatch(/^multipart\/report; report-type=delivery-status/);
    expect(header('In-Reply-To')).toBe(draft.internetMessageId);
    expect([header('Return-Path'), header('Auto-Submitted')]).toEqual(['<>', 'auto-replied']);
    const { value } = await mailbox.answer(200, `messages/${report.id}/attachments`);
    expect(value.map((each: Shown) => each.contentType)).toEqual(['message/delivery-status', 'text/rfc822-headers']);
    expect(Buffer.from(value[0].contentBytes, 'base64').toString()).toContain(`Final-Recipient: rfc822;${address}`);
  });

  test('others get theirs: no report comes', async () => {
    await send();
    await mailbox.sent(1);
    expect((await mailbox.contents()).arrived).toHaveLength(1);
  });

  test('what is no address is refused; cleared, the address exists again', async () => {
    expect((await mailbox.local('/bounces', { json: { address: 'nobody' } })).status).toBe(400);
    await mailbox.local('/bounces', { json: { address: 'gone@safeguarding.example' } });
    expect(await (await mailbox.local('/bounces')).json()).toEqual({ addresses: ['gone@safeguarding.example'] });
    await mailbox.local('/bounces', { method: 'DELETE' });
    expect(await (await mailbox.local('/bounces')).json()).toEqual({ addresses: [] });
  });
});

test('a mail to the mailbox itself arrives in it', async () => {
  await mailbox.answer(200, `messages/${draft.id}`, {
    method: 'PATCH',
    json: { toRecipients: [{ emailAddress: { address: ADDRESS } }] }
  });
  await send();
  await mailbox.sent(1);
  expect((await mailbox.contents()).arrived).toMatchObject([
    {},
    { from: ADDRESS, internetMessageId: draft.internetMessageId }
  ]);
});

test('settings that make no sense are refused, and all are as usual again at once', async () => {
  for (const json of [{ draftId: 'lost' }, { sentAfterMs: -1 }, { colour: 1 }, 'x'])
    expect((await set(json)).status).toBe(400);
  await set({ sentAfterMs: 5, away: true });
  expect((await mailbox.local('/settings', { method: 'DELETE' })).status).toBe(204);
  expect(await (await mailbox.local('/settings')).json()).toEqual({
    draftId: 'kept',
    sentAfterMs: 300,
    inTransit: 'draft',
    away: false
  });
});
