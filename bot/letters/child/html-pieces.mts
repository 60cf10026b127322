import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import type { CellRead, PieceRead } from './wire.mts';

type Node = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

const NEVER_SHOWN: ReadonlySet<string> = new Set([
  'head',
  'script',
  'style',
  'title',
  'template',
  'noscript',
  'object',
  'iframe',
  'svg',
  'math',
  'select',
  'textarea',
  'del',
  's',
  'strike'
]);
const BLOCKS: ReadonlySet<string> = new Set(
  'address article aside blockquote body center dd div dl dt fieldset figure footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tbody thead tfoot tr ul html caption td th'.split(
    ' '
  )
);
const HIDDEN =
  /(?:display\s{0,4}:\s{0,4}none|visibility\s{0,4}:\s{0,4}hidden|mso-hide\s{0,4}:\s{0,4}all|font-size\s{0,4}:\s{0,4}0(?:px|pt)?\s{0,4}(?:;|$)|(?:^|;)\s{0,4}color\s{0,4}:\s{0,4}(?:white|#fff(?:fff)?)\s{0,4}(?:;|$))/i;

const isElement = (node: Node): node is Element => 'tagName' in node;
const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((each) => each.name === name)?.value;

const isShown = (element: Element): boolean =>
  !NEVER_SHOWN.has(element.tagName) &&
  attribute(element, 'hidden') === undefined &&
  !HIDDEN.test((attribute(element, 'style') ?? '').slice(0, LONGEST_STYLE));
const LONGEST_STYLE = 2000;

const isQuote = (element: Element): boolean =>
  element.tagName === 'blockquote' ||
  /\bgmail_quote\b/.test((attribute(element, 'class') ?? '').slice(0, LONGEST_STYLE));

/** What is left to do: enter or leave a node. A list in place of calls, however deep the page is. */
type Step = { readonly node: Node; readonly isQuoted: boolean } | { readonly leave: Element };

interface Row {
  readonly cells: string[];
  readonly table: number;
  readonly number: number;
  readonly isQuoted: boolean;
}

/** The lines and rows of a page of HTML as they are seen. A table for layout, which holds others, is no table. */
export function htmlPieces(html: string): readonly PieceRead[] {
  const pieces: PieceRead[] = [];
  const tables = new Map<Element, number>();
  let text = '';
  let isTextQuoted = false;
  let row: Row | undefined;
  let line = 0;
  let rows = 0;
  const add = (said: string, quoted: boolean): void => {
    line += said === '' ? 0 : 1;
    pieces.push({ cells: [{ text: said, place: { line: Math.max(line, 1) } }], ...(quoted ? { isQuoted: true } : {}) });
  };
  const addRow = ({ cells, table, number, isQuoted }: Row): void => {
    const place = (column: number): CellRead['place'] => ({ table, row: number, column: column + 1 });
    pieces.push({
      table,
      cells: cells.map((each, column) => ({ text: each.trim(), place: place(column) })),
      ...(isQuoted ? { isQuoted: true } : {})
    });
  };
  const endLine = (): void => {
    if (row) {
      if (text.trim() !== '' && row.cells.length > 0) row.cells.push(`${row.cells.pop() ?? ''}${text.trim()}\n`);
    } else if (text.trim() !== '') add(text.trim(), isTextQuoted);
    text = '';
  };
  /** A paragraph is not broken into lines, so that what follows it is something else. */
  const endBlock = (): void => {
    endLine();
    const last = pieces.at(-1);
    if (!row && last && last.table === undefined && last.cells[0]?.text !== '') add('', last.isQuoted === true);
  };

  const steps: Step[] = [...parse(html).childNodes].reverse().map((node) => ({ node, isQuoted: false }));
  for (let step = steps.pop(); step; step = steps.pop()) {
    if ('leave' in step) {
      endBlock();
      if (step.leave.tagName === 'tr' && row) {
        addRow(row);
        row = undefined;
      }
      continue;
    }
    const { node, isQuoted } = step;
    if (node.nodeName === '#text' && 'value' in node) {
      isTextQuoted = isQuoted;
      text += node.value.replace(/[ \t\r\n\f]+/g, ' ');
      continue;
    }
    if (!isElement(node) || !isShown(node)) continue;
    if (node.tagName === 'br') {
      if (text.trim() === '' && !row) add('', isQuoted);
      endLine();
      continue;
    }
    if (BLOCKS.has(node.tagName)) {
      endBlock();
      steps.push({ leave: node });
    }
    if (node.tagName === 'tr' && !row) {
      const table = dataTableOf(node, tables);
      rows = table !== undefined && pieces.at(-1)?.table === table ? rows + 1 : 1;
      if (table !== undefined) row = { cells: [], table, number: rows, isQuoted };
    } else if ((node.tagName === 'td' || node.tagName === 'th') && row) row.cells.push('');
    const quoted = isQuoted || isQuote(node);
    for (let at = node.childNodes.length - 1; at >= 0; at -= 1) {
      const inner = node.childNodes[at];
      if (inner) steps.push({ node: inner, isQuoted: quoted });
    }
  }
  endLine();
  return pieces;
}

/** The number of the table of a row, where that has two cells or more and holds no other table. */
function dataTableOf(row: Element, tables: Map<Element, number>): number | undefined {
  const cells = row.childNodes.filter((node) => isElement(node) && (node.tagName === 'td' || node.tagName === 'th'));
  if (cells.length < 2 || cells.some((cell) => holdsTable(cell))) return undefined;
  let table: Element | undefined = row;
  while (table && table.tagName !== 'table') table = parentOf(table);
  if (!table) return undefined;
  const known = tables.get(table) ?? tables.size + 1;
  tables.set(table, known);
  return known;
}

const parentOf = ({ parentNode }: Element): Element | undefined =>
  parentNode && 'tagName' in parentNode ? parentNode : undefined;

function holdsTable(cell: Node): boolean {
  const left: Node[] = [cell];
  for (let node = left.pop(); node; node = left.pop()) {
    if (!isElement(node)) continue;
    if (node.tagName === 'table') return true;
    for (const inner of node.childNodes) left.push(inner);
  }
  return false;
}
