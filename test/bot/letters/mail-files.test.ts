import { attached, HEADS, html, mailFile, multipart, part, plain } from './mail-file';
import { at, pdfFile } from './pdf-file';
import { linesIn, refusalOf, saidBy, textOf } from './reading';
import { said, wordFile } from './word-file';

const TEXT = part('text/plain; charset=utf-8', 'Please see attached.');
const READ = { notifiedOn: '2026-11-03' };

/** Mails as files, and what each says. Test data. */
const MAILS: readonly (readonly [about: string, file: Uint8Array, says: Readonly<Record<string, string>>])[] = [
  ['text', plain('Our ref: D/4'), { partnershipReference: 'D/4' }],
  [
    'windows-1252',
    plain('Our ref: D/4 \x96\r\nService: O\x92Hara House', 'text/plain; charset=windows-1252'),
    { partnershipReference: 'D/4', service: 'O’Hara House' }
  ],
  ['iso-8859-1', plain('Initials: \xc9M', 'text/plain; charset=iso-8859-1'), { initials: 'ÉM' }],
  ['no character set', plain('Local authority: Derby', 'text/plain'), { authority: 'Derby' }],
  [
    'quoted-printable',
    mailFile(
      [...HEADS, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: quoted-printable'],
      'Our ref: D=\r\n/4=20\r\nLocal authority: St Helen=E2=80=99s'
    ),
    { partnershipReference: 'D/4', authority: 'St. Helens' }
  ],
  [
    'base64',
    mailFile(
      [...HEADS, 'Content-Type: text/plain; charset=utf-8', 'Content-Transfer-Encoding: base64'],
      Buffer.from('Our ref: D/4').toString('base64')
    ),
    { partnershipReference: 'D/4' }
  ],
  [
    'a table of HTML',
    html('<table><tr><td>Local authority</td><td>Derby</td></tr><tr><td>Our ref</td><td>D/4</td></tr></table>'),
    { authority: 'Derby', partnershipReference: 'D/4' }
  ],
  [
    'a table for layout',
    html('<table><tr><td><p>Local authority: Derby</p></td></tr></table>'),
    { authority: 'Derby' }
  ],
  [
    'hidden HTML',
    html(
      '<p style="display: none">Our ref: D/4</p><p hidden>Initials: MT</p><p style="color:#fff">Local authority: Kent</p><script>Our ref: D/5</script>'
    ),
    {}
  ],
  ['struck out HTML', html('<p>Our ref: <s>D/4</s> D/5</p>'), { partnershipReference: 'D/5' }],
  [
    'a quotation in HTML',
    html('<p>FYI</p><blockquote><p>Our ref: D/4</p></blockquote>'),
    { partnershipReference: '?quoted' }
  ],
  [
    'Gmail’s quotation',
    html('<div>FYI</div><div class="gmail_quote"><div>Our ref: D/4</div></div>'),
    { partnershipReference: '?quoted' }
  ],
  ['entities in HTML', html('<p>Local authority:&nbsp;Brighton &amp; Hove</p>'), { authority: 'Brighton and Hove' }],
  [
    'HTML rather than the text beside it',
    multipart('alternative', part('text/plain', 'Our ref: D/4'), part('text/html', '<p>Our ref: D/5</p>')),
    { partnershipReference: 'D/5' }
  ],
  [
    'a calendar invitation',
    multipart(
      'mixed',
      part('text/plain', 'Local authority: Derby'),
      part('text/calendar; method=REQUEST', 'BEGIN:VCALENDAR\r\nSUMMARY:Our ref: D/4\r\nEND:VCALENDAR')
    ),
    { authority: 'Derby' }
  ],
  [
    'a signature that can be checked',
    multipart(
      'signed',
      part('text/plain', 'Our ref: D/4'),
      attached('application/pkcs7-signature', 'smime.p7s', new Uint8Array([48, 1]))
    ),
    { partnershipReference: 'D/4' }
  ],
  [
    'an inline picture',
    multipart(
      'related',
      part('text/html', '<p>Our ref: D/4</p><img src="cid:picture@example">'),
      attached('image/png', 'logo.png', new Uint8Array([137, 80]), 'inline')
    ),
    { partnershipReference: 'D/4' }
  ],
  [
    'a letter in PDF',
    multipart('mixed', TEXT, attached('application/pdf', 'letter.pdf', pdfFile(at(50, 720, 'Our ref: D/4')))),
    { partnershipReference: 'D/4' }
  ],
  [
    'a letter in PDF of an unknown type',
    multipart('mixed', TEXT, attached('application/octet-stream', 'letter', pdfFile(at(50, 720, 'Our ref: D/4')))),
    { partnershipReference: 'D/4' }
  ],
  [
    'a mail in a mail',
    multipart('mixed', TEXT, part('message/rfc822', 'Subject: x\r\nFrom: a@b.example\r\n\r\nOur ref: D/4')),
    { partnershipReference: 'D/4' }
  ],
  [
    'a mail in a mail, quoted in it',
    multipart('mixed', TEXT, part('message/rfc822', 'Subject: x\r\nFrom: a@b.example\r\n\r\nFYI\r\n> Our ref: D/4')),
    { partnershipReference: '?quoted' }
  ]
];

test.each(MAILS.map(([about, file, says]) => ({ about, file, says })))('$about', async ({ file, says }) => {
  expect(await saidBy(file)).toEqual({ ...READ, ...says });
});

test('mail and letter are weighed against each other, and places name the attachment by its number', async () => {
  const letter = await wordFile(said('Our ref: D/5') + said('Initials: MT'));
  const mail = multipart(
    'mixed',
    part('text/plain', 'Our ref: D/4'),
    attached('application/msword', 'Mary Example.docx', letter)
  );
  const text = await textOf(mail);
  expect(linesIn(text)).toEqual([
    'Our ref: D/4 (line 1)',
    'Our ref: D/5 (attachment 1, paragraph 1)',
    'Initials: MT (attachment 1, paragraph 2)'
  ]);
  expect(await saidBy(mail)).toEqual({ ...READ, partnershipReference: '?differs', initials: 'MT' });
});

test('the day of receipt is that of the last server, in the United Kingdom', async () => {
  const heads = ['Received: by mail.example; Tue, 30 Jun 2026 23:30:00 +0000', 'From: a@b.example', 'Subject: x'];
  expect((await textOf(mailFile(heads, 'FYI'))).receivedOn).toBe('2026-07-01');
});

test('a mail that was never received is asked about', async () => {
  const heads = ['From: a@b.example', 'Subject: x', 'Date: Mon, 2 Nov 2026 09:00:00 +0000'];
  expect(await saidBy(mailFile(heads, 'FYI'))).toEqual({ notifiedOn: '?no-receipt' });
});

test('a subject is decoded', async () => {
  const heads = [...HEADS.filter((head) => !head.startsWith('Subject')), 'Subject: =?utf-8?Q?Draft_=E2=80=93_report?='];
  expect((await textOf(mailFile(heads, 'x'))).subject).toBe('Draft – report');
});

test.each([
  [
    'a scan',
    attached('application/pdf', 'scan.pdf', pdfFile('0 0 10 10 re f')),
    'Attachment 1 is a scan: a picture of a page, with no text in it. Open it yourself, and enter what it says.'
  ],
  [
    'winmail.dat',
    attached('application/ms-tnef', 'winmail.dat', new Uint8Array([0x78, 0x9f, 0x3e, 0x22])),
    'Attachment 1 is winmail.dat, which only Outlook opens. Open the mail yourself in Outlook.'
  ],
  [
    'the page of a secure mail',
    attached('text/html', 'secure.html', Buffer.from('<!DOCTYPE html><html></html>')),
    'Attachment 1 is a web page, as secure mail services send. Open it yourself.'
  ],
  [
    'an encrypted mail',
    attached('application/pkcs7-mime', 'smime.p7m', new Uint8Array([48, 1])),
    'Attachment 1 is encrypted. Open it yourself in Outlook, and paste its text.'
  ],
  [
    'a spreadsheet',
    attached('application/vnd.ms-excel', 'plan.xls', Buffer.from('x')),
    'Attachment 1 is of a kind that is not read. Hand in a PDF file, a Word file (.docx) or a mail (.eml, .msg), or paste the text.'
  ]
])('%s among the attachments is said', async (_what, file, note) => {
  const { notes } = await textOf(multipart('mixed', TEXT, file));
  expect(notes).toEqual([note]);
});

test('a mail that is nothing but encrypted is refused', async () => {
  const mail = mailFile(
    [
      ...HEADS,
      'Content-Type: application/pkcs7-mime; smime-type=enveloped-data; name="smime.p7m"',
      'Content-Transfer-Encoding: base64'
    ],
    'MIAGCSqGSIb3DQEHA6CAMIACAQA='
  );
  expect(await refusalOf(mail)).toEqual([
    'encrypted',
    'The mail is encrypted. Open it yourself in Outlook, and paste its text.'
  ]);
});

test('what is attached deep within mails is not opened, and that is said', async () => {
  const inner = (content: string) =>
    `Subject: x\r\nFrom: a@b.example\r\nContent-Type: multipart/mixed; boundary=in\r\n\r\n--in\r\nContent-Type: message/rfc822\r\n\r\n${content}\r\n--in--`;
  const deep =
    'Subject: y\r\nFrom: a@b.example\r\nContent-Type: multipart/mixed; boundary=deep\r\n\r\n--deep\r\nContent-Type: application/pdf; name=a.pdf\r\nContent-Disposition: attachment; filename=a.pdf\r\n\r\n%PDF-1.7\r\n--deep--';
  const { notes } = await textOf(multipart('mixed', TEXT, part('message/rfc822', inner(deep))));
  expect(notes).toEqual(['What is attached behind attachment 1 was not opened. Look at it yourself.']);
});
