import { Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, TextRun, VerticalAlignTable, WidthType, type ParagraphChild } from 'docx';
import { INK, ROW_LINES, STYLE } from './looks';

/** Characters that XML does not allow, which would make a document that Word cannot open. */
const FORBIDDEN = /[^\t\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu;

/** A text as the runs of a paragraph; a line break stays one. */
export const runsOf = (text: string): readonly ParagraphChild[] =>
  text.replace(FORBIDDEN, '').split('\n').map((line, index) => new TextRun({ text: line, ...(index > 0 ? { break: 1 } : {}) }));

/** Above so many characters a row may run on to the next page: kept together it would leave a hole. */
const LONG_ROW = 700;

const MARGINS = { top: 40, bottom: 40, left: 90, right: 90, marginUnitType: WidthType.DXA } as const;

/** A table with a heading row that every page repeats, and screen readers announce. `widths` are in twips. */
export function headedTable({ headings, widths, rows, least = 0 }: {
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
  /** The least height of a row, in twips: room to write in. */
  readonly least?: number;
}): Table {
  return tableOf(widths, [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: headings.map((heading, index) => cellOf(widths[index] ?? 0, new Paragraph({ style: STYLE.head, children: [new TextRun(heading)] }), { fill: INK.accent, color: 'auto', type: ShadingType.CLEAR }))
    }),
    ...rows.map((cells) => new TableRow({
      cantSplit: Math.max(...cells.map(({ length }) => length)) < LONG_ROW,
      ...(least > 0 ? { height: { value: least, rule: 'atLeast' } } : {}),
      children: headings.map((_, index) => cellOf(widths[index] ?? 0, new Paragraph({ style: STYLE.cell, children: [...runsOf(cells[index] ?? '')] })))
    }))
  ]);
}

/** Labels beside their values. */
export const factTable = (facts: readonly (readonly [label: string, value: string])[], widths: readonly [number, number]): Table =>
  tableOf(widths, facts.map(([label, value]) => new TableRow({
    cantSplit: true,
    children: [
      cellOf(widths[0], new Paragraph({ style: STYLE.label, children: [new TextRun(label)] })),
      cellOf(widths[1], new Paragraph({ style: STYLE.fact, children: [...runsOf(value)] }))
    ]
  })));

/** A tinted box of paragraphs. */
export const box = (paragraphs: readonly Paragraph[], width: number): Table =>
  new Table({
    rows: [new TableRow({ cantSplit: true, children: [new TableCell({ children: [...paragraphs], shading: { fill: INK.band, color: 'auto', type: ShadingType.CLEAR }, margins: { top: 160, bottom: 120, left: 220, right: 220, marginUnitType: WidthType.DXA } })] })],
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    borders: { ...ROW_LINES, top: ROW_LINES.left, bottom: ROW_LINES.left, left: { style: 'single', size: 36, color: INK.accent } }
  });

const tableOf = (widths: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({ rows, width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA }, columnWidths: widths, layout: TableLayoutType.FIXED, borders: ROW_LINES });

const cellOf = (width: number, paragraph: Paragraph, shading?: { fill: string; color: string; type: typeof ShadingType.CLEAR }): TableCell =>
  new TableCell({ children: [paragraph], width: { size: width, type: WidthType.DXA }, margins: MARGINS, verticalAlign: VerticalAlignTable.TOP, ...(shading ? { shading } : {}) });
