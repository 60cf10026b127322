import JSZip from 'jszip';
import { createStyles, type Fill } from './styles';

/** A cell of a workbook that is made for a test; a text, a number or a yes or no as it is, nothing for no cell. */
export type CellMade =
  | string
  | number
  | boolean
  | null
  | {
      /** A text, a number, yes or no, an error such as #REF!, or pieces of a text with looks of their own. */
      readonly is?: string | number | boolean | { readonly error: string } | readonly Piece[];
      /** A text that stands in its cell instead of in the list of texts. */
      readonly inline?: true;
      /** The format of a number, such as dd/mm/yyyy. */
      readonly format?: string;
      /** Its formula; without `is`, it was never calculated. */
      readonly formula?: string;
      readonly struck?: true;
      readonly fill?: Fill;
      readonly comment?: string;
      readonly author?: string;
    };

export interface Piece {
  readonly text: string;
  /** Absent for a piece without looks of its own. */
  readonly struck?: boolean;
}

export interface SheetMade {
  readonly name: string;
  readonly state?: 'hidden' | 'veryHidden';
  readonly rows: readonly (readonly CellMade[])[];
  /** Cells elsewhere, by their places, such as B390, in the order of rows. */
  readonly at?: Readonly<Record<string, CellMade>>;
  /** Such as A1:A3. */
  readonly merged?: readonly string[];
  readonly hiddenRows?: readonly number[];
  readonly hiddenColumns?: readonly number[];
}

export interface WorkbookMade {
  readonly sheets: readonly SheetMade[];
  readonly is1904?: true;
  /** Parts besides, or instead: undefined takes one away. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';

export const escaped = (text: string): string =>
  text
    .replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/_x[0-9a-f]{4}_/gi, (code) => `_x005F${code}`)
    .replace(/[\r\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);

/** The letters of a column, from 1. */
export const letters = (column: number): string =>
  column > 26
    ? letters(Math.floor((column - 1) / 26)) + letters(((column - 1) % 26) + 1)
    : String.fromCharCode(64 + column);

const relations = (entries: readonly (readonly [type: string, target: string])[]): string =>
  `${XML}<Relationships xmlns="${PACKAGE}">${entries
    .map(([type, target], at) => `<Relationship Id="rId${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`)
    .join('')}</Relationships>`;

/** An .xlsx file as Excel writes one, from cells as data: raw XML, so that every habit can be made. */
export async function workbookFile({ sheets, is1904, parts = {} }: WorkbookMade): Promise<Uint8Array> {
  const zip = new JSZip();
  const styles = createStyles();
  const strings: string[] = [];
  const places = new Map<string, number>();
  const shared = (xml: string): number => {
    const at = places.get(xml) ?? strings.push(xml) - 1;
    places.set(xml, at);
    return at;
  };
  sheets.forEach((sheet, index) => {
    const number = index + 1;
    const placed = placedCells(sheet);
    zip.file(`xl/worksheets/sheet${number}.xml`, sheetXml(sheet, placed, styles.numberOf, shared));
    const comments = placed.filter(({ cell }) => typeof cell === 'object' && cell?.comment !== undefined);
    if (comments.length === 0) return;
    zip.file(`xl/comments${number}.xml`, commentsXml(comments));
    zip.file(`xl/worksheets/_rels/sheet${number}.xml.rels`, relations([['comments', `../comments${number}.xml`]]));
  });
  zip.file(
    '[Content_Types].xml',
    `${XML}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`
  );
  zip.file('_rels/.rels', relations([['officeDocument', 'xl/workbook.xml']]));
  zip.file(
    'xl/workbook.xml',
    `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">${is1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${sheets
      .map(
        ({ name, state }, at) =>
          `<sheet name="${escaped(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`
      )
      .join('')}</sheets></workbook>`
  );
  zip.file(
    'xl/_rels/workbook.xml.rels',
    relations([
      ...sheets.map((_sheet, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
      ['sharedStrings', 'sharedStrings.xml'],
      ['styles', 'styles.xml'],
      ['theme', 'theme/theme1.xml']
    ])
  );
  zip.file(
    'xl/sharedStrings.xml',
    `${XML}<sst xmlns="${MAIN}">${strings.map((xml) => `<si>${xml}</si>`).join('')}</sst>`
  );
  zip.file('xl/styles.xml', `${XML}${styles.xml(MAIN)}`);
  zip.file('xl/theme/theme1.xml', `${XML}${THEME}`);
  for (const [path, content] of Object.entries(parts)) {
    if (content === undefined) zip.remove(path);
    else zip.file(path, content);
  }
  return zip.generateAsync({ type: 'uint8array', compression: 'DEFLATE' });
}

export interface Placed {
  readonly row: number;
  readonly column: number;
  readonly cell: CellMade;
}

/** Where B390 is. */
export function placeOf(place: string): { readonly row: number; readonly column: number } {
  const [, column = '', row = ''] = /^([A-Z]+)(\d+)$/.exec(place) ?? [];
  return { row: Number(row), column: [...column].reduce((sum, each) => sum * 26 + each.charCodeAt(0) - 64, 0) };
}

export const placedCells = ({ rows, at = {} }: SheetMade): readonly Placed[] => [
  ...rows.flatMap((cells, row) => cells.map((cell, column) => ({ row: row + 1, column: column + 1, cell }))),
  ...Object.entries(at).map(([place, cell]) => ({ ...placeOf(place), cell }))
];

function sheetXml(
  { merged = [], hiddenRows = [], hiddenColumns = [] }: SheetMade,
  placed: readonly Placed[],
  styleOf: ReturnType<typeof createStyles>['numberOf'],
  shared: (xml: string) => number
): string {
  const rows = new Map<number, string[]>(hiddenRows.map((row) => [row, []]));
  for (const each of placed)
    if (each.cell !== null) rows.set(each.row, [...(rows.get(each.row) ?? []), cellXml(each, styleOf, shared)]);
  const columns = hiddenColumns.map((at) => `<col min="${at}" max="${at}" hidden="1"/>`).join('');
  const data = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([row, cells]) => `<row r="${row}"${hiddenRows.includes(row) ? ' hidden="1"' : ''}>${cells.join('')}</row>`);
  const areas = merged.map((area) => `<mergeCell ref="${area}"/>`).join('');
  return `${XML}<worksheet xmlns="${MAIN}">${columns && `<cols>${columns}</cols>`}<sheetData>${data.join('')}</sheetData>${areas && `<mergeCells>${areas}</mergeCells>`}</worksheet>`;
}

const text = (value: string): string => `<t xml:space="preserve">${escaped(value)}</t>`;
const pieceXml = ({ text: value, struck }: Piece): string =>
  `<r>${struck === undefined ? '' : `<rPr>${struck ? '<strike/>' : ''}<sz val="11"/></rPr>`}${text(value)}</r>`;

function cellXml(
  { row, column, cell }: Placed,
  styleOf: ReturnType<typeof createStyles>['numberOf'],
  shared: (xml: string) => number
): string {
  const made = typeof cell === 'object' && cell !== null ? cell : { is: cell ?? undefined };
  const { is, inline, formula } = made;
  const style = styleOf(made);
  const begin = `<c r="${letters(column)}${row}"${style > 0 ? ` s="${style}"` : ''}`;
  const f = formula === undefined ? '' : `<f>${escaped(formula)}</f>`;
  if (is === undefined) return `${begin}>${f}</c>`;
  if (typeof is === 'number') return `${begin}>${f}<v>${is}</v></c>`;
  if (typeof is === 'boolean') return `${begin} t="b">${f}<v>${is ? 1 : 0}</v></c>`;
  if (typeof is === 'object' && 'error' in is) return `${begin} t="e">${f}<v>${is.error}</v></c>`;
  if (typeof is === 'string' && formula !== undefined) return `${begin} t="str">${f}<v>${escaped(is)}</v></c>`;
  const xml = typeof is === 'string' ? text(is) : is.map(pieceXml).join('');
  return inline ? `${begin} t="inlineStr"><is>${xml}</is></c>` : `${begin} t="s"><v>${shared(xml)}</v></c>`;
}

function commentsXml(placed: readonly Placed[]): string {
  const authors: string[] = [];
  const comments = placed.map(({ row, column, cell }) => {
    const { comment = '', author = '' } = typeof cell === 'object' && cell !== null ? cell : {};
    const at = authors.push(author) - 1;
    const words = author === '' ? comment : `${author}:\n${comment}`;
    return `<comment ref="${letters(column)}${row}" authorId="${at}"><text><r>${text(words)}</r></text></comment>`;
  });
  return `${XML}<comments xmlns="${MAIN}"><authors>${authors.map((each) => `<author>${escaped(each)}</author>`).join('')}</authors><commentList>${comments.join('')}</commentList></comments>`;
}

/** The colours of Office, from the two of texts and backgrounds on. */
const COLOURS =
  'dk1 000000 lt1 FFFFFF dk2 1F497D lt2 EEECE1 accent1 4F81BD accent2 C0504D accent3 9BBB59 accent4 8064A2 accent5 4BACC6 accent6 F79646 hlink 0000FF folHlink 800080'.split(
    ' '
  );
const THEME = `<a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:themeElements><a:clrScheme name="Office">${COLOURS.flatMap((name, at) => (at % 2 === 0 ? [`<a:${name}><a:srgbClr val="${COLOURS[at + 1]}"/></a:${name}>`] : [])).join('')}</a:clrScheme></a:themeElements></a:theme>`;
