import { createTurns } from '../../../bot/reading/in-turn';
import { childAnswer } from '../../../bot/letters/child-answer';
import { kindOf } from '../../../bot/letters/kind-of-file';

const bytes = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, 'latin1'));

test.each([
  ['%PDF-1.7', 'pdf'],
  ['\n%PDF-1.4', 'pdf'],
  ['From: a@b.example\r\n\r\n%PDF-1.7', 'mail'],
  ['PK\x03\x04 word/document.xml', 'docx'],
  ['PK\x03\x04 xl/workbook.xml', 'unknown'],
  ['\x78\x9f\x3e\x22', 'winmail'],
  ['Received: from a by b\r\n', 'mail'],
  ['X-Mailer: y\r\nFrom: a@b.example\r\n', 'mail'],
  ['\xef\xbb\xbfFrom: a@b.example\r\n', 'mail'],
  ['Dear colleague: we write to you', 'unknown'],
  ['<!DOCTYPE html><html>', 'page'],
  ['', 'empty'],
  ['  \r\n', 'empty'],
  ['GIF89a', 'unknown']
])('%j begins a file of kind %s', (beginning, kind) => {
  expect(kindOf(bytes(beginning))).toBe(kind);
});

const text = (more: object) => JSON.stringify({ pieces: [], attachments: [], notes: [], ...more });

test.each([
  ['no answer', ''],
  ['no JSON', 'hello\n'],
  ['something else', `${text({ more: 1 })}\n`],
  ['a place that is none', `${text({ pieces: [{ cells: [{ text: 'a', place: { line: -1 } }] }] })}\n`],
  ['a name in a place', `${text({ pieces: [{ cells: [{ text: 'a', place: { attachment: 'Mary' } }] }] })}\n`],
  ['fewer bytes than it says', `${text({ attachments: [{ name: 'a', type: 'b', size: 9, isInline: false }] })}\nabc`]
])('%s is not taken for the answer of a reader', (_what, output) => {
  expect(childAnswer(Buffer.from(output))).toBeUndefined();
});

test('an answer has the bytes of each attachment', () => {
  const attachments = [2, 3].map((size) => ({ name: '', type: 'a/b', size, isInline: false }));
  const read = childAnswer(Buffer.from(`${text({ attachments })}\nabcde`));
  expect(read?.bytes.map((each) => Buffer.from(each).toString())).toEqual(['ab', 'cde']);
});

test('tasks are run so many at once, in the order in which they came', async () => {
  const inTurn = createTurns(2);
  const began: number[] = [];
  let running = 0;
  let most = 0;
  await Promise.all(
    [1, 2, 3, 4, 5].map(async (task) =>
      inTurn(async () => {
        began.push(task);
        running += 1;
        most = Math.max(most, running);
        await new Promise((resolve) => setImmediate(resolve));
        running -= 1;
      })
    )
  );
  expect([began, most]).toEqual([[1, 2, 3, 4, 5], 2]);
});

test('a task that fails gives its place to the next one', async () => {
  const inTurn = createTurns(1);
  const failed = inTurn(() => Promise.reject(new Error('a'))).catch(() => 'failed');
  expect(await Promise.all([failed, inTurn(async () => 'ran')])).toEqual(['failed', 'ran']);
});
