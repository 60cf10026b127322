import * as fc from 'fast-check';
import { chronologyFile } from '../../../bot/papers/chronology-file';
import { readPastedRows } from '../../../bot/commands/pasted-rows';
import type { ChronologyEntry } from '../../../src/domain/imr/chronology';
import { chronologyEntriesFrom } from '../../../src/domain/imr/chronology-rows';

const rowsOf = (text: string) => {
  const read = readPastedRows(text);
  return read.ok ? read.rows : read.problem;
};

describe('rows are read', () => {
  it.each<[string, string, readonly (readonly string[])[]]>([
    [
      'with tabs, as a spreadsheet copies them',
      'Date\tEvent\r\n3/5/2011\tVisit\r\n',
      [
        ['Date', 'Event'],
        ['3/5/2011', 'Visit']
      ]
    ],
    [
      'with cells of several lines, tabs and quotation marks',
      'a\t"first\nsecond ""quoted"""\tc',
      [['a', 'first\nsecond "quoted"', 'c']]
    ],
    [
      'with quotation marks that mean nothing',
      'a\the said "stop"\t"Stop" she said',
      [['a', 'he said "stop"', '"Stop" she said']]
    ],
    [
      'with marks round a whole cell, which are what was said: a spreadsheet would have no reason for them',
      '3/5/2011\t"I want to go home"\tWard notes\n4/5/2011\t"He said ""no"""\t"Ward\nnotes"',
      [
        ['3/5/2011', '"I want to go home"', 'Ward notes'],
        ['4/5/2011', 'He said "no"', 'Ward\nnotes']
      ]
    ],
    ['with nothing but one quoted cell', '"I want to go home"', [['"I want to go home"']]],
    ['with a tab in a quoted cell', 'a\t"b\tc"\td', [['a', 'b\tc', 'd']]],
    [
      'with commas, and one tab in a quoted cell',
      'a,"b\tc",d\ne,f,g',
      [
        ['a', 'b\tc', 'd'],
        ['e', 'f', 'g']
      ]
    ],
    ['with tabs, and commas and semicolons in quoted cells', '"a;b,c ""d"""\te', [['a;b,c "d"', 'e']]],
    ['with commas, as a file has them', 'a,"b, c",d', [['a', 'b, c', 'd']]],
    ['with commas and every cell in quotation marks', '"a","b","c"\r\n', [['a', 'b', 'c']]],
    ['with semicolons', 'a;b, c;d', [['a', 'b, c', 'd']]],
    ['with commas in the text, where there are tabs', 'a, b\tc', [['a, b', 'c']]],
    [
      'with a byte order mark, empty rows and rows of any length',
      '\ufeffa\tb\n\nc\td\te',
      [['a', 'b'], [''], ['c', 'd', 'e']]
    ],
    ['from one cell', 'alone', [['alone']]],
    ['from nothing', ' \n ', []]
  ])('%s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });
});

describe('what cannot be read is said', () => {
  it.each<[string, string, RegExp]>([
    ['a mark that does not close', 'a\t"b\tc\nd\te', /cannot be separated/],
    ['rows that run into each other', 'a\t"b\tc\nd\t"e" x\tf', /Row 1 runs into the next/],
    ['too much text', 'ł'.repeat(131_073), /too much text to read at once/]
  ])('%s', (_, text, sentence) => {
    expect(rowsOf(text)).toMatch(sentence);
  });
});

describe('a chronology', () => {
  const text = fc
    .string({
      unit: fc.constantFrom('a', 'Ł', '"', ',', '\n', ' ', '=', '-', '@', "'", '🕯', ';', '\t'),
      minLength: 1,
      maxLength: 20
    })
    .map(
      (typed) =>
        typed
          .replace(/[^\S\n]+/g, ' ')
          .replace(/ ?\n ?/g, '\n')
          .trim() || 'x'
    );
  const day = fc
    .date({ min: new Date('1950-01-01'), max: new Date('2011-12-31'), noInvalidDate: true })
    .map((date) => date.toISOString().slice(0, 10));
  const entry = fc.record({
    date: fc.oneof(
      fc.record({
        on: fc.oneof(
          day,
          day.map((on) => on.slice(0, 7)),
          day.map((on) => on.slice(0, 4))
        ),
        about: fc.boolean()
      }),
      fc.constant({ on: '', about: false })
    ),
    time: fc.constantFrom('', '09:30', '14:05'),
    source: text,
    event: text,
    action: fc.oneof(fc.constant(''), text),
    comment: fc.oneof(fc.constant(''), text)
  });

  it('goes out to a spreadsheet and comes back the same', () => {
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 8 }), (given) => {
        const entries: readonly ChronologyEntry[] = given.map((each, index) => ({ ...each, number: index + 1 }));
        const rows = readPastedRows(chronologyFile(entries));
        if (!rows.ok) throw new Error(rows.problem);
        const back = chronologyEntriesFrom(rows.rows, '2012-08-07');
        expect(back.problems).toEqual([]);
        expect(new Set(back.entries.map((each) => JSON.stringify(each)))).toEqual(
          new Set(given.map((each) => JSON.stringify(each)))
        );
      }),
      { seed: 20110503 }
    );
  });

  it('keeps the spaces and tabs of what was written, as the form does', () => {
    const event = 'He said:  “no”.\n  10\u00a0mg,\tthen 5\u2009mg';
    const rows = readPastedRows(`2011-05-03\t09:30\tFile\t"${event}"`);
    expect(rows.ok && chronologyEntriesFrom(rows.rows, '2012-08-07').entries[0]).toHaveProperty('event', event);
  });

  it('is written for a spreadsheet in order, and no cell of it becomes a formula', () => {
    const file = chronologyFile([
      {
        number: 1,
        date: { on: '2011-05', about: false },
        time: '',
        source: 'File',
        event: '\t=HYPERLINK("http://x")',
        action: '',
        comment: ''
      },
      {
        number: 2,
        date: { on: '2011-04-03', about: false },
        time: '09:30',
        source: 'File',
        event: 'Visit',
        action: '',
        comment: ''
      }
    ]);
    expect(file).toBe(
      '\ufeff"No.","Date","Time","Source","Event","Action taken","Comment"\r\n"2","2011-04-03","09:30","File","Visit","",""\r\n"1","in May 2011","not known","File","\'\t=HYPERLINK(""http://x"")","",""\r\n'
    );
  });
});
