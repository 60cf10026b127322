import type { Area, Cell, Sheet } from '../../../src/domain/workbooks/workbook';
import { contentOf } from './ods-content.mts';
import { odsStyles, type LooksOf, type OdsLooks } from './ods-styles.mts';
import { piecesOf } from './ods-text.mts';
import { attribute, childrenOf, elementAt, nameOf, named, parsedXml, textIn, timesOf, type Node } from './ods-xml.mts';
import { shownText, withoutAuthor } from './shown-text.mts';

/** As many as Excel and LibreOffice have. */
const MOST_ROWS = 1_048_576;
const MOST_COLUMNS = 16_384;

/** What rows and columns may be in. */
const GROUPS: ReadonlySet<string> = new Set([
  'table:table-row-group',
  'table:table-header-rows',
  'table:table-rows',
  'table:table-column-group',
  'table:table-header-columns',
  'table:table-columns'
]);

interface Column {
  readonly style: string | undefined;
  readonly isHidden: boolean;
}

type PlacedInRow = Omit<Cell, 'row'> & { readonly isComment: boolean };

/**
 * The sheets of an .ods file from its XML (OpenDocument 1.3, part 3, 9): the content, and the common styles where it
 * has some. Nothing where it is no spreadsheet. Throws where it is no XML.
 */
export function odsSheets(content: string, styles: string | undefined): readonly Sheet[] | undefined {
  const document = parsedXml(content);
  const book = elementAt(document, 'office:document-content', 'office:body', 'office:spreadsheet');
  if (!book) return undefined;
  const looksOf = odsStyles(document, styles);
  return named(childrenOf(book), 'table:table')
    .filter((table) => !isOfAnotherFile(attribute(table, 'table:name') ?? ''))
    .map((table) => sheetOf(table, looksOf));
}

/** What formulas have from other files is kept as sheets that nobody sees, named 'file:///…'#Sheet. */
const isOfAnotherFile = (name: string): boolean => name.startsWith("'") && name.includes("'#");

function sheetOf(table: Node, looksOf: LooksOf): Sheet {
  const columns: Column[] = [];
  for (const [node, isHidden] of within(table, 'table:table-column')) {
    const style = attribute(node, 'table:default-cell-style-name');
    const times = timesOf(node, 'table:number-columns-repeated', MOST_COLUMNS - columns.length);
    for (let at = 0; at < times; at += 1) columns.push({ style, isHidden });
  }
  const cells: Cell[] = [];
  const merged: Area[] = [];
  const hiddenRows: number[] = [];
  let row = 1;
  for (const [node, isHidden] of within(table, 'table:table-row')) {
    const found = rowOf(node, columns, looksOf);
    const times = timesOf(node, 'table:number-rows-repeated', MOST_ROWS);
    // Rows without content cost nothing, however many; a comment is on the first cell alone.
    const filled = found.cells.some(({ isComment }) => !isComment) ? times : 1;
    for (let at = row; at < row + filled; at += 1) {
      for (const { isComment, ...cell } of found.cells) if (at === row || !isComment) cells.push({ row: at, ...cell });
      for (const { columns: wide, rows: high, column } of found.merged)
        merged.push({ fromRow: at, fromColumn: column, toRow: at + high - 1, toColumn: column + wide - 1 });
      if (isHidden && found.cells.length > 0) hiddenRows.push(at);
    }
    row += times;
  }
  const taken = [...new Set(cells.map(({ column }) => column))].sort((a, b) => a - b);
  return {
    name: attribute(table, 'table:name') ?? '',
    isHidden: looksOf('table', attribute(table, 'table:style-name')).isHidden === true,
    cells,
    merged,
    hiddenRows,
    hiddenColumns: taken.filter((column) => columns[column - 1]?.isHidden)
  };
}

/** The rows or columns of a table, in groups or not, and whether each is hidden. */
function* within(parent: Node, name: string, isHidden = false): Generator<readonly [Node, boolean]> {
  for (const node of childrenOf(parent))
    if (nameOf(node) === name)
      yield [node, isHidden || /^(?:collapse|filter)$/.test(attribute(node, 'table:visibility') ?? '')];
    else if (GROUPS.has(nameOf(node)))
      yield* within(node, name, isHidden || attribute(node, 'table:display') === 'false');
}

interface Merged {
  readonly column: number;
  readonly columns: number;
  readonly rows: number;
}

function rowOf(
  row: Node,
  columns: readonly Column[],
  looksOf: LooksOf
): { readonly cells: readonly PlacedInRow[]; readonly merged: readonly Merged[] } {
  const cells: PlacedInRow[] = [];
  const merged: Merged[] = [];
  const ofRow = attribute(row, 'table:default-cell-style-name');
  let column = 1;
  for (const node of childrenOf(row)) {
    if (nameOf(node) !== 'table:table-cell' && nameOf(node) !== 'table:covered-table-cell') continue;
    const times = timesOf(node, 'table:number-columns-repeated', MOST_ROWS);
    const wide = timesOf(node, 'table:number-columns-spanned', MOST_COLUMNS);
    const high = timesOf(node, 'table:number-rows-spanned', MOST_ROWS);
    if (wide > 1 || high > 1) merged.push({ column, columns: wide, rows: high });
    for (let at = column; at < column + times; at += 1) {
      // Without a style of its own a cell has that of its row, then that of its column.
      const style = attribute(node, 'table:style-name') ?? ofRow ?? columns[at - 1]?.style ?? 'Default';
      const cell = cellOf(node, looksOf('table-cell', style), looksOf);
      if (cell) cells.push({ column: at, ...cell });
      if (!cell || cell.isComment) break;
    }
    column += times;
  }
  return { cells, merged };
}

function cellOf(node: Node, looks: OdsLooks, looksOf: LooksOf): Omit<PlacedInRow, 'column'> | undefined {
  const children = childrenOf(node);
  const pieces = piecesOf(node, looks.isStruck === true, looksOf);
  const text = textOf(pieces);
  const content = contentOf(node, text, looks);
  const comment = commentOf(elementAt(children, 'office:annotation'), looksOf);
  if (!content && comment === '') return undefined;
  const isInPieces = content?.kind === 'text' && content.text === text;
  const all = content && looks.isStruck ? shownText(content) : '';
  const struck = isInPieces ? textOf(pieces.filter(({ isStruck }) => isStruck)) : all;
  return {
    isComment: !content,
    content: content ?? { kind: 'text', text: '' },
    ...(struck === '' ? {} : { struck }),
    ...(looks.fill === undefined || looks.fill === '' ? {} : { fill: looks.fill }),
    ...(comment === '' ? {} : { comment })
  };
}

const textOf = (pieces: ReturnType<typeof piecesOf>): string => pieces.map(({ text }) => text).join('');

/** A comment without the name of who wrote it; empty where there is none. */
function commentOf(annotation: Node | undefined, looksOf: LooksOf): string {
  if (!annotation) return '';
  const [author] = childrenOf(elementAt(childrenOf(annotation), 'dc:creator')).map(textIn);
  return withoutAuthor(textOf(piecesOf(annotation, false, looksOf)), author);
}
