import writeXlsxFile, { type CellObject, type SheetData } from 'write-excel-file/node';

import { xmlText } from '../xml-text';
import { excelText } from '../../src/domain/excel-text';
import type { TakeOverPlan } from '../../src/domain/take-over/plan';
import { rejectedTables } from '../../src/domain/take-over/rejected';
import type { Say } from '../../src/domain/text';

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

/**
 * The rows that could not be taken, as an Excel file: on sheets with the names that they had, each with what is wrong
 * and what to do. It has no colours and no strike-through: what they meant is asked of the first file.
 */
export async function rejectedWorkbook(plan: TakeOverPlan, say: Say): Promise<Uint8Array> {
  const tables = rejectedTables(plan);
  const sheets = [...new Set(tables.map(({ sheet }) => sheet))].map((sheet) => ({
    sheet,
    data: tables
      .filter((table) => table.sheet === sheet)
      .flatMap(({ headings, rows }): SheetData => [
        headings.map((heading) => text(heading, { fontWeight: 'bold' })),
        ...rows.map((row) => row.map((cell) => text(say(cell)))),
        []
      ]),
    columns: [{ width: WIDTH }]
  }));
  return writeXlsxFile(sheets.length > 0 ? sheets : [{ sheet: 'Nothing', data: [[text(NONE)]] }]).toBuffer();
}
