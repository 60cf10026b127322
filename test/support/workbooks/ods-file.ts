import { SSF } from '@e965/xlsx';
import JSZip from 'jszip';
import { placedCells, placeOf, type CellMade, type Piece, type SheetMade } from './workbook-file';

export interface OdsMade {
  readonly sheets: readonly SheetMade[];
  /** Parts besides, or instead: undefined takes one away. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | undefined>>;
}

type Made = Exclude<CellMade, string | number | boolean | null>;

const NAMES = [
  'office urn:oasis:names:tc:opendocument:xmlns:office:1.0',
  'style urn:oasis:names:tc:opendocument:xmlns:style:1.0',
  'text urn:oasis:names:tc:opendocument:xmlns:text:1.0',
  'table urn:oasis:names:tc:opendocument:xmlns:table:1.0',
  'number urn:oasis:names:tc:opendocument:xmlns:datastyle:1.0',
  'fo urn:oasis:names:tc:opendocument:xmlns:xsl-fo-compatible:1.0',
  'dc http://purl.org/dc/elements/1.1/',
  'of urn:oasis:names:tc:opendocument:xmlns:of:1.2',
  'calcext urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0'
]
  .map((each) => each.split(' '))
  .map(([prefix, name]) => ` xmlns:${prefix}="${name}"`)
  .join('');
const XML = '<?xml version="1.0" encoding="UTF-8"?>';
const TYPE = 'application/vnd.oasis.opendocument.spreadsheet';
const MANIFEST = `${XML}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.3">${[
  ['/', TYPE],
  ['content.xml', 'text/xml'],
  ['styles.xml', 'text/xml']
]
  .map(([path, type]) => `<manifest:file-entry manifest:full-path="${path}" manifest:media-type="${type}"/>`)
  .join('')}</manifest:manifest>`;
const FIRST = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** What a format shows of a date, in the elements of a style. */
const DATES: Readonly<Record<string, readonly string[]>> = {
  'dd/mm/yyyy': ['day', 'month', 'year'],
  'm/d/yy': ['month', 'day', 'year'],
  'd mmmm yyyy': ['day', 'month', 'year'],
  'mmm-yy': ['month', 'year'],
  yyyy: ['year'],
  'dd/mm/yyyy hh:mm': ['day', 'month', 'year', 'hours', 'minutes']
};

const escaped = (text: string): string => text.replace(/[&<>"\n\t]/g, (sign) => `&#${sign.charCodeAt(0)};`);
const inline = (text: string): string =>
  text
    .replace(/[&<>]/g, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(/^ | (?= )| $/gm, '<text:s/>')
    .replace(/\t/g, '<text:tab/>')
    .replace(/\n/g, '<text:line-break/>');
const paragraphs = (text: string): string =>
  text
    .split('\n')
    .map((line) => `<text:p>${inline(line)}</text:p>`)
    .join('');
const span = ({ text, struck }: Piece): string =>
  struck === undefined ? inline(text) : `<text:span text:style-name="T${struck ? 1 : 2}">${inline(text)}</text:span>`;
const line = (style: string, properties: string): string =>
  `<style:style ${style}><style:text-properties ${properties}/></style:style>`;

/** The looks of cells, each a style that comes from a common one; what is struck is in the common one. */
function createLooks() {
  const keys: string[] = [];
  return {
    nameOf: ({ format, struck, fill }: Made): string => {
      const key = JSON.stringify({ format, struck, fill });
      return `ce${(keys.includes(key) ? keys.indexOf(key) : keys.push(key) - 1) + 1}`;
    },
    xml: (): string =>
      keys
        .map((key, at) => {
          const { format, struck, fill } = JSON.parse(key) as Made;
          const parts = DATES[format ?? ''];
          const number = parts
            ? `<number:date-style style:name="N${at}">${parts.map((part) => `<number:${part}/>`).join('')}</number:date-style>`
            : '';
          const background = fill && 'rgb' in fill ? `fo:background-color="#${fill.rgb.toLowerCase()}"` : '';
          return `${number}<style:style style:name="ce${at + 1}" style:family="table-cell" style:parent-style-name="${struck ? 'Struck' : 'Default'}"${number && ` style:data-style-name="N${at}"`}><style:table-cell-properties ${background}/></style:style>`;
        })
        .join('')
  };
}

/** The attributes of a value, and what the sheet shows of it. */
function valueOf({ is, format, formula }: Made): readonly [attributes: string, shown: string] {
  if (is === undefined) return ['', ''];
  const typed = (type: string, name: string, value: string | number | boolean): string =>
    ` office:value-type="${type}" office:${name}="${value}" calcext:value-type="${type}"`;
  if (typeof is === 'number') {
    const shown = format === undefined ? String(is) : String(SSF.format(format, is));
    const text = paragraphs(shown);
    if (!(format !== undefined && format in DATES)) return [typed('float', 'value', is), text];
    const iso = new Date(FIRST + Math.round(is * DAY_MS)).toISOString();
    return [typed('date', 'date-value', Number.isInteger(is) ? iso.slice(0, 10) : iso.slice(0, 19)), text];
  }
  if (typeof is === 'boolean') return [typed('boolean', 'boolean-value', is), paragraphs(is ? 'TRUE' : 'FALSE')];
  if (typeof is === 'string')
    return [
      formula === undefined ? ' office:value-type="string"' : typed('string', 'string-value', escaped(is)),
      paragraphs(is)
    ];
  if ('error' in is)
    return [' office:value-type="string" office:string-value="" calcext:value-type="error"', paragraphs(is.error)];
  return [' office:value-type="string"', `<text:p>${is.map(span).join('')}</text:p>`];
}

function cellXml(cell: CellMade, nameOf: (cell: Made) => string, span: string | undefined): string {
  const made = typeof cell === 'object' ? (cell ?? {}) : { is: cell };
  const { comment, author = '', formula } = made;
  const [attributes, shown] = valueOf(made);
  const element = span === 'covered' ? 'table:covered-table-cell' : 'table:table-cell';
  const words = author === '' ? comment : `${author}:\n${comment}`;
  const annotation =
    comment === undefined
      ? ''
      : `<office:annotation><dc:creator>${escaped(author)}</dc:creator><dc:date>2010-03-13T00:00:00</dc:date>${paragraphs(words ?? '')}</office:annotation>`;
  const style = cell === null ? '' : ` table:style-name="${nameOf(made)}"`;
  const code = formula === undefined ? '' : ` table:formula="of:=${escaped(formula)}"`;
  return `<${element}${style}${code}${attributes}${span === 'covered' ? '' : (span ?? '')}>${annotation}${shown}</${element}>`;
}

/** Elements one behind the other, the same ones as one that is repeated; what has a comment is not. */
function repeated(elements: readonly string[], attribute: string): string {
  const runs: { element: string; times: number }[] = [];
  for (const element of elements) {
    const last = runs.at(-1);
    if (last?.element === element && !element.includes('<office:annotation>')) last.times += 1;
    else runs.push({ element, times: 1 });
  }
  return runs
    .map(({ element, times }) =>
      times === 1 ? element : element.replace(/^<[\w:-]+/, (begin) => `${begin} ${attribute}="${times}"`)
    )
    .join('');
}

function tableXml(sheet: SheetMade, at: number, nameOf: (cell: Made) => string): string {
  const placed = new Map<number, Map<number, CellMade>>();
  for (const { row, column, cell } of placedCells(sheet))
    placed.set(row, (placed.get(row) ?? new Map<number, CellMade>()).set(column, cell));
  const spans = new Map<string, string>();
  for (const area of sheet.merged ?? []) {
    const [from = placeOf(''), to = placeOf('')] = area.split(':').map(placeOf);
    for (let row = from.row; row <= to.row; row += 1)
      for (let column = from.column; column <= to.column; column += 1) spans.set(`${row},${column}`, 'covered');
    spans.set(
      `${from.row},${from.column}`,
      ` table:number-columns-spanned="${to.column - from.column + 1}" table:number-rows-spanned="${to.row - from.row + 1}"`
    );
  }
  const upTo = (most: number): readonly number[] => Array.from({ length: most }, (_, index) => index + 1);
  const hidden = (is: boolean | undefined): string => (is ? ' table:visibility="collapse"' : '');
  const last = Math.max(...placed.keys(), ...(sheet.hiddenRows ?? []), 1);
  const rows = upTo(last).map((row) => {
    const cells = placed.get(row) ?? new Map<number, CellMade>();
    const xml = upTo(Math.max(...cells.keys(), 1)).map((column) =>
      cellXml(cells.get(column) ?? null, nameOf, spans.get(`${row},${column}`))
    );
    return `<table:table-row${hidden(sheet.hiddenRows?.includes(row))}>${repeated(xml, 'table:number-columns-repeated')}<table:table-cell table:number-columns-repeated="16000"/></table:table-row>`;
  });
  const columns = upTo(Math.max(...(sheet.hiddenColumns ?? []), 1)).map(
    (column) => `<table:table-column${hidden(sheet.hiddenColumns?.includes(column))}/>`
  );
  return `<table:table table:name="${escaped(sheet.name)}" table:style-name="ta${at}">${columns.join('')}<table:table-column table:number-columns-repeated="16000"/>${repeated(rows, 'table:number-rows-repeated')}<table:table-row table:number-rows-repeated="1040000"><table:table-cell table:style-name="ce1" table:number-columns-repeated="16384"/></table:table-row></table:table>`;
}

/** The content of an .ods file: its own styles, and what is in its spreadsheet. */
export const contentXml = (styles: string, spreadsheet: string): string =>
  `${XML}<office:document-content${NAMES} office:version="1.3"><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:spreadsheet>${spreadsheet}</office:spreadsheet></office:body></office:document-content>`;

/** An .ods file as LibreOffice writes one, from cells as data; colours are values. */
export async function odsFile({ sheets, parts = {} }: OdsMade): Promise<Uint8Array> {
  const looks = createLooks();
  const tables = sheets.map((sheet, at) => tableXml(sheet, at, looks.nameOf)).join('');
  const own = sheets
    .map(
      ({ state }, at) =>
        `<style:style style:name="ta${at}" style:family="table"><style:table-properties table:display="${state === undefined}"/></style:style>`
    )
    .concat(
      line('style:name="T1" style:family="text"', 'style:text-line-through-type="single"'),
      line('style:name="T2" style:family="text"', 'style:text-line-through-type="none"'),
      looks.xml()
    )
    .join('');
  const struck = line(
    'style:name="Struck" style:family="table-cell" style:parent-style-name="Default"',
    'style:text-line-through-style="solid"'
  );
  const all = {
    mimetype: TYPE,
    'META-INF/manifest.xml': MANIFEST,
    'content.xml': contentXml(own, tables),
    'styles.xml': `${XML}<office:document-styles${NAMES} office:version="1.3"><office:styles><style:style style:name="Default" style:family="table-cell"/>${struck}</office:styles></office:document-styles>`,
    ...parts
  };
  const zip = new JSZip();
  for (const [path, content] of Object.entries(all))
    if (content !== undefined) zip.file(path, content, { compression: path === 'mimetype' ? 'STORE' : 'DEFLATE' });
  return zip.generateAsync({ type: 'uint8array' });
}
