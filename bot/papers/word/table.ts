import {
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type ParagraphChild
} from 'docx';
import { xmlText } from '../../xml-text';
import { INK, ROW_LINES, STYLE } from './looks';

/** A text as the runs of a paragraph; a line break stays one. */
export const runsOf = (text: string, looks: { readonly bold?: boolean } = {}): readonly ParagraphChild[] =>
  xmlText(text)
    .split('\n')
    .map((line, index) => new TextRun({ ...looks, text: line, ...(index > 0 ? { break: 1 } : {}) }));

/** Above so many characters a row may run on to the next page: kept together it would leave a hole. */
const LONG_ROW = 700;

const MARGINS = { top: 40, bottom: 40, left: 90, right: 90, marginUnitType: WidthType.DXA } as const;

/** A table with a heading row that every page repeats, and screen readers announce. `widths` are in twips. */
export function headedTable({
  headings,
  widths,
  rows,
  least = 0
}: {
  readonly headings: readonly string[];
  readonly widths: readonly number[];
  /** A cell is a text, or paragraphs that are made already. */
  readonly rows: readonly (readonly (string | readonly Paragraph[])[])[];
  /** The least height of a row, in twips: room to write in. */
  readonly least?: number;
}): Table {
  return tableOf(widths, [
    new TableRow({
      tableHeader: true,
      cantSplit: true,
      children: headings.map((heading, index) =>
        cellOf(widths[index] ?? 0, new Paragraph({ style: STYLE.head, children: [new TextRun(heading)] }), {
          fill: INK.accent,
          color: 'auto',
          type: ShadingType.CLEAR
        })
      )
    }),
    ...rows.map(
      (cells) =>
        new TableRow({
          cantSplit: Math.max(...cells.map(({ length }) => length)) < LONG_ROW,
          ...(least > 0 ? { height: { value: least, rule: 'atLeast' } } : {}),
          children: headings.map((_, index) => cellOf(widths[index] ?? 0, paragraphsOf(cells[index] ?? '')))
        })
    )
  ]);
}

/** Labels beside their values: one pair in a row, or several. */
export const factTable = (facts: readonly (readonly string[])[], widths: readonly number[]): Table =>
  tableOf(
    widths,
    facts.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          children: widths.map((width, index) =>
            cellOf(
              width,
              new Paragraph({
                style: index % 2 === 0 ? STYLE.label : STYLE.fact,
                children: [...runsOf(cells[index] ?? '')]
              })
            )
          )
        })
    )
  );

/** A tinted box of paragraphs. */
export const box = (paragraphs: readonly Paragraph[], width: number): Table =>
  new Table({
    rows: [
      new TableRow({
        cantSplit: true,
        children: [
          new TableCell({
            children: [...paragraphs],
            shading: { fill: INK.band, color: 'auto', type: ShadingType.CLEAR },
            margins: { top: 160, bottom: 120, left: 220, right: 220, marginUnitType: WidthType.DXA }
          })
        ]
      })
    ],
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    borders: {
      ...ROW_LINES,
      top: ROW_LINES.left,
      bottom: ROW_LINES.left,
      left: { style: 'single', size: 36, color: INK.accent }
    }
  });

const tableOf = (widths: readonly number[], rows: readonly TableRow[]): Table =>
  new Table({
    rows,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    layout: TableLayoutType.FIXED,
    borders: ROW_LINES
  });

const paragraphsOf = (cell: string | readonly Paragraph[]): readonly Paragraph[] =>
  typeof cell === 'string' || cell.length === 0
    ? [new Paragraph({ style: STYLE.cell, children: [...runsOf(typeof cell === 'string' ? cell : '')] })]
    : cell;

const cellOf = (
  width: number,
  content: Paragraph | readonly Paragraph[],
  shading?: { fill: string; color: string; type: typeof ShadingType.CLEAR }
): TableCell =>
  new TableCell({
    children: content instanceof Paragraph ? [content] : content,
    width: { size: width, type: WidthType.DXA },
    margins: MARGINS,
    verticalAlign: VerticalAlignTable.TOP,
    ...(shading ? { shading } : {})
  });
