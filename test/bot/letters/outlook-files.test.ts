import { linesIn, refusalOf, saidBy, textOf } from './reading';
import { html } from './mail-file';
import { outlookFile, type OutlookMail } from './outlook-file';
import { at, pdfFile } from './pdf-file';
import { said, wordFile } from './word-file';

const RECEIVED = { sentAt: '2026-11-02T08:59:00Z', receivedAt: '2026-11-03T10:00:05Z' };
const READ = { notifiedOn: '2026-11-03' };
const TABLE = '<table><tr><td>Local authority</td><td>Derby</td></tr><tr><td>Our ref</td><td>D/4</td></tr></table>';
/** HTML as Outlook keeps it in RTF: its tags in groups, and what RTF alone shows marked as such. */
const inRtf = (page: string): string =>
  `{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 \\deff0{\\fonttbl{\\f0 Arial;}}${page
    .replace(/<[^>]+>/g, '{\\*\\htmltag64 $&}')
    .replaceAll('’', "\\'92")}\\htmlrtf \\par this is in the RTF alone\\htmlrtf0 }`;

/** Mails as Outlook saves them, and what each says. Test data. */
const MAILS: readonly (readonly [about: string, mail: OutlookMail, says: Readonly<Record<string, string>>])[] = [
  ['text', { text: 'Our ref: D/4\r\nService: O’Hara House' }, { partnershipReference: 'D/4', service: 'O’Hara House' }],
  ['HTML', { html: TABLE, text: 'Local authority Our ref' }, { authority: 'Derby', partnershipReference: 'D/4' }],
  ['HTML in RTF', { rtf: inRtf(TABLE), text: 'Local authority' }, { authority: 'Derby', partnershipReference: 'D/4' }],
  ['letters of Windows in RTF', { rtf: inRtf('<p>Service: O’Hara House</p>') }, { service: 'O’Hara House' }],
  ['RTF that holds no HTML', { rtf: '{\\rtf1 Our ref: D/5}', text: 'Our ref: D/4' }, { partnershipReference: 'D/4' }],
  ['a quotation', { text: 'FYI\r\n> Our ref: D/4' }, { partnershipReference: '?quoted' }],
  ['hidden HTML', { html: '<p hidden>Our ref: D/4</p><p>FYI</p>' }, {}]
];

test.each(MAILS)('of a mail as Outlook saves it, %s', async (_about, mail, says) => {
  expect(await saidBy(outlookFile({ ...RECEIVED, ...mail }))).toEqual({ ...READ, ...says });
});

test('a mail that was sent, and never received, has the day on which it was sent, to be asked about', async () => {
  const { receivedOn, sentOn } = await textOf(outlookFile({ text: 'Our ref: D/4', sentAt: '2026-06-30T23:30:00Z' }));
  expect({ receivedOn, sentOn }).toEqual({ receivedOn: undefined, sentOn: '2026-07-01' });
});

test('what is attached is read: files, and a mail with what is attached to that', async () => {
  const letter = await wordFile(said('Our ref: D/4'));
  const text = await textOf(
    outlookFile({
      text: 'Please see attached.',
      attachments: [
        { name: 'Letter.docx', content: letter },
        { name: 'Letter.pdf', type: 'application/pdf', content: pdfFile(at(50, 700, 'Initials: ME')) },
        { name: 'Mail.eml', content: html('<p>Local authority: Derby</p>') },
        {
          name: 'RE Notification',
          content: { text: 'Service: The Elms', attachments: [{ name: 'a.docx', content: letter }] }
        },
        { name: 'logo.png', content: new Uint8Array([0x89, 0x50]), contentId: 'logo@example' }
      ],
      html: '<p>Please see attached.</p><img src="cid:logo@example">'
    })
  );
  expect(linesIn(text)).toEqual([
    'Please see attached. (line 1)',
    'Our ref: D/4 (attachment 1, paragraph 1)',
    'Initials: ME (attachment 2, page 1, line 1)',
    'Local authority: Derby (attachment 3, line 1)',
    'Service: The Elms (attachment 4, line 1)',
    'Our ref: D/4 (attachment 4, paragraph 1)'
  ]);
  expect(text.notes).toEqual([]);
});

test('an encrypted mail is to be opened in Outlook', async () => {
  const encrypted = outlookFile({
    messageClass: 'IPM.Note.SMIME',
    attachments: [{ name: 'smime.p7m', type: 'application/pkcs7-mime', content: new Uint8Array([0x30, 0x80]) }]
  });
  expect(await refusalOf(encrypted)).toEqual([
    'encrypted',
    'The mail is encrypted. Open it yourself in Outlook, and paste its text.'
  ]);
});

test('one that is cut off, or spoilt anywhere, is damaged or says the same as before, and harms nobody', async () => {
  const whole = outlookFile({ ...RECEIVED, text: 'Our ref: D/4', rtf: inRtf(TABLE), attachments: [] });
  const spoilt = [
    whole.slice(0, 1536),
    whole.slice(0, Math.floor(whole.length / 2)),
    whole.slice(0, whole.length - 600),
    ...[3, 5, 7, 11].map((step) => whole.map((byte, index) => (index > 64 && index % (step * 37) === 0 ? 0xff : byte)))
  ];
  for (const file of spoilt) {
    const read = await saidBy(file).catch((error: unknown) => String(error));
    if (typeof read === 'string')
      expect(read).toMatch(/^Error: It was not read: (?:unknown|damaged|no-text|too-big|took-too-long)/);
    else expect({ ...READ, authority: 'Derby', partnershipReference: 'D/4' }).toMatchObject(read);
  }
}, 60_000);
