import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node';

import { xmlText } from '../xml-text';
import { excelText } from '../../src/domain/excel-text';
import type { TakeOverPlan } from '../../src/domain/take-over/plan';
import { isShortened } from '../../src/domain/take-over/marks-in-words';
import { rejectedTables, type RejectedCell } from '../../src/domain/take-over/rejected';
import { shownOf } from '../../src/domain/take-over/shown';
import type { Say } from '../../src/domain/text';
import type { Content } from '../../src/domain/workbooks/workbook';

const WIDTH = 24;
const NONE = 'Every row was taken.';

/** Text and nothing else: what begins with = is text as well, and never runs. */
const text = (value: string, looks: Partial<CellObject> = {}): CellObject => ({
  wrap: true,
  alignVertical: 'top',
  ...looks,
  value: excelText(xmlText(value)),
  type: String
});

const DATE_FORMATS = { day: 'dd/mm/yyyy', month: 'mmm yyyy', year: 'yyyy' } as const;
/** Excel has no correct days before this one. */
const FIRST_DAY = '1900-03-01';
const MOST_DIGITS = 15;

/** A cell with its content as it was, its colour and whether it is struck through. */
function cellOf({ content, isStruck, fill, rows }: RejectedCell): CellObject {
  const looks: Partial<CellObject> = {
    ...(isStruck ? { textDecoration: { strikethrough: true } } : {}),
    ...(fill === undefined ? {} : { backgroundColor: `#${fill}` }),
    ...(rows > 1 ? { rowSpan: rows } : {})
  };
  const placed = { alignVertical: 'top', ...looks } as const;
  if (content.kind === 'yes-no') return { ...placed, value: content.yes, type: Boolean };
  if (content.kind === 'date' && content.day >= FIRST_DAY) {
    const format = `${DATE_FORMATS[content.precision]}${content.time === undefined ? '' : ' hh:mm'}`;
    return { ...placed, value: new Date(`${content.day}T${content.time ?? '00:00'}Z`), type: Date, format };
  }
  const format = content.kind === 'number' ? formatOf(content) : undefined;
  return content.kind === 'number' && format !== undefined
    ? { ...placed, value: content.number, type: Number, format }
    : text(shownOf(content), looks);
}

/** A format that shows all the digits of a number; none where the number alone is not what the sheet showed. */
function formatOf(content: Extract<Content, { kind: 'number' }>): string | undefined {
  const { number, shown } = content;
  if (/^\d+$/.test(shown) && Number(shown) === number) return '0'.repeat(Math.min(shown.length, MOST_DIGITS));
  if (Number.isInteger(number) && (isShortened(content) || Number(shown) === number)) return '0';
  return isShortened(content) || Number(shown) === number ? 'General' : undefined;
}

/**
 * The rows that could not be taken, as an Excel file: on sheets with the names that they had, each with its colours and
 * what is struck through, with what is wrong and what to do. Comments and parts that are struck through are in words.
 */
export async function rejectedWorkbook(plan: TakeOverPlan, say: Say): Promise<Uint8Array> {
  const tables = rejectedTables(plan);
  const sheets = [...new Set(tables.map(({ sheet }) => sheet))].map((sheet) => ({
    sheet,
    data: tables
      .filter((table) => table.sheet === sheet)
      .flatMap(({ headings, rows }): SheetData => [
        headings.map((heading) => text(heading, { fontWeight: 'bold' })),
        ...rows.map(({ cells, why }) => [...cells.map((cell) => cell && cellOf(cell)), text(say(why))]),
        []
      ]),
    columns: [{ width: WIDTH }]
  }));
  return writeXlsxFile(sheets.length > 0 ? sheets : [{ sheet: 'Nothing', data: [[text(NONE)]] }]).toBuffer();
}
