import { parseCellRef, readXlsx, type Cell as CellFound, type Sheet as SheetFound, type Workbook } from 'hucre';
import type { Area, Cell, Content, Sheet } from '../../../src/domain/workbooks/workbook';
import { fillOf } from './colours.mts';
import { dateContent, shown } from './formats.mts';
import { shownText, withoutAuthor } from './shown-text.mts';

/** The one place where hucre reads: the sheets of a file with these numbers, as data. Throws where it cannot be read. */
export async function sheetsIn(bytes: Uint8Array, numbers: readonly number[]): Promise<readonly Sheet[]> {
  const book = await readXlsx(bytes, { readStyles: true, sheets: (_info, index) => numbers.includes(index) });
  return book.sheets.map((sheet) => sheetOf(sheet, book));
}

function sheetOf(found: SheetFound, book: Workbook): Sheet {
  const comments = commentsOf(found);
  const cells: Cell[] = [];
  const seen = new Set<string>();
  found.rows.forEach((values, row) =>
    values.forEach((value, column) => {
      const key = `${row},${column}`;
      const cell = found.cells?.get(key) ?? { value, type: 'empty' };
      const content = contentOf({ ...cell, value }, book);
      if (!content) return;
      seen.add(key);
      cells.push({ row: row + 1, column: column + 1, content, ...looksOf(cell, content, comments.get(key), book) });
    })
  );
  const alone = [...comments].flatMap(([key, comment]): Cell[] => {
    const [row = 0, column = 0] = key.split(',').map(Number);
    const content: Content = { kind: 'text', text: '' };
    const looks = looksOf(found.cells?.get(key), content, comment, book);
    return seen.has(key) ? [] : [{ row: row + 1, column: column + 1, content, ...looks }];
  });
  const all = alone.length === 0 ? cells : [...cells, ...alone].sort((a, b) => a.row - b.row || a.column - b.column);
  const [rows, columns] = [new Set(all.map(({ row }) => row)), new Set(all.map(({ column }) => column))];
  return {
    name: found.name,
    isHidden: found.hidden === true || found.veryHidden === true,
    cells: all,
    merged: (found.merges ?? []).map(areaOf),
    hiddenRows: [...(found.rowDefs ?? [])]
      .flatMap(([index, { hidden }]) => (hidden && rows.has(index + 1) ? [index + 1] : []))
      .sort((a, b) => a - b),
    hiddenColumns: (found.columns ?? []).flatMap(({ hidden }, index) =>
      hidden && columns.has(index + 1) ? [index + 1] : []
    )
  };
}

const areaOf = ({ startRow, startCol, endRow, endCol }: NonNullable<SheetFound['merges']>[number]): Area => ({
  fromRow: startRow + 1,
  fromColumn: startCol + 1,
  toRow: endRow + 1,
  toColumn: endCol + 1
});

function contentOf(cell: CellFound, book: Workbook): Content | undefined {
  const { value, style } = cell;
  const is1904 = book.dateSystem === '1904';
  if (value instanceof Date) return dateContent(value, style?.numFmt ?? 'd/m/yyyy', is1904);
  if (typeof value === 'number') return { kind: 'number', number: value, shown: shown(value, style?.numFmt, is1904) };
  if (typeof value === 'boolean') return { kind: 'yes-no', yes: value };
  if (value === null) return cell.formula === undefined ? undefined : { kind: 'not-calculated' };
  if (value === '') return undefined;
  return cell.type === 'error' ? { kind: 'error', code: value } : { kind: 'text', text: value };
}

function looksOf(
  cell: CellFound | undefined,
  content: Content,
  comment: string | undefined,
  book: Workbook
): Pick<Cell, 'struck' | 'fill' | 'comment'> {
  const struck = cell ? struckOf(cell, content, book) : '';
  const fill = fillOf(cell?.style?.fill, book.themeColors);
  return {
    ...(struck === '' ? {} : { struck }),
    ...(fill === undefined ? {} : { fill }),
    ...(comment === undefined ? {} : { comment })
  };
}

/** What is struck through; a piece without looks of its own has those of its cell. */
function struckOf({ richText, style }: CellFound, content: Content, book: Workbook): string {
  const isStruck = (style?.font ?? book.defaultFont)?.strikethrough === true;
  if (richText)
    return richText
      .filter(({ font }) => (font ? font.strikethrough === true : isStruck))
      .map(({ text }) => text)
      .join('');
  return isStruck ? shownText(content) : '';
}

/** The comments of a sheet by “row,column” from 0: what people wrote to one another, else the note. */
function commentsOf({ cells, threadedComments }: SheetFound): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  for (const [key, { comment }] of cells ?? []) {
    const text = comment ? unescaped(withoutAuthor(comment.text, comment.author)).trim() : '';
    if (text !== '') comments.set(key, text);
  }
  const threads = new Map<string, string[]>();
  const places = new Map((threadedComments ?? []).map(({ id, ref }) => [id, ref]));
  for (const { ref, parentId = '', text } of threadedComments ?? []) {
    const place = ref ?? places.get(parentId);
    if (place !== undefined) threads.set(keyOf(place), [...(threads.get(keyOf(place)) ?? []), text]);
  }
  for (const [key, texts] of threads) comments.set(key, texts.join('\n'));
  return comments;
}

/** Excel writes some signs as their numbers. */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_whole, code: string) => String.fromCharCode(parseInt(code, 16)));

/** “B3” as “2,1”. */
function keyOf(place: string): string {
  const { row, col } = parseCellRef(place);
  return `${row},${col}`;
}
