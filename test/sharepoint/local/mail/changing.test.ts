import { ADDRESS, codeOf, eml, IMMUTABLE, MARK, marked, startMailbox, type Shown, type TestMailbox } from './mailbox';

let mailbox: TestMailbox;
beforeAll(async () => {
  mailbox = await startMailbox();
});
afterAll(() => mailbox.close());

const PATCH = { method: 'PATCH' };
const refused = async (path: string, json: unknown, how = {}) => codeOf(await mailbox.graph(path, { json, ...how }));

describe('a reply', () => {
  test('is a draft in the same conversation, to where answers are wanted, with the mail below', async () => {
    const { id, conversationId, internetMessageId } = await mailbox.deliver(
      eml({ 'Reply-To': 'Business support <support@safeguarding.example>' })
    );
    const draft = await mailbox.answer(201, `messages/${id}/createReply`, { method: 'POST' });
    expect(draft).toMatchObject({
      subject: 'RE: Notification of a review',
      isDraft: true,
      conversationId,
      from: { emailAddress: { address: ADDRESS } },
      toRecipients: [{ emailAddress: { name: 'Business support', address: 'support@safeguarding.example' } }],
      body: { content: expect.stringContaining('<b>Subject:</b> Notification of a review') }
    });
    const drafts = await mailbox.answer(200, 'mailFolders/drafts/messages');
    expect(drafts.value.map((each: Shown) => each.id)).toEqual([draft.id]);
    const mime = await (await mailbox.graph(`messages/${draft.id}/$value`)).text();
    expect(mime).toContain(`In-Reply-To: ${internetMessageId}`);
    const again = await mailbox.answer(201, `messages/${draft.id}/createReply`, { method: 'POST' });
    expect(again.subject).toBe('RE: Notification of a review');
  });

  test('can be made with a comment, or with a message, and not with a body besides a comment', async () => {
    const { id } = await mailbox.deliver(eml());
    const withComment = await mailbox.answer(201, `messages/${id}/createReply`, { json: { comment: 'Thank you <b>' } });
    expect(withComment.body.content).toContain('<div>Thank you &lt;b&gt;</div>');
    const withMessage = await mailbox.answer(201, `messages/${id}/createReply`, {
      json: {
        message: {
          body: { contentType: 'text', content: 'Thank you' },
          singleValueExtendedProperties: [{ id: MARK, value: 'made-with' }]
        }
      }
    });
    expect((await mailbox.answer(200, marked('made-with'))).value.map((each: Shown) => each.id)).toEqual([
      withMessage.id
    ]);
    const both = { comment: 'Thank you', message: { body: { contentType: 'text', content: 'Thank you' } } };
    expect(await refused(`messages/${id}/createReply`, both)).toEqual([400, 'ErrorInvalidParameter']);
    expect(await refused(`messages/${id}/createReply`, { text: 'x' })).toEqual([400, 'RequestBodyRead']);
  });
});

describe('changing a draft', () => {
  test('sets body, recipients, own headers and a mark that it is found by, and changes its ETag', async () => {
    const { id } = await mailbox.deliver(eml());
    const draft = await mailbox.answer(201, `messages/${id}/createReply`, { method: 'POST' });
    const changed = await mailbox.answer(200, `messages/${draft.id}`, {
      ...PATCH,
      json: {
        subject: 'Acknowledged',
        body: { contentType: 'HTML', content: '<p>Received</p>' },
        ccRecipients: [{ emailAddress: { address: 'copy@safeguarding.example' } }],
        internetMessageHeaders: [{ name: 'X-Auto-Response-Suppress', value: 'All' }],
        singleValueExtendedProperties: [{ id: MARK, value: 'Key-2' }]
      }
    });
    expect(changed).toMatchObject({ id: draft.id, subject: 'Acknowledged', body: { content: '<p>Received</p>' } });
    expect(changed['@odata.etag']).not.toBe(draft['@odata.etag']);
    expect(changed).not.toHaveProperty('singleValueExtendedProperties');

    const expand = `$expand=${encodeURIComponent(`singleValueExtendedProperties($filter=id eq '${MARK}')`)}`;
    const found = await mailbox.answer(200, `${marked('key-2')}&${expand}`);
    expect(found.value).toMatchObject([
      { id: draft.id, singleValueExtendedProperties: [{ id: MARK, value: 'Key-2' }] }
    ]);
    const inUpperCase = marked('key-2').replace('7f0e2a64', '7F0E2A64');
    expect((await mailbox.answer(200, inUpperCase)).value).toHaveLength(1);
    expect((await mailbox.answer(200, marked('key-2').replace('ScrAck', 'scrack'))).value).toEqual([]);
    expect((await mailbox.answer(200, marked('key-3'))).value).toEqual([]);
    const { id: other } = await mailbox.answer(201, 'messages', { json: {} });
    expect(await mailbox.answer(200, `messages/${other}?${expand}`)).not.toHaveProperty(
      'singleValueExtendedProperties'
    );
  });

  test.each([
    [
      { internetMessageHeaders: [{ name: 'Auto-Submitted', value: 'auto-replied' }] },
      400,
      'InvalidInternetMessageHeader'
    ],
    [{ colour: 'red' }, 400, 'RequestBodyRead'],
    [{ subject: 7 }, 400, 'RequestBodyRead'],
    [{ body: { contentType: 'rtf', content: '' } }, 400, 'RequestBodyRead'],
    [{ toRecipients: [{ address: 'a@b.example' }] }, 400, 'RequestBodyRead'],
    [{ conversationId: 'x' }, 400, 'ErrorInvalidPropertySet'],
    [{ singleValueExtendedProperties: [{ id: 'ScrAck', value: 'x' }] }, 400, 'ErrorInvalidExtendedProperty'],
    [['subject'], 400, 'BadRequest']
  ])('to %j is refused, and nothing of it is saved', async (json, status, code) => {
    const draft = await mailbox.answer(201, 'messages', { json: { subject: 'As it was' } });
    expect(await refused(`messages/${draft.id}`, json, PATCH)).toEqual([status, code]);
    const after = await mailbox.answer(200, `messages/${draft.id}`);
    expect(after['@odata.etag']).toBe(draft['@odata.etag']);
  });

  test('by what is no JSON is refused, and so is an old ETag', async () => {
    const draft = await mailbox.answer(201, 'messages', { json: {} });
    const broken = { ...PATCH, headers: { 'content-type': 'application/json' } };
    expect(await codeOf(await mailbox.graph(`messages/${draft.id}`, broken))).toEqual([400, 'BadRequest']);
    const old = { ...PATCH, headers: { 'if-match': draft['@odata.etag'] } };
    await mailbox.answer(200, `messages/${draft.id}`, { ...old, json: { subject: 'First' } });
    expect(await refused(`messages/${draft.id}`, { subject: 'Second' }, old)).toEqual([
      412,
      'ErrorIrresolvableConflict'
    ]);
  });
});

test('of a mail that arrived, an app changes categories, isRead and its own values, and no more', async () => {
  const { id } = await mailbox.deliver(eml());
  const changed = await mailbox.answer(200, `messages/${id}`, {
    ...PATCH,
    json: { isRead: true, categories: ['Taken in'], singleValueExtendedProperties: [{ id: MARK, value: 'taken' }] }
  });
  expect(changed).toMatchObject({ isRead: true, categories: ['Taken in'] });
  for (const json of [{ subject: 'x' }, { body: { content: 'x' } }, { toRecipients: [] }])
    expect(await refused(`messages/${id}`, json, PATCH)).toEqual([403, 'ErrorAccessDenied']);
});

describe('moving', () => {
  test('gives another id, and the same where ids that stay are preferred', async () => {
    const { id, immutableId } = await mailbox.deliver(eml());
    const folder = await mailbox.answer(201, 'mailFolders', { json: { displayName: 'Taken in' } });
    const moved = await mailbox.answer(201, `messages/${id}/move`, { json: { destinationId: folder.id } });
    expect(moved).toMatchObject({ parentFolderId: folder.id });
    expect(moved.id).not.toBe(id);
    expect((await mailbox.graph(`messages/${id}`)).status).toBe(404);
    const back = await mailbox.answer(201, `messages/${immutableId}/move`, {
      json: { destinationId: 'inbox' },
      prefer: IMMUTABLE
    });
    expect(back.id).toBe(immutableId);
  });

  test('the name of the preference is case-sensitive', async () => {
    const { id } = await mailbox.deliver(eml());
    const response = await mailbox.graph(`messages/${id}`, { prefer: 'IdType="immutableid"' });
    expect(response.headers.get('preference-applied')).toBeNull();
    expect(await response.json()).toMatchObject({ id });
  });

  test('to what is no folder, or with something else, is refused', async () => {
    const { id } = await mailbox.deliver(eml());
    expect(await refused(`messages/${id}/move`, { destinationId: 'nowhere' })).toEqual([
      400,
      'ErrorInvalidIdMalformed'
    ]);
    expect(await refused(`messages/${id}/move`, { destinationId: 'inbox', colour: 1 })).toEqual([
      400,
      'RequestBodyRead'
    ]);
    expect(await refused(`messages/${id}/move`, {})).toEqual([400, 'RequestBodyRead']);
  });
});

describe('folders', () => {
  test('are made once, found by name, and count what is in them', async () => {
    const json = { displayName: 'Review papers' };
    const made = await mailbox.answer(201, 'mailFolders', { json });
    expect(await refused('mailFolders', { displayName: 'REVIEW papers' })).toEqual([409, 'ErrorFolderExists']);
    const { id } = await mailbox.deliver(eml());
    await mailbox.answer(201, `messages/${id}/move`, { json: { destinationId: made.id } });
    const filter = encodeURIComponent("displayName eq 'Review papers'");
    expect((await mailbox.answer(200, `mailFolders?$filter=${filter}`)).value).toEqual([
      { ...made, totalItemCount: 1, unreadItemCount: 1 }
    ]);
    expect(await refused('mailFolders', { displayName: ' ' })).toEqual([400, 'RequestBodyRead']);
    expect(await refused('mailFolders', { displayName: 'x', colour: 1 })).toEqual([400, 'RequestBodyRead']);
  });

  test('those of every mailbox come first, by page', async () => {
    const first = await mailbox.answer(200, 'mailFolders?$top=6&$select=displayName');
    expect(first.value.map((each: Shown) => each.displayName)).toEqual([
      'Inbox',
      'Drafts',
      'Sent Items',
      'Deleted Items',
      'Junk Email',
      'Archive'
    ]);
    expect((await mailbox.answer(200, first['@odata.nextLink'])).value.length).toBeGreaterThan(0);
  });
});

test('a draft that is deleted is in Deleted Items, and still found by its mark; deleted from there it is gone', async () => {
  const { id } = await mailbox.deliver(eml());
  const draft = await mailbox.reply(id);
  expect((await mailbox.graph(`messages/${draft.id}`, { method: 'DELETE' })).status).toBe(204);
  const deleted = await mailbox.answer(200, 'mailFolders/deleteditems/messages', { prefer: IMMUTABLE });
  expect(deleted.value.map((each: Shown) => each.id)).toEqual([draft.id]);
  expect((await mailbox.answer(200, marked('key-1'))).value).toHaveLength(1);
  expect((await mailbox.graph(`messages/${draft.id}`, { method: 'DELETE' })).status).toBe(204);
  expect((await mailbox.graph(`messages/${draft.id}`)).status).toBe(404);
  expect((await mailbox.answer(200, marked('key-1'))).value).toEqual([]);
});
