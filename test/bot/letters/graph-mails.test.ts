import { createLetterReader } from '../../../bot/letters/letter-reader';
import { inShort, understood } from '../../domain/letters/letter-made';
import { linesIn } from './reading';
import { said, wordFile } from './word-file';

const reader = createLetterReader();

test('a mail as Graph gives it, with a letter and a picture', async () => {
  const text = await reader.readMail({
    subject: 'Notification',
    body: 'Please see attached.\r\n\r\nFrom: A\r\nSent: 1 November 2026\r\nTo: B\r\n\r\nInitials: MT',
    receivedAt: '2026-06-30T23:30:00Z',
    attachments: [
      { name: 'logo.png', type: 'image/png', bytes: new Uint8Array([137, 80]), isInline: true },
      {
        name: 'Mary Example.docx',
        type: 'application/octet-stream',
        bytes: await wordFile(said('Our ref: D/4')),
        isInline: false
      }
    ]
  });
  expect(linesIn(text)).toEqual([
    'Please see attached. (line 1)',
    '> From: … (line 3)',
    '> Sent: 1 November 2026 (line 4)',
    '> To: … (line 5)',
    '> Initials: MT (line 7)',
    'Our ref: D/4 (attachment 2, paragraph 1)'
  ]);
  expect(inShort(understood(text))).toEqual({
    notifiedOn: '2026-07-01',
    partnershipReference: 'D/4',
    initials: '?quoted'
  });
});

test('a mail without attachments starts nothing', async () => {
  const text = await reader.readMail({
    subject: '',
    body: 'Our ref: D/4',
    receivedAt: '2026-11-03T10:00:00Z',
    attachments: []
  });
  expect(text).toEqual({
    pieces: [{ cells: [{ text: 'Our ref: D/4', place: { line: 1 } }] }],
    attached: [],
    notes: [],
    subject: '',
    receivedOn: '2026-11-03'
  });
});
