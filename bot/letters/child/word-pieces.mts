import type { CellRead, PieceRead } from './wire.mts';

/** An element as fast-xml-parser gives it in order: its name with its children, and its attributes. */
type Node = Readonly<Record<string, unknown>>;

export interface Counts {
  paragraph: number;
  table: number;
}

const nodesOf = (value: unknown): readonly Node[] => (Array.isArray(value) ? (value as Node[]) : []);
const nameOf = (node: Node): string => Object.keys(node).find((key) => key !== ':@') ?? '';
const childrenOf = (node: Node): readonly Node[] => nodesOf(node[nameOf(node)]);
const attribute = (node: Node, name: string): string | undefined => {
  const value = (node[':@'] as Readonly<Record<string, unknown>> | undefined)?.[name];
  return typeof value === 'string' ? value : undefined;
};
const child = (node: Node, name: string): Node | undefined => childrenOf(node).find((each) => nameOf(each) === name);
/** A setting such as `<w:vanish/>`, which is on unless it says otherwise. */
const isOn = (node: Node | undefined): boolean =>
  node !== undefined && !/^(?:0|false|off|none)$/.test(attribute(node, 'w:val') ?? '');

/** What a program that knows no newer shapes shows instead: the same text once more. */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'mc:Fallback',
  'w:instrText',
  'w:delText',
  'w:rPr',
  'w:pPr',
  'w:sectPr',
  'w:sdtPr'
]);
const DELETED: ReadonlySet<string> = new Set(['w:del', 'w:moveFrom']);
const INSERTED: ReadonlySet<string> = new Set(['w:ins', 'w:moveTo']);
const SIGNS: Readonly<Record<string, string>> = {
  'w:tab': '\t',
  'w:ptab': '\t',
  'w:br': '\n',
  'w:cr': '\n',
  'w:noBreakHyphen': '-'
};
/** Boxes of the fonts Wingdings and Wingdings 2. */
const BOXES: Readonly<Record<string, string>> = {
  F0FE: '☒',
  F0FD: '☒',
  F0FC: '☑',
  F052: '☑',
  F051: '☒',
  F054: '☒',
  F0A8: '☐',
  F06F: '☐',
  F0A3: '☐',
  F02A: '☐'
};

/** The text of a paragraph as it grows. */
interface Line {
  text: string;
  isChanged: boolean;
}

/** The paragraphs and rows of a part of a Word file, numbered on from `counts`. Walks by a list, however deep it is. */
export function wordPieces(parsed: unknown, counts: Counts): readonly PieceRead[] {
  const pieces: PieceRead[] = [];
  blocksIn(nodesOf(parsed), counts, pieces, 0);
  return pieces;
}

/** Nobody nests tables or shapes deeper. */
const DEEPEST = 40;

function blocksIn(nodes: readonly Node[], counts: Counts, pieces: PieceRead[], depth: number): void {
  if (depth > DEEPEST) return;
  for (const node of nodes) {
    const name = nameOf(node);
    if (LEFT_OUT.has(name) || DELETED.has(name)) continue;
    if (name === 'w:p') addParagraph(node, counts, pieces, depth);
    else if (name === 'w:tbl') addTable(node, counts, pieces, depth);
    else if (name === 'w:sdt' && isPlaceholder(node)) continue;
    else blocksIn(childrenOf(node), counts, pieces, depth + 1);
  }
}

function addParagraph(node: Node, counts: Counts, pieces: PieceRead[], depth: number): void {
  counts.paragraph += 1;
  const place = { paragraph: counts.paragraph };
  const line: Line = { text: '', isChanged: false };
  const boxes: Node[] = [];
  textIn(childrenOf(node), line, boxes, depth);
  for (const text of line.text.split('\n')) pieces.push({ cells: [cellOf({ ...line, text }, place)] });
  for (const box of boxes) blocksIn(childrenOf(box), counts, pieces, depth + 1);
}

const cellOf = ({ text, isChanged }: Line, place: CellRead['place']): CellRead => ({
  text,
  place,
  ...(isChanged ? { isChanged: true } : {})
});

function addTable(node: Node, counts: Counts, pieces: PieceRead[], depth: number): void {
  counts.table += 1;
  const table = counts.table;
  rowsIn(childrenOf(node), depth).forEach((row, index) => {
    const inner: PieceRead[] = [];
    const cells = cellsIn(childrenOf(row), depth).map((cell, column) => {
      const line: Line = { text: '', isChanged: false };
      for (const block of childrenOf(cell)) cellText(block, line, counts, inner, depth);
      return cellOf({ ...line, text: line.text.trim() }, { table, row: index + 1, column: column + 1 });
    });
    pieces.push({ table, cells }, ...inner);
  });
}

/** The paragraphs of a cell, each on its line; a table in it is a table of its own. */
function cellText(block: Node, line: Line, counts: Counts, inner: PieceRead[], depth: number): void {
  const name = nameOf(block);
  if (depth > DEEPEST || LEFT_OUT.has(name) || DELETED.has(name) || (name === 'w:sdt' && isPlaceholder(block))) return;
  if (name === 'w:tbl') return addTable(block, counts, inner, depth + 1);
  if (name !== 'w:p') return childrenOf(block).forEach((each) => cellText(each, line, counts, inner, depth + 1));
  const boxes: Node[] = [];
  const own: Line = { text: '', isChanged: line.isChanged };
  textIn(childrenOf(block), own, boxes, depth);
  line.text += `${line.text === '' ? '' : '\n'}${own.text}`;
  line.isChanged = own.isChanged;
  for (const box of boxes) blocksIn(childrenOf(box), counts, inner, depth + 1);
}

/** Rows and cells may stand in controls and marks of changes. */
const named =
  (sought: string) =>
  (nodes: readonly Node[], depth: number): readonly Node[] =>
    depth > DEEPEST
      ? []
      : nodes.flatMap((node) => {
          const name = nameOf(node);
          if (name === sought) return [node];
          return name === 'w:sdt' || name === 'w:sdtContent' || INSERTED.has(name)
            ? named(sought)(childrenOf(node), depth + 1)
            : [];
        });
const rowsIn = named('w:tr');
const cellsIn = named('w:tc');

/** Gathers the text of runs. What is deleted, hidden or struck out is left out; what is inserted marks its line. */
function textIn(nodes: readonly Node[], line: Line, boxes: Node[], depth: number): void {
  if (depth > DEEPEST) return;
  for (const node of nodes) {
    const name = nameOf(node);
    if (DELETED.has(name)) line.isChanged = true;
    else if (name === 'w:txbxContent') boxes.push(node);
    else if (LEFT_OUT.has(name) || (name === 'w:r' && isHidden(node)) || (name === 'w:sdt' && isPlaceholder(node)))
      continue;
    else if (name === 'w:t') line.text += childrenOf(node).map(textOfNode).join('');
    else if (SIGNS[name] !== undefined) line.text += SIGNS[name];
    else if (name === 'w:sym') line.text += signOf((attribute(node, 'w:char') ?? '').toUpperCase());
    else if (name === 'w:checkBox') line.text += isOn(child(node, 'w:checked') ?? child(node, 'w:default')) ? '☒' : '☐';
    else {
      if (INSERTED.has(name)) line.isChanged = true;
      textIn(childrenOf(node), line, boxes, depth + 1);
    }
  }
}

/** A sign by its number: a box of a font of signs, or a character that has its number in every font. */
const signOf = (hex: string): string =>
  BOXES[hex] ?? (/^[0-9A-E][0-9A-F]{3}$/.test(hex) ? String.fromCharCode(parseInt(hex, 16)) : '');

const textOfNode = (node: Node): string => (typeof node['#text'] === 'string' ? node['#text'] : '');

function isHidden(run: Node): boolean {
  const looks = child(run, 'w:rPr');
  if (!looks) return false;
  const colour = child(looks, 'w:color');
  return (
    ['w:vanish', 'w:webHidden', 'w:strike', 'w:dstrike'].some((name) => isOn(child(looks, name))) ||
    (colour !== undefined && /^f{6}$/i.test(attribute(colour, 'w:val') ?? '') && !child(looks, 'w:shd'))
  );
}

/** A control that shows what is to be entered, and has no answer yet. */
function isPlaceholder(control: Node): boolean {
  const settings = child(control, 'w:sdtPr');
  return settings !== undefined && isOn(child(settings, 'w:showingPlcHdr'));
}
