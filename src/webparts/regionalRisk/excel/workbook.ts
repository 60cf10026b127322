import { daysBetween } from '../../../domain/dates';
import { excelText } from '../../../domain/excel-text';
import { storedZip } from './stored-zip';

/** One column of a sheet; its width in characters. */
export interface SheetColumn {
  readonly heading: string;
  readonly width: number;
}

/** A text, or a day of the calendar, YYYY-MM-DD, which Excel sorts and filters as one. */
export type Cell = string | { readonly day: string };

export interface Sheet {
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const SHEET_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** Characters that XML does not allow. */
const FORBIDDEN = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** An Excel file of one sheet with a frozen heading row. A cell is a text or a day, so that none runs as a formula. */
export const workbook = (sheet: Sheet): Uint8Array =>
  storedZip([
    {
      path: '[Content_Types].xml',
      text: xml(
        `<Types xmlns="${PACKAGE}/content-types">`,
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
        '<Default Extension="xml" ContentType="application/xml"/>',
        `<Override PartName="/xl/workbook.xml" ContentType="${SHEET_TYPE}.sheet.main+xml"/>`,
        `<Override PartName="/xl/worksheets/sheet1.xml" ContentType="${SHEET_TYPE}.worksheet+xml"/>`,
        `<Override PartName="/xl/styles.xml" ContentType="${SHEET_TYPE}.styles+xml"/>`,
        '</Types>'
      )
    },
    { path: '_rels/.rels', text: relations([['officeDocument', 'xl/workbook.xml']]) },
    {
      path: 'xl/_rels/workbook.xml.rels',
      text: relations([
        ['worksheet', 'worksheets/sheet1.xml'],
        ['styles', 'styles.xml']
      ])
    },
    {
      path: 'xl/workbook.xml',
      text: xml(
        `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}">`,
        `<sheets><sheet name="${escaped(sheet.name)}" sheetId="1" r:id="r1"/></sheets>`,
        '</workbook>'
      )
    },
    { path: 'xl/styles.xml', text: STYLES },
    { path: 'xl/worksheets/sheet1.xml', text: sheetXml(sheet) }
  ]);

const xml = (...parts: readonly string[]): string => HEAD + parts.join('');

const relations = (all: readonly (readonly [type: string, target: string])[]): string =>
  xml(
    `<Relationships xmlns="${PACKAGE}/relationships">`,
    ...all.map(([type, target], at) => `<Relationship Id="r${at + 1}" Type="${OFFICE}/${type}" Target="${target}"/>`),
    '</Relationships>'
  );

/** Style 0 is plain, 1 wraps its lines, 2 is a heading: they show text as it is. Style 3 shows a day: 7 August 2012. */
const STYLES = xml(
  `<styleSheet xmlns="${MAIN}">`,
  '<numFmts count="1"><numFmt numFmtId="164" formatCode="d mmmm yyyy"/></numFmts>',
  '<fonts count="2"><font><sz val="10"/><name val="Arial"/></font>',
  '<font><b/><sz val="10"/><color rgb="FFFFFFFF"/><name val="Arial"/></font></fonts>',
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>',
  '<fill><patternFill patternType="solid"><fgColor rgb="FF03505F"/></patternFill></fill></fills>',
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
  '<cellStyleXfs count="1"><xf/></cellStyleXfs>',
  '<cellXfs count="4"><xf/>',
  '<xf numFmtId="49" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="49" fontId="1" fillId="2" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1">',
  '<alignment vertical="top" wrapText="1"/></xf>',
  '<xf numFmtId="164" applyNumberFormat="1" applyAlignment="1"><alignment horizontal="left" vertical="top"/></xf>',
  '</cellXfs>',
  '</styleSheet>'
);

function sheetXml({ columns, rows }: Sheet): string {
  const widths = columns
    .map(({ width }, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`)
    .join('');
  const all = [
    rowXml(
      columns.map(({ heading }) => heading),
      1,
      2
    ),
    ...rows.map((cells, at) => rowXml(cells, at + 2, 1))
  ].join('');
  const filter = `<autoFilter ref="A1:${columnName(columns.length)}${rows.length + 1}"/>`;
  return xml(
    `<worksheet xmlns="${MAIN}">`,
    '<sheetViews><sheetView workbookViewId="0">',
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/>',
    '</sheetView></sheetViews>',
    `<cols>${widths}</cols><sheetData>${all}</sheetData>${filter}`,
    '<pageSetup paperSize="9" orientation="landscape"/>',
    '</worksheet>'
  );
}

const DAY_STYLE = 3;

function rowXml(cells: readonly Cell[], row: number, style: number): string {
  const drawn = cells.map((cell, at) => {
    const place = `${columnName(at + 1)}${row}`;
    if (typeof cell !== 'string') return `<c r="${place}" s="${DAY_STYLE}"><v>${dayNumber(cell.day)}</v></c>`;
    const text = escaped(excelText(cell.replace(FORBIDDEN, '')));
    // Without a text the cell is blank, so that days above and below it can be grouped and sorted.
    if (text === '') return `<c r="${place}" s="${style}"></c>`;
    return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${text}</t></is></c>`;
  });
  return `<row r="${row}">${drawn.join('')}</row>`;
}

/** A day as Excel counts them: from 30 December 1899, because it takes 1900 for a leap year. */
const dayNumber = (day: string): number => daysBetween('1899-12-30', day);

/** A, B … Z, AA … */
function columnName(number: number): string {
  const letter = String.fromCharCode(65 + ((number - 1) % 26));
  return number <= 26 ? letter : columnName(Math.floor((number - 1) / 26)) + letter;
}

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string =>
  text.replace(FORBIDDEN, '').replace(/[&<>"]/g, (char) => ENTITIES[char] ?? '');
