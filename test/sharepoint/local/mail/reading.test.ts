import { ADDRESS, codeOf, eml, IMMUTABLE, startMailbox, type Shown, type TestMailbox } from './mailbox';

let mailbox: TestMailbox;
beforeAll(async () => {
  mailbox = await startMailbox();
  for (let day = 10; day < 22; day += 1)
    await mailbox.deliver(
      eml({ Subject: `Mail of day ${day}`, 'Message-ID': `<${day}@safeguarding.example>` }),
      `?receivedDateTime=2026-11-${day}T08:00:00Z`
    );
  await mailbox.deliver(eml({ Subject: 'Junk', 'Message-ID': '<junk@safeguarding.example>' }), '?folder=junkemail');
});
afterAll(() => mailbox.close());

const since = (day: number) => `$filter=${encodeURIComponent(`receivedDateTime ge 2026-11-${day}T00:00:00Z`)}`;
const subjects = (list: { readonly value: readonly Shown[] }): readonly string[] =>
  list.value.map((message: Shown) => message.subject);

describe('messages of a folder', () => {
  test('come in pages of ten unless said otherwise, newest first, with an absolute link to the next page', async () => {
    const first = await mailbox.answer(200, 'mailFolders/inbox/messages');
    expect(subjects(first)).toHaveLength(10);
    expect(subjects(first)[0]).toBe('Mail of day 21');
    expect(first['@odata.nextLink']).toMatch(/^http:\/\/127\.0\.0\.1:\d+\/graph\/v1\.0\/users\//);
    const second = await mailbox.answer(200, first['@odata.nextLink']);
    expect(subjects(second)).toEqual(['Mail of day 11', 'Mail of day 10']);
    expect(second).not.toHaveProperty('@odata.nextLink');
  });

  test('oldest first since a day, a page at a time, as a queue is read', async () => {
    const query = `mailFolders/inbox/messages?${since(12)}&$orderby=receivedDateTime&$top=4&$select=subject`;
    const first = await mailbox.answer(200, query);
    expect(subjects(first)).toEqual([12, 13, 14, 15].map((day) => `Mail of day ${day}`));
    expect(Object.keys(first.value[0])).toEqual(['@odata.etag', 'id', 'subject']);
    expect(subjects(await mailbox.answer(200, first['@odata.nextLink']))[0]).toBe('Mail of day 16');
  });

  test('are those of that folder alone: by well-known name, or by id; the mailbox has those of all', async () => {
    expect(subjects(await mailbox.answer(200, 'mailFolders/junkemail/messages'))).toEqual(['Junk']);
    const { id } = await mailbox.answer(200, 'mailFolders/JunkEmail');
    expect(subjects(await mailbox.answer(200, `mailFolders/${id}/messages`))).toEqual(['Junk']);
    expect(subjects(await mailbox.answer(200, 'messages?$top=1000'))).toHaveLength(13);
    for (const empty of ['sentitems', 'drafts', 'deleteditems'])
      expect((await mailbox.answer(200, `mailFolders/${empty}/messages`)).value).toEqual([]);
  });

  test.each([
    ["internetMessageId eq '<14@safeguarding.example>'", ['Mail of day 14']],
    [
      "receivedDateTime gt 2026-11-19T08:00:00Z and isRead eq false and subject ne 'Junk'",
      ['Mail of day 21', 'Mail of day 20']
    ],
    ['receivedDateTime ge 2026-11-10T00:00:00Z and receivedDateTime lt 2026-11-11T00:00:00+00:00', ['Mail of day 10']],
    ['receivedDateTime le 2026-11-10T09:00:00.000+01:00', ['Mail of day 10']],
    ['isDraft eq true', []],
    [
      "from/emailAddress/address eq 'PARTNERSHIP@safeguarding.example' and receivedDateTime lt 2026-11-11T00:00:00Z",
      ['Mail of day 10']
    ],
    ["from/emailAddress/address eq 'other@safeguarding.example'", []]
  ])('filter %s', async (filter, expected) => {
    expect(subjects(await mailbox.answer(200, `messages?$filter=${encodeURIComponent(filter)}`))).toEqual(expected);
  });

  test('of one conversation', async () => {
    const [{ conversationId }] = (await mailbox.answer(200, 'mailFolders/inbox/messages?$top=1')).value;
    const filter = encodeURIComponent(`conversationId eq '${conversationId}'`);
    expect(subjects(await mailbox.answer(200, `messages?$filter=${filter}`))).toEqual(['Mail of day 21']);
  });

  test.each([
    ['$filter=isRead eq false&$orderby=receivedDateTime', 400, 'InefficientFilter'],
    [
      '$filter=isRead eq false and receivedDateTime ge 2026-01-01T00:00:00Z&$orderby=receivedDateTime',
      400,
      'InefficientFilter'
    ],
    ["$filter=conversationId eq 'x'&$orderby=receivedDateTime desc", 400, 'InefficientFilter'],
    ["$filter=receivedDateTime ge '2026-01-01T00:00:00Z'", 400, 'ErrorInvalidUrlQueryFilter'],
    ['$filter=isRead eq false or isDraft eq true', 400, 'ErrorInvalidUrlQueryFilter'],
    ["$filter=constructor eq 'x'", 400, 'RequestBroker--ParseUri'],
    ["$filter=subject eq 'x", 400, 'RequestBroker--ParseUri'],
    [
      "$filter=singleValueExtendedProperties/Any(ep: ep/id eq 'x' and ep/value eq 'y')",
      400,
      'ErrorInvalidExtendedProperty'
    ],
    ['$orderby=toString', 400, 'RequestBroker--ParseUri'],
    ['$orderby=receivedDateTime down', 400, 'RequestBroker--ParseUri'],
    ['$select=subject,colour', 400, 'RequestBroker--ParseUri'],
    ['$expand=attachments', 400, 'RequestBroker--ParseUri'],
    ['$top=0', 400, 'RequestBroker--ParseUri'],
    ['$top=1001', 400, 'RequestBroker--ParseUri'],
    ['$search=x', 400, 'BadRequest']
  ])('%s is refused', async (query, status, code) => {
    const encoded = query
      .split('&')
      .map((part) => part.replace(/=(.*)$/, (_whole, value: string) => `=${encodeURIComponent(value)}`))
      .join('&');
    expect(await codeOf(await mailbox.graph(`messages?${encoded}`))).toEqual([status, code]);
  });
});

describe('one message', () => {
  test('has what the docs of Graph list, and no headers or unique body unless they are selected', async () => {
    const [first] = (await mailbox.answer(200, 'mailFolders/inbox/messages?$top=1')).value;
    const response = await mailbox.graph(`messages/${first.id}`, { headers: { 'client-request-id': 'mine' } });
    expect(response.headers.get('request-id')).toMatch(/^[0-9a-f-]{36}$/);
    expect(response.headers.get('client-request-id')).toBe('mine');
    const message = await response.json();
    const { conversationId, parentFolderId } = message;
    expect(message).toMatchObject({
      '@odata.etag': `W/"${message.changeKey}"`,
      id: first.id,
      subject: 'Mail of day 21',
      receivedDateTime: '2026-11-21T08:00:00Z',
      sentDateTime: '2026-11-23T09:12:00Z',
      internetMessageId: '<21@safeguarding.example>',
      bodyPreview: expect.stringMatching(/^Reference: SAB\/1/),
      body: { contentType: 'html', content: expect.stringContaining('<div class="PlainText">Reference: SAB/1') },
      from: { emailAddress: { name: 'Example Safeguarding Partnership', address: 'partnership@safeguarding.example' } },
      toRecipients: [{ emailAddress: { name: ADDRESS, address: ADDRESS } }],
      isRead: false,
      isDraft: false,
      hasAttachments: false,
      importance: 'normal',
      categories: []
    });
    expect([conversationId, parentFolderId].every((id) => /=$/.test(id))).toBe(true);
    expect(message).not.toHaveProperty('internetMessageHeaders');
    expect(message).not.toHaveProperty('uniqueBody');
    expect(message.webLink).toContain(`${mailbox.origin}/mailbox/`);
  });

  test('with its headers: top first, the checks of Exchange above what the sender claims', async () => {
    const forged = eml({
      'Authentication-Results': 'mx.regulator.example; dmarc=pass',
      'Message-ID': '<forged@safeguarding.example>'
    });
    const { id } = await mailbox.deliver(forged, '?dmarc=fail');
    const { internetMessageHeaders: headers } = await mailbox.answer(
      200,
      `messages/${id}?$select=internetMessageHeaders`
    );
    const results = headers
      .filter(({ name }: Shown) => name === 'Authentication-Results')
      .map(({ value }: Shown) => value);
    expect(results).toEqual([expect.stringContaining('dmarc=fail'), 'mx.regulator.example; dmarc=pass']);
    expect(headers[0].name).toBe('Received');
    expect(headers).toContainEqual({ name: 'Return-Path', value: 'partnership@safeguarding.example' });
  });

  test('as text, where that is preferred; what is quoted is no part of the unique body', async () => {
    const html =
      '<p>Dear all,</p><table><tr><td>Child</td><td>AB</td></tr><tr><td>Authority</td><td>Devon</td></tr></table>';
    const { id } = await mailbox.deliver(
      eml({ 'Content-Type': 'text/html; charset=utf-8', 'Message-ID': '<html@safeguarding.example>' }, html)
    );
    const response = await mailbox.graph(`messages/${id}?$select=body`, {
      prefer: `outlook.body-content-type="text", ${IMMUTABLE}`
    });
    expect(response.headers.get('preference-applied')).toBe(`${IMMUTABLE}, outlook.body-content-type="text"`);
    expect((await response.json()).body).toEqual({
      contentType: 'text',
      content: 'Dear all,\r\n\r\nChild\r\n        AB\r\n\r\nAuthority\r\n        Devon'
    });
    expect((await mailbox.answer(200, `messages/${id}`)).body.content.trim()).toBe(html);

    const answer = 'New words.\r\n\r\nFrom: us\r\nSent: Monday\r\nTo: you\r\n\r\nOld words.';
    const { id: replied } = await mailbox.deliver(eml({ 'Message-ID': '<re@safeguarding.example>' }, answer));
    const { uniqueBody } = await mailbox.answer(200, `messages/${replied}?$select=uniqueBody`, {
      prefer: 'outlook.body-content-type="text"'
    });
    expect(uniqueBody).toEqual({ contentType: 'text', content: 'New words.' });
  });

  test('in MIME as it came, below the headers of its way', async () => {
    const source = eml({ 'Message-ID': '<bytes@safeguarding.example>' }, 'Bytes as they are: é');
    const { id } = await mailbox.deliver(source);
    const response = await mailbox.graph(`messages/${id}/$value`);
    expect(response.headers.get('content-type')).toMatch(/^text\/plain/);
    const mime = await response.text();
    expect(mime.endsWith(source)).toBe(true);
    expect(mime).toMatch(/^Received: from .*\r\nAuthentication-Results: .*dmarc=pass/);
  });

  test('that is not there: 404 by an id, 400 by what is none', async () => {
    const [{ id }] = (await mailbox.answer(200, 'messages?$top=1')).value;
    const other = `${id.slice(0, 40)}${'x'.repeat(20)}${id.slice(60)}`;
    expect(await codeOf(await mailbox.graph(`messages/${other}`))).toEqual([404, 'ErrorItemNotFound']);
    expect(await codeOf(await mailbox.graph('messages/17'))).toEqual([400, 'ErrorInvalidIdMalformed']);
    const inOtherCase = `${id.slice(0, 5)}${id.slice(5).toLowerCase()}`;
    expect(await codeOf(await mailbox.graph(`messages/${inOtherCase}`))).toEqual([404, 'ErrorItemNotFound']);
    expect(await codeOf(await mailbox.graph('mailFolders/nowhere/messages'))).toEqual([400, 'ErrorInvalidIdMalformed']);
  });

  test('Message-ID is not unique: the same mail delivered twice is there twice', async () => {
    const twice = eml({ 'Message-ID': '<twice@safeguarding.example>' });
    await mailbox.deliver(twice);
    await mailbox.deliver(twice);
    const filter = encodeURIComponent("internetMessageId eq '<twice@safeguarding.example>'");
    expect((await mailbox.answer(200, `messages?$filter=${filter}`)).value).toHaveLength(2);
  });
});
