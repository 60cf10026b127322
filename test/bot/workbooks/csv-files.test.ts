import iconv from 'iconv-lite';
import { linesOf, refusalOf, workbookOf } from './reading';

const cellsOf = async (bytes: Uint8Array | string, name = 'a.csv'): Promise<readonly string[]> => {
  const { sheets } = await workbookOf(typeof bytes === 'string' ? Buffer.from(bytes) : bytes, name);
  return sheets.flatMap(linesOf);
};

test('a CSV file is one sheet, called as the file is, and all of its cells are texts', async () => {
  const { sheets } = await workbookOf(Buffer.from('Ref,Board\r\n00123,"Hull, ""East"""\r\n'), 'Y:\\old\\SCR 2010.csv');
  expect(sheets.map(({ name }) => name)).toEqual(['SCR 2010']);
  expect(sheets.flatMap(linesOf)).toEqual(['A1 “Ref”', 'B1 “Board”', 'A2 “00123”', 'B2 “Hull, "East"”']);
});

test.each([
  ['semicolons', 'a;b\n"1,5";2\n', ['A1 “a”', 'B1 “b”', 'A2 “1,5”', 'B2 “2”']],
  ['tabs', 'a\tb\n1\t2', ['A1 “a”', 'B1 “b”', 'A2 “1”', 'B2 “2”']],
  ['the sign that its first line names', 'sep=|\na|b\n1|2', ['A1 “a”', 'B1 “b”', 'A2 “1”', 'B2 “2”']],
  ['nothing: one column', 'a\nb', ['A1 “a”', 'A2 “b”']]
])('its cells are divided by %s', async (_what, text, lines) => {
  expect(await cellsOf(text)).toEqual(lines);
});

test('empty lines and cells keep their places, and lines within a cell stay', async () => {
  expect(await cellsOf('a,,c\n\n,"one\ntwo"\n""\n')).toEqual(['A1 “a”', 'C1 “c”', 'B3 “one\ntwo”']);
});

test('a mark within a cell belongs to its text', async () => {
  expect(await cellsOf('a,5" pipe\nb,c')).toEqual(['A1 “a”', 'B1 “5" pipe”', 'A2 “b”', 'B2 “c”']);
});

test.each(['utf8', 'windows-1252', 'utf16le', 'utf16be'])(
  'a file in %s is read as it was written',
  async (encoding) => {
    const bytes = iconv.encode('Café – “Devon”,£', encoding, { addBOM: encoding.startsWith('utf16') });
    expect(await cellsOf(bytes)).toEqual(['A1 “Café – “Devon””', 'B1 “£”']);
  }
);

test('a cell that is opened and not closed is not guessed at', async () => {
  expect(['damaged', 'counts-differ']).toContain(await refusalOf(Buffer.from('a,b\n"c,d\ne,f\n'), 'a.csv'));
});
