import { join } from 'node:path';
import JSZip from 'jszip';
import { LARGEST_LETTER } from '../../../bot/letters/cannot-read';
import { createLetterReader } from '../../../bot/letters/letter-reader';
import { CHILD_LIMITS, runChild } from '../../../bot/reading/run-child';
import { attached, multipart, part, plain } from './mail-file';
import { at, pdfFile } from './pdf-file';
import { linesIn, refusalOf, saidBy, textOf } from './reading';
import { said, wordFile } from './word-file';

const FOLDER = join(__dirname, 'programs');
const program = (name: string) => ({ script: join(FOLDER, `${name}.mts`), folders: [FOLDER] });
const NOTHING = new Uint8Array();

describe('a program that reads a file', () => {
  test('is killed when it takes too long', async () => {
    expect(await runChild(program('hang'), [], NOTHING, { ...CHILD_LIMITS, timeMs: 1500 })).toEqual({
      failed: 'took-too-long'
    });
  });

  test('is killed when it takes too much memory, on the heap or beside it', async () => {
    const memory = 300 * 1024 * 1024;
    expect(await runChild(program('swell'), [], NOTHING, { ...CHILD_LIMITS, memory })).toEqual({ failed: 'too-big' });
  });

  test('is killed when it writes without end', async () => {
    expect(await runChild(program('chatter'), [], NOTHING, { ...CHILD_LIMITS, output: 5 * 1024 * 1024 })).toEqual({
      failed: 'too-big'
    });
  });

  test('can read nothing but its code, write, start or load nothing, and sees no environment', async () => {
    const end = await runChild(program('peek'), [], NOTHING);
    expect('output' in end ? JSON.parse(end.output.toString()) : end).toEqual({
      reads: 'ERR_ACCESS_DENIED',
      writes: 'ERR_ACCESS_DENIED',
      starts: 'ERR_ACCESS_DENIED',
      threads: 'ERR_ACCESS_DENIED',
      environment: []
    });
  });

  test('that answers with something else is not believed', async () => {
    const reader = createLetterReader(program('peek'));
    expect(await reader.readFile(plain('Our ref: D/4'))).toMatchObject({ cannotRead: 'damaged' });
  });

  test('that cannot be started harms nobody', async () => {
    const reader = createLetterReader(program('missing'));
    expect(await reader.readFile(plain('Our ref: D/4'))).toMatchObject({ cannotRead: 'damaged' });
  });
});

test('one that hangs holds up no more than its place', async () => {
  const slow = createLetterReader(program('hang'), { ...CHILD_LIMITS, timeMs: 1500 });
  const [first, second, third] = await Promise.all([1, 2, 3].map(async () => slow.readFile(plain('x'))));
  expect([first, second, third]).toEqual(Array(3).fill(expect.objectContaining({ cannotRead: 'took-too-long' })));
});

test('a Word file that unpacks to 200 MB is refused', async () => {
  const bomb = await wordFile('', { 'word/document.xml': new Uint8Array(200 * 1024 * 1024) });
  expect(bomb.length).toBeLessThan(1024 * 1024);
  expect((await refusalOf(bomb))[0]).toBe('too-big');
});

test.each([
  ['a type of document', '<!DOCTYPE x [<!ENTITY a "aaaa">]><w:document xmlns:w="w"><w:body/></w:document>'],
  ['a file of another place', '<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document xmlns:w="w"/>']
])('a Word file with %s is refused', async (_what, xml) => {
  expect((await refusalOf(await wordFile('', { 'word/document.xml': xml })))[0]).toBe('damaged');
});

test('a type of document in UTF-16 is refused, too', async () => {
  const xml = Buffer.from('\ufeff<!DOCTYPE x [<!ENTITY a "a">]><x/>', 'utf16le');
  expect((await refusalOf(await wordFile('', { 'word/document.xml': new Uint8Array(xml) })))[0]).toBe('damaged');
});

test('a Word file with shapes within shapes is read as far as people go', async () => {
  const deep = `${'<w:sdt><w:sdtContent>'.repeat(5000)}${said('Our ref: D/4')}${'</w:sdtContent></w:sdt>'.repeat(5000)}`;
  expect(['damaged', 'read']).toContain((await refusalOf(await wordFile(said('Hello') + deep)))[0]);
});

test('a zip file that is no Word file, and one that is cut off', async () => {
  const zip = await new JSZip().file('a.txt', 'a').generateAsync({ type: 'uint8array' });
  expect((await refusalOf(zip))[0]).toBe('unknown');
  const word = await wordFile(said('Our ref: D/4'));
  expect((await refusalOf(word.slice(0, word.length / 2)))[0]).toBe('damaged');
});

test('pages of HTML as deep as they are long are read', async () => {
  const mail = multipart('mixed', part('text/html', `${'<div>'.repeat(50_000)}<p>Our ref: D/4</p>`));
  expect(await saidBy(mail)).toMatchObject({ partnershipReference: 'D/4' });
});

test('parts within parts without end are refused or read, and end', async () => {
  const deep = Array.from(
    { length: 300 },
    (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`
  ).join('');
  expect(['damaged', 'read']).toContain((await refusalOf(plain('', deep.slice('Content-Type: '.length))))[0]);
});

test('a line without end is cut, and that is said', async () => {
  const { notes } = await textOf(plain(`Our ref: D/4\r\n${'x'.repeat(100_000)}`));
  expect(notes).toEqual(['Only the first 2,000 characters of a long line were read.']);
});

test('a mail with an attachment of 25 MB is read, and the attachment named', async () => {
  const mail = multipart(
    'mixed',
    part('text/plain', 'Our ref: D/4'),
    attached('video/mp4', 'a.mp4', Buffer.alloc(25 * 1024 * 1024, 'x'))
  );
  expect(mail.length).toBeLessThan(LARGEST_LETTER);
  const text = await textOf(mail);
  expect(linesIn(text)).toEqual(['Our ref: D/4 (line 1)']);
  expect(text.notes).toHaveLength(1);
});

test('a file of more than 35 MB is refused before anything of it is read', async () => {
  expect(await refusalOf(new Uint8Array(LARGEST_LETTER + 1))).toEqual([
    'too-big',
    'The file is too big to be read: more than 35 MB, or far more once it is unpacked. Open it yourself.'
  ]);
});

test('every beginning of a file, and a file with a changed byte, gives an answer', async () => {
  const files = [await wordFile(said('Our ref: D/4')), pdfFile(at(50, 720, 'Our ref: D/4')), plain('Our ref: D/4')];
  const spoilt = files.flatMap((file) =>
    [0.2, 0.5, 0.8].flatMap((place) => {
      const cut = Math.floor(file.length * place);
      const changed = Uint8Array.from(file);
      changed[cut] = (changed[cut] ?? 0) ^ 0xff;
      return [file.slice(0, cut), changed];
    })
  );
  // One after another: each has its time from when it was asked for.
  for (const file of spoilt) {
    const [answer] = await refusalOf(file);
    expect(['read', 'damaged', 'scan', 'unknown', 'password', 'no-text']).toContain(answer);
  }
}, 180_000);
