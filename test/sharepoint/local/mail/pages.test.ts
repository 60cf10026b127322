import { eml, startMailbox, type TestMailbox } from './mailbox';

let mailbox: TestMailbox;
beforeEach(async () => {
  mailbox = await startMailbox();
});
afterEach(() => mailbox.close());

const page = async (path = '') => {
  const response = await fetch(`${mailbox.origin}/mailbox${path}`, { redirect: 'manual' });
  return { status: response.status, headers: response.headers, text: await response.text() };
};
const submit = (fields: Readonly<Record<string, string | File>>, headers = {}) => {
  const body = new FormData();
  for (const [name, value] of Object.entries(fields)) body.set(name, value);
  return fetch(`${mailbox.origin}/mailbox`, { method: 'POST', body, redirect: 'manual', headers });
};

test('an empty mailbox says so, and how to deliver a mail', async () => {
  const { status, headers, text } = await page();
  expect(status).toBe(200);
  expect(headers.get('content-security-policy')).toMatch(/^default-src 'none'/);
  expect(text).toContain('No mail has arrived.');
  expect(text).toContain('No mail has been sent.');
  expect(text).not.toContain('<script');
});

test('what arrived and what was sent is listed, with the folder that it lies in, and each opens', async () => {
  const { id } = await mailbox.deliver(eml());
  const draft = await mailbox.reply(id);
  await mailbox.graph(`messages/${draft.id}/send`, { method: 'POST' });
  await mailbox.sent(1);
  const { text } = await page();
  const links = [...text.matchAll(/<th scope="row"><a href="\/mailbox(\/[^"]+)">([^<]+)/g)];
  expect(links.map(([, , subject]) => subject)).toEqual(['Notification of a review', 'RE: Notification of a review']);
  expect(text).toContain('Sent Items');
  expect((await page(links[1]?.[1])).text).toContain('We have received your notification.');
});

test('a mail is shown as text, and its HTML never as HTML', async () => {
  const headers = {
    Subject: '<script>alert(1)</script>',
    From: '"<b>Someone</b>" <a@b.example>',
    'Content-Type': 'text/html'
  };
  const { immutableId } = await mailbox.deliver(
    eml(headers, '<p>Fair &lt;b&gt;text&lt;/b&gt;</p><script>alert(2)</script><img src=x onerror=alert(3)>')
  );
  for (const { text } of [await page(), await page(`/${immutableId}`)]) {
    expect(text).not.toMatch(/<script|<img|<b>/);
    expect(text).toContain('&#60;script&#62;alert(1)');
  }
  expect((await page(`/${immutableId}`)).text).toContain('Fair &#60;b&#62;text&#60;/b&#62;');
});

test('a mail and its attachments are saved as files, and open nothing', async () => {
  const headers = { 'Content-Type': 'text/html', 'Content-Disposition': 'attachment; filename="a<b>.html"' };
  const { immutableId } = await mailbox.deliver(eml(headers, '<script>alert(1)</script>'));
  const { text } = await page(`/${immutableId}`);
  const [, attachment] = /href="\/mailbox(\/[^"]+\/attachments\/[^"]+)"/.exec(text) ?? [];
  for (const path of [attachment, `/${immutableId}/mail.eml`]) {
    const file = await page(path);
    expect(file.headers.get('content-type')).toBe('application/octet-stream');
    expect(file.headers.get('content-disposition')).toMatch(/^attachment; filename=/);
    expect(file.headers.get('content-security-policy')).toContain('sandbox');
    expect(file.text).toContain('<script>alert(1)</script>');
  }
});

describe('the form', () => {
  test('delivers a file that a mail program saved', async () => {
    const response = await submit({ file: new File([eml({ Subject: 'From a file' })], 'saved.eml'), source: '' });
    expect([response.status, response.headers.get('location')]).toEqual([303, '/mailbox']);
    expect((await mailbox.contents()).arrived).toMatchObject([{ subject: 'From a file', folder: 'inbox' }]);
  });

  test('delivers the source of a mail', async () => {
    await submit({ file: new File([], ''), source: eml({ Subject: 'From its source' }) });
    expect((await mailbox.contents()).arrived).toMatchObject([{ subject: 'From its source' }]);
  });

  test('says what is wrong, beside what was entered', async () => {
    const nothing = await submit({ source: '' });
    expect([nothing.status, await nothing.text()]).toEqual([
      400,
      expect.stringContaining('Select a mail, or enter its source.')
    ]);
    const wrong = await submit({ source: 'no mail </textarea>' });
    const text = await wrong.text();
    expect(wrong.status).toBe(400);
    expect(text).toContain('aria-invalid="true"');
    expect(text).toContain('no mail &#60;/textarea&#62;</textarea>');
  });

  test('is refused from a page of another site, which may link to a mail', async () => {
    const elsewhere = { 'sec-fetch-site': 'cross-site' };
    expect((await submit({ source: eml() }, elsewhere)).status).toBe(403);
    expect((await mailbox.contents()).arrived).toEqual([]);
    const { id, immutableId } = await mailbox.deliver(eml());
    const { webLink } = await mailbox.answer(200, `messages/${id}?$select=webLink`);
    expect((await fetch(webLink, { headers: elsewhere })).status).toBe(200);
    for (const act of ['move', 'delete']) {
      const path = `${mailbox.origin}/mailbox/${immutableId}/${act}`;
      expect((await fetch(path, { method: 'POST', headers: elsewhere })).status).toBe(403);
    }
  });
});

test('a colleague moves and deletes a mail', async () => {
  const { immutableId } = await mailbox.deliver(eml());
  const { id } = await mailbox.answer(200, 'mailFolders/archive');
  const act = (path: string, fields: Record<string, string> = {}) =>
    fetch(`${mailbox.origin}/mailbox/${immutableId}/${path}`, {
      method: 'POST',
      body: new URLSearchParams(fields),
      redirect: 'manual'
    });
  expect((await act('move', { folder: id })).status).toBe(303);
  expect((await mailbox.contents()).arrived).toMatchObject([{ folder: 'archive' }]);
  expect((await act('move', { folder: 'nowhere' })).status).toBe(404);
  expect((await act('delete')).status).toBe(303);
  expect((await mailbox.contents()).arrived).toMatchObject([{ folder: 'deleteditems' }]);
  await act('delete');
  for (const path of ['', '/mail.eml', '/attachments/x'])
    expect((await page(`/${immutableId}${path}`)).status).toBe(404);
  expect((await act('delete')).status).toBe(404);
});
