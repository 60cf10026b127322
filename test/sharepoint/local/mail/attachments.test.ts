import { codeOf, eml, IMMUTABLE, startMailbox, type Shown, type TestMailbox } from './mailbox';

let mailbox: TestMailbox;
let id: string;
let all: readonly Shown[];

const part = (headers: string, body: string) => `--b\r\n${headers}\r\n\r\n${body}\r\n`;
const PNG = 'iVBORw0KGgo=';
const WITH_ATTACHMENTS = eml(
  { 'Content-Type': 'multipart/mixed; boundary=b', 'MIME-Version': '1.0' },
  [
    part('Content-Type: text/html', '<p>See attached <img src="cid:logo@x"></p>'),
    part(
      'Content-Type: image/png; name="logo.png"\r\nContent-Disposition: inline; filename="logo.png"\r\nContent-ID: <logo@x>\r\nContent-Transfer-Encoding: base64',
      PNG
    ),
    part(
      'Content-Type: application/pdf\r\nContent-Disposition: attachment; filename="terms.pdf"\r\nContent-Transfer-Encoding: base64',
      'JVBERi0='
    ),
    part('Content-Type: message/rfc822', 'Subject: The letter before\r\nFrom: a@b.example\r\n\r\nInside.'),
    part(
      'Content-Type: message/external-body; access-type=URL; URL="https://files.example/1"; name="shared.docx"',
      'Content-Type: application/octet-stream\r\n'
    ),
    '--b--'
  ].join('')
);

beforeAll(async () => {
  mailbox = await startMailbox();
  ({ id } = await mailbox.deliver(WITH_ATTACHMENTS));
  all = (await mailbox.answer(200, `messages/${id}/attachments`)).value;
});
afterAll(() => mailbox.close());

const called = (name: string): Shown => {
  const found = all.find((each) => each.name === name);
  if (!found) throw new Error(`There is no attachment ${name}.`);
  return found;
};

test('files, mails and links to files elsewhere are listed, each by its type; files with their bytes', () => {
  expect(all).toMatchObject([
    { '@odata.type': '#microsoft.graph.fileAttachment', name: 'logo.png', isInline: true, contentId: 'logo@x' },
    {
      '@odata.type': '#microsoft.graph.fileAttachment',
      name: 'terms.pdf',
      contentType: 'application/pdf',
      size: 5,
      isInline: false,
      contentBytes: 'JVBERi0='
    },
    { '@odata.type': '#microsoft.graph.itemAttachment', name: 'The letter before', contentType: null },
    { '@odata.type': '#microsoft.graph.referenceAttachment', name: 'shared.docx' }
  ]);
  expect(all[2]).not.toHaveProperty('contentBytes');
});

test('names and sizes alone, where nothing else is selected', async () => {
  const { value } = await mailbox.answer(200, `messages/${id}/attachments?$select=name,size`);
  expect(value[1]).toEqual({
    '@odata.type': '#microsoft.graph.fileAttachment',
    id: called('terms.pdf').id,
    name: 'terms.pdf',
    size: 5
  });
  expect(await codeOf(await mailbox.graph(`messages/${id}/attachments?$select=contentBytes`))).toEqual([
    400,
    'RequestBroker--ParseUri'
  ]);
});

test('one alone, and its content: bytes of a file, MIME of a mail, nothing of a link', async () => {
  const [file, mail, link] = [called('terms.pdf'), called('The letter before'), called('shared.docx')];
  expect(await mailbox.answer(200, `messages/${id}/attachments/${file.id}`)).toMatchObject({ name: 'terms.pdf' });
  const bytes = await mailbox.graph(`messages/${id}/attachments/${file.id}/$value`);
  expect([bytes.headers.get('content-type'), await bytes.text()]).toEqual(['application/pdf', '%PDF-']);
  const inner = await mailbox.graph(`messages/${id}/attachments/${mail.id}/$value`);
  expect(await inner.text()).toContain('Subject: The letter before');
  expect((await mailbox.graph(`messages/${id}/attachments/${link.id}/$value`)).status).toBe(405);
  const unknown = `${file.id.slice(0, -8)}AAAAAAA=`;
  expect(await codeOf(await mailbox.graph(`messages/${id}/attachments/${unknown}`))).toEqual([
    404,
    'ErrorItemNotFound'
  ]);
});

test('a mail with inline pictures alone has no attachments to Graph', async () => {
  const picture = WITH_ATTACHMENTS.split('--b\r\n')
    .filter((each) => !/terms\.pdf|rfc822|external/.test(each))
    .join('--b\r\n');
  const { id: inline } = await mailbox.deliver(`${picture}--b--`);
  expect(await mailbox.answer(200, `messages/${inline}?$select=hasAttachments`)).toMatchObject({
    hasAttachments: false
  });
  expect(await mailbox.answer(200, `messages/${id}?$select=hasAttachments`)).toMatchObject({ hasAttachments: true });
});

test('an encrypted mail is one file, smime.p7m, and has no text', async () => {
  const { id: encrypted } = await mailbox.deliver(
    eml(
      {
        'Content-Type': 'application/pkcs7-mime; smime-type=enveloped-data; name=smime.p7m',
        'Content-Transfer-Encoding': 'base64',
        'Content-Disposition': 'attachment; filename=smime.p7m'
      },
      'AAEC'
    )
  );
  const { value } = await mailbox.answer(200, `messages/${encrypted}/attachments`);
  expect(value).toMatchObject([{ name: 'smime.p7m', contentType: 'application/pkcs7-mime', size: 3 }]);
  expect((await mailbox.answer(200, `messages/${encrypted}`)).bodyPreview).toBe('');
});

test('ids of attachments are of the kind that is preferred, and change with the message otherwise', async () => {
  const preferred = await mailbox.answer(200, `messages/${id}/attachments`, { prefer: IMMUTABLE });
  const moved = await mailbox.answer(201, `messages/${id}/move`, { json: { destinationId: 'archive' } });
  expect((await mailbox.graph(`messages/${id}/attachments`)).status).toBe(404);
  const after = await mailbox.answer(200, `messages/${moved.id}/attachments`);
  expect(after.value[0].id).not.toBe(called('logo.png').id);
  expect((await mailbox.answer(200, `messages/${moved.id}/attachments`, { prefer: IMMUTABLE })).value[0].id).toBe(
    preferred.value[0].id
  );
});
