import * as cfb from 'cfb';
import { comment, double, listOfTexts, long, MOST, record, shorts, textOf, type Listed } from './biff';
import { placedCells, placeOf, type CellMade, type Piece, type Placed, type SheetMade } from './workbook-file';
import type { Fill } from './styles';

export interface XlsMade {
  readonly sheets: readonly SheetMade[];
  readonly is1904?: true;
  /** Records besides, in front of those of the sheets. */
  readonly records?: readonly Buffer[];
  /** How many bytes a record of the list of texts has at most. */
  readonly most?: number;
  /** Streams besides, by their paths. */
  readonly streams?: Readonly<Record<string, Buffer>>;
  /** Records besides in each sheet. */
  readonly inSheets?: readonly Buffer[];
}

type Made = Exclude<CellMade, string | number | boolean | null>;

const PLAIN_FONT = 0;
/** No font has the number 4. */
const STRUCK_FONT = 5;
const LOOKS_OF_STYLES = 16;
const FIRST_COLOUR = 8;
const BUILT_IN: Readonly<Record<string, number>> = { 'dd/mm/yyyy': 14, 'mmm-yy': 17, '0.00E+00': 11 };
const FIRST_OWN = 164;
const ERRORS: Readonly<Record<string, number>> = { '#DIV/0!': 0x07, '#REF!': 0x17, '#N/A': 0x2a };
const END = record(0x000a);
const begin = (kind: number): Buffer => record(0x0809, shorts(0x0600, kind, 0x0dbb, 0x07cc), long(0x41), long(6));
const font = (flags: number): Buffer =>
  record(0x0031, shorts(200, flags, 0x7fff, 400, 0), Buffer.alloc(4), textOf('Arial', 1));

const madeOf = (cell: CellMade): Made =>
  typeof cell === 'object' && cell !== null ? cell : cell === null ? {} : { is: cell };

/** The looks of cells, each a number; colours by value are in a list of the workbook’s own. */
function createLooks() {
  const [looks, formats, colours]: [string[], string[], string[]] = [[], [], []];
  const indexIn = (list: string[], key: string): number => {
    const at = list.indexOf(key);
    return at >= 0 ? at : list.push(key) - 1;
  };
  const colourOf = (fill: Fill): number =>
    'rgb' in fill ? FIRST_COLOUR + indexIn(colours, fill.rgb) : 'indexed' in fill ? fill.indexed : 0;
  const xf = (fontNumber: number, format: number, fill?: Fill): Buffer =>
    record(
      0x00e0,
      shorts(fontNumber, format, 1, 0x20, 0, 0, 0, 0, fill ? 1 << 10 : 0, (fill ? colourOf(fill) : 64) + (65 << 7))
    );
  return {
    numberOf: ({ struck, format, fill }: Made): number => {
      const number = format === undefined ? 0 : (BUILT_IN[format] ?? FIRST_OWN + indexIn(formats, format));
      return LOOKS_OF_STYLES + indexIn(looks, xf(struck ? STRUCK_FONT : PLAIN_FONT, number, fill).toString('base64'));
    },
    records: (): readonly Buffer[] => [
      ...formats.map((format, at) => record(0x041e, shorts(FIRST_OWN + at), textOf(format, 2))),
      ...Array.from({ length: LOOKS_OF_STYLES }, () => xf(PLAIN_FONT, 0)),
      ...looks.map((each) => Buffer.from(each, 'base64')),
      ...(colours.length > 0
        ? [record(0x0092, shorts(colours.length), ...colours.map((rgb) => Buffer.from(`${rgb}00`, 'hex')))]
        : [])
    ]
  };
}

function listed(pieces: readonly Piece[], isStruck: boolean): Listed {
  const runs: [number, number][] = [];
  let from = 0;
  for (const { text, struck } of pieces) {
    if (from > 0 || struck !== undefined) runs.push([from, (struck ?? isStruck) ? STRUCK_FONT : PLAIN_FONT]);
    from += text.length;
  }
  return { text: pieces.map(({ text }) => text).join(''), runs };
}

/** A number in four bytes: a whole one that is small enough ([MS-XLS] 2.5.218). */
const isShort = (value: unknown): value is number => Number.isInteger(value) && Math.abs(Number(value)) < 2 ** 29;
const shortNumber = (value: number): Buffer => long(((value << 2) | 2) >>> 0);

function cellRecords({ row, column, cell }: Placed, looks: number, textNumber: (text: Listed) => number): Buffer {
  const { is, inline, formula, struck } = madeOf(cell);
  const place = shorts(row - 1, column - 1, looks);
  if (formula !== undefined) {
    const code = [shorts(0), shorts(3), Buffer.from([0x1e, 1, 0])];
    const valued = (value: Buffer, flags = 0): Buffer => record(0x0006, place, value, shorts(flags, 0), ...code);
    if (is === undefined) return valued(double(0), 3);
    if (typeof is === 'number') return valued(double(is));
    if (typeof is === 'boolean') return valued(shorts(1, is ? 1 : 0, 0, 0xffff));
    if (is === '') return valued(shorts(3, 0, 0, 0xffff));
    if (typeof is === 'string') return Buffer.concat([valued(shorts(0, 0, 0, 0xffff)), record(0x0207, textOf(is, 2))]);
    return valued(shorts(2, 'error' in is ? (ERRORS[is.error] ?? 0) : 0, 0, 0xffff));
  }
  if (is === undefined) return record(0x0201, place);
  if (isShort(is)) return record(0x027e, place, shortNumber(is));
  if (typeof is === 'number') return record(0x0203, place, double(is));
  if (typeof is === 'boolean') return record(0x0205, place, Buffer.from([is ? 1 : 0, 0]));
  if (typeof is === 'object' && 'error' in is) return record(0x0205, place, Buffer.from([ERRORS[is.error] ?? 0, 1]));
  if (typeof is === 'string' && inline) return record(0x0204, place, textOf(is, 2));
  const text = typeof is === 'string' ? { text: is, runs: [] } : listed(is, struck === true);
  return record(0x00fd, place, long(textNumber(text)));
}

/** An .xls file as Excel 97 to 2003 wrote one, from cells as data; colours are those of its lists, never of a theme. */
export function xlsFile({ sheets, is1904, records = [], most = MOST, inSheets = [], streams }: XlsMade): Uint8Array {
  const looks = createLooks();
  const texts: Listed[] = [];
  const bodies = sheets.map((sheet) => {
    const placed = placedCells(sheet).filter(({ cell }) => cell !== null);
    const comments = placed.flatMap(({ row, column, cell }, at) => {
      const { comment: text, author = '' } = madeOf(cell);
      const words = author === '' ? text : `${author}:\n${text ?? ''}`;
      return text === undefined || words === undefined ? [] : [comment(at + 1, row - 1, column - 1, words, author)];
    });
    const merged = (sheet.merged ?? []).map((area) => {
      const [from, to] = area.split(':').map(placeOf);
      return shorts((from?.row ?? 1) - 1, (to?.row ?? 1) - 1, (from?.column ?? 1) - 1, (to?.column ?? 1) - 1);
    });
    return Buffer.concat([
      begin(0x0010),
      ...(sheet.hiddenColumns ?? []).map((at) => record(0x007d, shorts(at - 1, at - 1, 2048, 15, 1, 0))),
      record(0x0200, long(0), long(65_536), shorts(0, 256, 0)),
      ...(sheet.hiddenRows ?? []).map((at) => record(0x0208, shorts(at - 1, 0, 9, 255, 0, 0, 0x0120, 15))),
      ...placed.map((each) => cellRecords(each, looks.numberOf(madeOf(each.cell)), (text) => texts.push(text) - 1)),
      ...inSheets,
      ...comments,
      ...(merged.length > 0 ? [record(0x00e5, shorts(merged.length), ...merged)] : []),
      END
    ]);
  });
  const before = Buffer.concat([
    begin(0x0005),
    ...records,
    record(0x0042, shorts(1200)),
    record(0x0022, shorts(is1904 ? 1 : 0)),
    ...[0, 0, 0, 0, 0x08].map(font),
    ...looks.records()
  ]);
  const after = Buffer.concat([listOfTexts(texts, most), END]);
  const lists = (start: number): Buffer => {
    let at = start;
    return Buffer.concat(
      sheets.map(({ name, state }, index) => {
        const sign = record(0x0085, long(at), Buffer.from([HIDING[state ?? 'visible'], 0]), textOf(name, 1));
        at += bodies[index]?.length ?? 0;
        return sign;
      })
    );
  };
  const start = before.length + lists(0).length + after.length;
  return compoundFile({ '/Workbook': Buffer.concat([before, lists(start), after, ...bodies]), ...streams });
}

const HIDING = { visible: 0, hidden: 1, veryHidden: 2 } as const;

/** A file of streams, by their paths. */
export function compoundFile(streams: Readonly<Record<string, Buffer>>): Uint8Array {
  const file = cfb.utils.cfb_new();
  for (const [path, content] of Object.entries(streams)) cfb.utils.cfb_add(file, path, content);
  return new Uint8Array(cfb.write(file, { type: 'buffer' }) as Buffer);
}
