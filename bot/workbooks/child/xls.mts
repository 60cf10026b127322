import { CFB, read, type CellObject, type WorkBook } from '@e965/xlsx';
import { isDateFormat, serialToDate } from 'hucre';
import type { Area, Cell, Content, Sheet } from '../../../src/domain/workbooks/workbook';
import { biffBook, type BiffBook, type BiffCell, type BiffLooks, type BiffSheet } from './biff-sheets.mts';
import { fillOf } from './colours.mts';
import { dateContent, shown } from './formats.mts';
import { shownText, withoutAuthor } from './shown-text.mts';
import type { CountedKind, WorkbookLimits, WorkbookRead } from './wire.mts';

/** Such a file has no more rows: who saved a longer sheet as one lost the rest of it. */
const MOST_ROWS = 65_536;

/** [MS-XLS] 2.5.10. */
const ERRORS: Readonly<Record<number, string>> = {
  0x00: '#NULL!',
  0x07: '#DIV/0!',
  0x0f: '#VALUE!',
  0x17: '#REF!',
  0x1d: '#NAME?',
  0x24: '#NUM!',
  0x2a: '#N/A',
  0x2b: '#GETTING_DATA'
};

/**
 * The sheets of an .xls file of Excel 97 to 2003. The library gives values, formats, merged cells and hidden rows; what
 * it leaves out comes from the records, which are read a second time: struck text, colours, comments, hidden columns
 * and formulas never calculated. Nothing is taken where the two do not have the same cells.
 */
export function readXlsFile(bytes: Uint8Array, limits: WorkbookLimits): WorkbookRead {
  const stream = streamOf(bytes);
  const found = biffBook(stream, limits.cells);
  if (typeof found === 'string') return { answer: { cannot: found } };
  if (found.sheets.some(({ cells }) => cells.some(({ row }) => row === MOST_ROWS - 1)))
    return { answer: { cannot: 'rows-cut-off' } };
  // The stream alone: whatever else is in the file, such as macros, is not read at all.
  const book = read(stream, { type: 'buffer', dense: true, cellNF: true, cellText: false, cellFormula: false });
  const sheets = found.sheets.map((sheet) => sheetOf(sheet, book, found));
  if (!sheets.every((sheet): sheet is Sheet => sheet !== undefined)) return { answer: { cannot: 'counts-differ' } };
  return { answer: sheets.some(({ cells }) => cells.length > 0) ? { sheets } : { cannot: 'empty' } };
}

/** The part of the file that has the cells. Throws where there is none. */
function streamOf(bytes: Uint8Array): Buffer {
  const { find, read: open } = CFB as {
    readonly read: (bytes: Buffer, options: { readonly type: 'buffer' }) => unknown;
    readonly find: (file: unknown, path: string) => { readonly content: Uint8Array } | null;
  };
  const entry = find(open(Buffer.from(bytes), { type: 'buffer' }), '/Workbook');
  if (!entry) throw new Error('There is no workbook in the file.');
  return Buffer.from(entry.content);
}

/** A sheet of the library with what the records say of it; nothing where the two differ. */
function sheetOf(found: BiffSheet, book: WorkBook, { struckFonts }: BiffBook): Sheet | undefined {
  const sheet = book.Sheets[found.name];
  const rows = sheet?.['!data'] ?? [];
  const is1904 = book.Workbook?.WBProps?.date1904 === true;
  const comments = new Map(
    found.comments.flatMap(({ row, column, text, author }): [string, string][] => {
      const comment = withoutAuthor(text, author);
      return comment === '' ? [] : [[`${row},${column}`, comment]];
    })
  );
  const cells: Cell[] = [];
  for (const cell of found.cells) {
    const key = `${cell.row},${cell.column}`;
    const content = contentOf(rows[cell.row]?.[cell.column], cell, is1904);
    if (!content) return undefined;
    const struck = struckOf(content, cell, struckFonts);
    cells.push(cellOf(cell, content, cell.looks, struck, comments.get(key)));
    comments.delete(key);
  }
  if (cells.length !== contentsIn(rows)) return undefined;
  for (const { row, column, looks } of found.comments) {
    const comment = comments.get(`${row},${column}`);
    if (comment !== undefined)
      cells.push(cellOf({ row, column }, { kind: 'text', text: '' }, looks, undefined, comment));
  }
  const taken = { rows: new Set(cells.map(({ row }) => row)), columns: new Set(cells.map(({ column }) => column)) };
  return {
    name: found.name,
    isHidden: found.isHidden,
    cells: cells.sort((a, b) => a.row - b.row || a.column - b.column),
    merged: (sheet?.['!merges'] ?? []).map(({ s, e }): Area => ({
      fromRow: s.r + 1,
      fromColumn: s.c + 1,
      toRow: e.r + 1,
      toColumn: e.c + 1
    })),
    hiddenRows: [...taken.rows].filter((row) => sheet?.['!rows']?.[row - 1]?.hidden === true).sort((a, b) => a - b),
    hiddenColumns: [...taken.columns]
      .filter((column) => found.hiddenColumns.some(([first, last]) => first < column && column <= last + 1))
      .sort((a, b) => a - b)
  };
}

/** How many cells of the library have a content. */
const contentsIn = (rows: readonly (readonly CellObject[] | undefined)[]): number =>
  rows.reduce((sum, row) => sum + (row ?? []).filter(({ t, v }) => t !== 'z' && v !== undefined && v !== '').length, 0);

/** What is in a cell; nothing where it is not of the kind or the length that the records say. */
function contentOf(cell: CellObject | undefined, found: BiffCell, is1904: boolean): Content | undefined {
  if (!cell || kindOf(cell, found.kind) !== found.kind) return undefined;
  const { v: value, z } = cell;
  const format = z === undefined ? undefined : String(z);
  if (found.kind === 'not-calculated') return { kind: 'not-calculated' };
  if (cell.t === 'e') return typeof value === 'number' ? { kind: 'error', code: ERRORS[value] ?? '#?' } : undefined;
  if (typeof value === 'string')
    return found.listed === undefined || found.listed.length === value.length
      ? { kind: 'text', text: value }
      : undefined;
  if (typeof value === 'boolean') return { kind: 'yes-no', yes: value };
  if (typeof value !== 'number') return undefined;
  return format !== undefined && isDateFormat(format)
    ? dateContent(serialToDate(value, is1904), format, is1904)
    : { kind: 'number', number: value, shown: shown(value, format, is1904) };
}

function kindOf({ t, v }: CellObject, said: CountedKind): CountedKind | undefined {
  switch (t) {
    case 'n':
      return said === 'not-calculated' && v === 0 ? said : 'number';
    case 's':
      return 'text';
    case 'b':
      return 'yes-no';
    case 'e':
      return 'error';
    default:
      return undefined;
  }
}

/** What is struck through: pieces of a text with fonts of their own, else all of a cell. */
function struckOf(content: Content, { listed, looks }: BiffCell, struckFonts: ReadonlySet<number>): string | undefined {
  const text = shownText(content);
  const runs = listed?.runs ?? [];
  if (runs.length === 0 || content.kind !== 'text') return looks.isStruck ? text : undefined;
  const before = looks.isStruck ? text.slice(0, runs[0]?.from) : '';
  return (
    before +
    runs
      .map(({ from, font }, at) => (struckFonts.has(font) ? text.slice(from, runs[at + 1]?.from ?? text.length) : ''))
      .join('')
  );
}

function cellOf(
  { row, column }: { readonly row: number; readonly column: number },
  content: Content,
  looks: BiffLooks,
  struck: string | undefined,
  comment: string | undefined
): Cell {
  const fill = looks.fill && fillOf({ type: 'pattern', pattern: 'solid', fgColor: looks.fill }, undefined);
  return {
    row: row + 1,
    column: column + 1,
    content,
    ...(struck === undefined || struck === '' ? {} : { struck }),
    ...(fill === undefined ? {} : { fill }),
    ...(comment === undefined ? {} : { comment })
  };
}
