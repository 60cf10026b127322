import { join } from 'node:path';
import { createTurns, NOT_BEGUN } from '../../../bot/reading/in-turn';
import { createLetterReader } from '../../../bot/letters/letter-reader';
import { CHILD_LIMITS, runChild } from '../../../bot/reading/run-child';
import { attached, multipart, part, plain } from './mail-file';
import { refusalOf } from './reading';
import { said, wordFile } from './word-file';

const FOLDER = join(__dirname, 'programs');
const HANG = { script: join(FOLDER, 'hang.mts'), folders: [FOLDER] };

test('a task whose time is over while it waits is not begun, and gives its place to the next', async () => {
  const inTurn = createTurns(1);
  let free = (): void => undefined;
  const first = inTurn(() => new Promise<string>((resolve) => (free = () => resolve('first'))));
  const time = new AbortController();
  const begun: string[] = [];
  const late = inTurn(async () => begun.push('late'), time.signal);
  const next = inTurn(async () => begun.push('next'));
  time.abort();
  expect(await late).toBe(NOT_BEGUN);
  free();
  await Promise.all([first, next]);
  expect(begun).toEqual(['next']);
});

test('a letter whose time is over took too long, however long one file may take', async () => {
  const reader = createLetterReader(HANG, { ...CHILD_LIMITS, timeMs: 60_000 }, { atOnce: 1, letterMs: 500 });
  const both = await Promise.all([reader.readFile(plain('x')), reader.readFile(plain('y'))]);
  expect(both).toEqual(Array(2).fill(expect.objectContaining({ cannotRead: 'took-too-long' })));
}, 60_000);

test('the system ends a program that nobody kills', async () => {
  expect(await runChild(HANG, [], new Uint8Array(), { ...CHILD_LIMITS, timeMs: 120_000, processorSeconds: 1 })).toEqual(
    {
      failed: 'took-too-long'
    }
  );
}, 130_000);

test('a Word file of very many elements is too big before it is taken apart', async () => {
  expect((await refusalOf(await wordFile('<w:p/>'.repeat(300_001))))[0]).toBe('too-big');
}, 60_000);

test('a file without a line is said to have none; a Word file in UTF-16 is read without a mark', async () => {
  expect(await refusalOf(await wordFile(''))).toEqual([
    'no-text',
    'The file has no text that can be read. Open it yourself.'
  ]);
  const xml = Buffer.from(`<w:document><w:body>${said('Our ref: D/4')}</w:body></w:document>`, 'utf16le');
  expect((await refusalOf(await wordFile('', { 'word/document.xml': new Uint8Array(xml) })))[0]).toBe('read');
  const mail = multipart('mixed', part('text/plain', ''), attached('a/b', 'a.docx', await wordFile('')));
  expect((await refusalOf(mail))[0]).toBe('read');
}, 120_000);
