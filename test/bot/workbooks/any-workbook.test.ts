import fc from 'fast-check';
import type { Cell, Sheet } from '../../../src/domain/workbooks/workbook';
import { odsFile } from '../../support/workbooks/ods-file';
import { workbookFile, type CellMade, type SheetMade, type WorkbookMade } from '../../support/workbooks/workbook-file';
import { xlsFile } from '../../support/workbooks/xls-file';
import { workbookOf } from './reading';

/** A cell to be written, and what has to be read of it: nothing where it has no content. */
type Pair = readonly [CellMade, Omit<Cell, 'row' | 'column'> | undefined];

const isText = (text: string): boolean => !/[\uD800-\uDFFF\uFFFE\uFFFF]|[^\t\n\u0020-\uFFFD]/.test(text);
const words = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }).filter(isText),
  fc.constantFrom(' padded ', '00123', '=1+1', '_x000D_', 'two\nlines', '</t>', '&amp;', 'c. 2010', 'N/K')
);
const day = (serial: number): string =>
  new Date(Date.UTC(1899, 11, 30) + serial * 86_400_000).toISOString().slice(0, 10);
/** As many as the list of an .xls file holds. */
const colour = fc
  .integer({ min: 0, max: 55 })
  .map((value) => (value * 0x04_92_49).toString(16).toUpperCase().padStart(6, '0'));

const bare: fc.Arbitrary<Pair> = fc.oneof(
  fc.constant<Pair>([null, undefined]),
  fc.constant<Pair>(['', undefined]),
  words.map((text): Pair => [text, { content: { kind: 'text', text } }]),
  words.map((text): Pair => [{ is: text, inline: true }, { content: { kind: 'text', text } }]),
  words.map((text): Pair => [{ is: text, formula: 'A1' }, { content: { kind: 'text', text } }]),
  fc
    .integer({ min: -99_999, max: 99_999 })
    .map((number): Pair => [number, { content: { kind: 'number', number, shown: String(number) } }]),
  fc
    .integer({ min: 0, max: 99_999 })
    .map((number): Pair => [
      { is: number, format: '00000' },
      { content: { kind: 'number', number, shown: String(number).padStart(5, '0') } }
    ]),
  fc
    .integer({ min: 61, max: 80_000 })
    .map((serial): Pair => [
      { is: serial, format: 'dd/mm/yyyy' },
      { content: { kind: 'date', day: day(serial), precision: 'day', serial } }
    ]),
  fc
    .integer({ min: 61, max: 80_000 })
    .map((serial): Pair => [
      { is: serial, format: 'mmm-yy', formula: 'TODAY()' },
      { content: { kind: 'date', day: day(serial), precision: 'month', serial } }
    ]),
  fc.boolean().map((yes): Pair => [yes, { content: { kind: 'yes-no', yes } }]),
  fc
    .constantFrom('#REF!', '#N/A', '#DIV/0!')
    .map((code): Pair => [{ is: { error: code } }, { content: { kind: 'error', code } }]),
  fc.constant<Pair>([{ formula: 'A1+1' }, { content: { kind: 'not-calculated' } }])
);

const struck: fc.Arbitrary<Pair> = fc
  .array(fc.record({ text: words, struck: fc.boolean() }), { minLength: 1, maxLength: 4 })
  .map((pieces): Pair => {
    const out = pieces.flatMap((each) => (each.struck ? [each.text] : [])).join('');
    return [
      { is: pieces },
      {
        content: { kind: 'text', text: pieces.map(({ text }) => text).join('') },
        ...(out === '' ? {} : { struck: out })
      }
    ];
  });

const commented: fc.Arbitrary<Pair> = fc
  .tuple(
    words,
    words.filter((text) => text.trim() !== '')
  )
  .map(([text, comment]): Pair => [
    { is: text, comment, author: 'Name' },
    { content: { kind: 'text', text }, comment: comment.trim() }
  ]);

const filled: fc.Arbitrary<Pair> = fc.tuple(words, colour).map(([text, rgb]): Pair => [
  { is: text, fill: { rgb } },
  { content: { kind: 'text', text }, fill: rgb }
]);

const cell: fc.Arbitrary<Pair> = fc.oneof({ weight: 6, arbitrary: bare }, struck, commented, filled);

interface SheetPair {
  readonly made: SheetMade;
  readonly expected: Pick<Sheet, 'cells' | 'isHidden'>;
}

const sheet: fc.Arbitrary<SheetPair> = fc
  .tuple(
    fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 }),
    fc.option(fc.tuple(fc.integer({ min: 13, max: 2000 }), words), { nil: undefined }),
    fc.constantFrom(undefined, 'hidden' as const, 'veryHidden' as const)
  )
  .map(([rows, stray, state]) => ({
    made: {
      name: 'Sheet',
      rows: rows.map((pairs) => pairs.map(([made]) => made)),
      ...(stray ? { at: { [`AC${stray[0]}`]: stray[1] } } : {}),
      ...(state ? { state } : {})
    },
    expected: {
      isHidden: state !== undefined,
      cells: [
        ...rows.flatMap((pairs, row) =>
          pairs.flatMap(([, expected], column) => (expected ? [{ row: row + 1, column: column + 1, ...expected }] : []))
        ),
        ...(stray ? [{ row: stray[0], column: 29, content: { kind: 'text' as const, text: stray[1] } }] : [])
      ]
    }
  }));

test.each([
  ['xlsx', workbookFile],
  ['ods', odsFile],
  // Records as short as these divide nearly every text.
  ['xls', (book: WorkbookMade) => Promise.resolve(xlsFile({ ...book, most: 64 }))]
])(
  'what is read of any .%s file is what was written: no cell lost, none added, none changed',
  async (_kind, made) => {
    await fc.assert(
      fc.asyncProperty(fc.array(sheet, { minLength: 6, maxLength: 12 }), async (sheets) => {
        // A workbook without any cell is refused.
        const last: SheetPair = {
          made: { name: 'Sheet', rows: [['last']] },
          expected: { isHidden: false, cells: [{ row: 1, column: 1, content: { kind: 'text', text: 'last' } }] }
        };
        const all = [...sheets, last].map((each, at) => ({ ...each, made: { ...each.made, name: `Sheet ${at}` } }));
        const book = await workbookOf(await made({ sheets: all.map((each) => each.made) }), 'a.xls');
        expect(book.sheets.map(({ isHidden, cells }) => ({ isHidden, cells }))).toEqual(
          all.map(({ expected }) => expected)
        );
        expect(book.sheets.map(({ name }) => name)).toEqual(all.map(({ made }) => made.name));
      }),
      { numRuns: 12, plugins: [fc.interruptAfterTimeLimit(60_000)] }
    );
  },
  120_000
);
