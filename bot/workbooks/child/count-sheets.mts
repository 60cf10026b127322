import { posix } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { NO_CELLS, type CountedKind, type Counts } from './wire.mts';

/** A sheet of cells as the workbook lists it; `index` counts sheets of charts, too, which have no cells. */
interface CountedSheet {
  readonly name: string;
  readonly index: number;
  readonly counts: Counts;
}

/** An element as fast-xml-parser gives it: its attributes begin with @, and a text alone is a string. */
type Node = Readonly<Record<string, unknown>>;

const SEVERAL: ReadonlySet<string> = new Set(['Relationship', 'sheet', 'row', 'c', 'si', 'r', 't']);

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  removeNSPrefix: true,
  parseTagValue: false,
  trimValues: false,
  // It matters whether there is a text, not which.
  processEntities: false,
  isArray: (name) => SEVERAL.has(name)
});

const nodeIn = (node: unknown, ...path: readonly string[]): Node => {
  const found = path.reduce<unknown>(
    (each, name) => (typeof each === 'object' && each !== null ? (each as Node)[name] : undefined),
    node
  );
  return typeof found === 'object' && found !== null ? (found as Node) : {};
};
const nodesIn = (node: Node, name: string): readonly Node[] => {
  const found = node[name];
  return Array.isArray(found) ? found.map((each: unknown) => (typeof each === 'object' ? (each as Node) : {})) : [];
};
const attribute = (node: Node, name: string): string => {
  const value = node[`@${name}`];
  return typeof value === 'string' ? value : '';
};
/** The text of an element, which may have attributes beside it. */
const textOf = (value: unknown): string => {
  const text: unknown = typeof value === 'object' && value !== null ? (value as Node)['#text'] : value;
  return typeof text === 'string' ? text : '';
};
/** Whether a text, in pieces or not, is anything. */
const hasText = (node: Node): boolean =>
  [node, ...nodesIn(node, 'r')].some(({ t }) => (Array.isArray(t) ? t.some((each) => textOf(each) !== '') : false));

/**
 * How many cells have a content of each kind, in each sheet of an .xlsx file, from its XML (ECMA-376, part 1, 18.3).
 * Throws where it is not what such a file is.
 */
export function countSheets(parts: ReadonlyMap<string, string>): readonly CountedSheet[] {
  const [book = ''] = relationsOf(parts, '', '')
    .filter(({ type }) => type.endsWith('/officeDocument'))
    .map(({ target }) => target);
  const [folder, file] = divided(book);
  const relations = relationsOf(parts, folder, file);
  const strings = relations.find(({ type }) => type.endsWith('/sharedStrings'));
  const shared = strings ? nodesIn(nodeIn(parsed(parts, strings.target), 'sst'), 'si').map(hasText) : [];
  return nodesIn(nodeIn(parsed(parts, book), 'workbook', 'sheets'), 'sheet').flatMap((sheet, index) => {
    const relation = relations.find(({ id }) => id === attribute(sheet, 'id'));
    return relation?.type.endsWith('/worksheet')
      ? [{ name: unescaped(attribute(sheet, 'name')), index, counts: countsIn(parsed(parts, relation.target), shared) }]
      : [];
  });
}

function countsIn(sheet: unknown, shared: readonly boolean[]): Counts {
  const counts: Record<CountedKind, number> = { ...NO_CELLS };
  for (const row of nodesIn(nodeIn(sheet, 'worksheet', 'sheetData'), 'row'))
    for (const cell of nodesIn(row, 'c')) {
      const kind = kindOf(cell, shared);
      if (kind) counts[kind] += 1;
    }
  return counts;
}

function kindOf(cell: Node, shared: readonly boolean[]): CountedKind | undefined {
  const value = textOf(cell['v']);
  switch (attribute(cell, 't')) {
    case 's':
      // A text that the list does not have is lost: it counts, so that this is noticed.
      return value === '' || shared[Number(value)] === false ? undefined : 'text';
    case 'inlineStr':
      return hasText(nodeIn(cell, 'is')) ? 'text' : undefined;
    case 'str':
      return value === '' ? undefined : 'text';
    case 'd':
      return value === '' ? withoutValue(cell) : 'text';
    case 'b':
      return value === '' ? withoutValue(cell) : 'yes-no';
    case 'e':
      return value === '' ? withoutValue(cell) : 'error';
    default:
      return value === '' ? withoutValue(cell) : 'number';
  }
}

const withoutValue = ({ f }: Node): CountedKind | undefined =>
  textOf(f) !== '' || attribute(nodeIn(f), 't') === 'shared' ? 'not-calculated' : undefined;

interface Relation {
  readonly id: string;
  readonly type: string;
  readonly target: string;
}

/** What a part leads to: the types and paths of other parts, by ids. */
const relationsOf = (parts: ReadonlyMap<string, string>, folder: string, file: string): readonly Relation[] =>
  nodesIn(nodeIn(parsed(parts, `${folder}_rels/${file}.rels`), 'Relationships'), 'Relationship').map((node) => ({
    id: attribute(node, 'Id'),
    type: attribute(node, 'Type'),
    target: resolved(folder, attribute(node, 'Target'))
  }));

const parsed = (parts: ReadonlyMap<string, string>, path: string): unknown => {
  const xml = parts.get(path);
  if (xml === undefined) throw new Error('A part of the workbook is missing.');
  return parser.parse(xml);
};

const divided = (path: string): readonly [string, string] => {
  const at = path.lastIndexOf('/') + 1;
  return [path.slice(0, at), path.slice(at)];
};

/** The path of a part from that of the folder it is named in. */
const resolved = (folder: string, target: string): string =>
  target.startsWith('/') ? target.slice(1) : posix.join(folder, target);

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text of XML, or of an attribute, without its entities. */
export const unescaped = (text: string): string =>
  text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]{1,4}));/gi, (whole, decimal, hex, name: string | undefined) =>
    name === undefined
      ? String.fromCodePoint(decimal ? Number(decimal) : parseInt(String(hex), 16))
      : (ENTITIES[name] ?? whole)
  );
