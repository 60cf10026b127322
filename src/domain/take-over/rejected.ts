import { joined, type Text } from '../text';
import type { Cell } from '../workbooks/workbook';
import { WHY_IT_CAME_BACK } from './heading-table';
import { writable, type Writable } from './marks-in-words';
import type { TakeOverPlan } from './plan';
import type { OfferedCell, OldRow } from './row';
import type { SheetPlan } from './sheet-plan';
import { columnLetters, shownOf } from './shown';

/** Rows that came back, under the headings that they had: corrected, the workbook is read as the first one was. */
interface RejectedTable {
  readonly sheet: string;
  readonly headings: readonly string[];
  readonly rows: readonly RejectedRow[];
}

/** A cell for each heading but the last, which says what is wrong. */
interface RejectedRow {
  readonly cells: readonly (RejectedCell | undefined)[];
  readonly why: Text;
}

export interface RejectedCell extends Writable {
  /** Over how many rows its number is merged: those below continue it. */
  readonly rows: number;
}

/** What could not be taken, by the tables of the sheets, in their order. A row that is two reviews comes back as two. */
export const rejectedTables = ({ sheets, rows }: TakeOverPlan): readonly RejectedTable[] =>
  sheets.flatMap((sheet) =>
    sheet.tables.flatMap((table, at): readonly RejectedTable[] => {
      const next = sheet.tables[at + 1]?.headingRows[0] ?? Infinity;
      const first = table.headingRows[0] ?? 0;
      const rejected = rows.filter(
        ({ sheet: of, row, problems }) => of === sheet.name && problems.length > 0 && row > first && row < next
      );
      return rejected.length === 0 ? [] : [tableOf(sheet, table, rejected)];
    })
  );

interface RejectedColumn {
  readonly column: number;
  readonly heading: string;
  readonly isNumber: boolean;
}

function tableOf(
  sheet: SheetPlan,
  { columns }: SheetPlan['tables'][number],
  rejected: readonly OldRow[]
): RejectedTable {
  const headed = columns.map(({ column, heading, meaning }) => ({
    column,
    heading,
    isNumber: 'column' in meaning && meaning.column === 'reference'
  }));
  // A cell beneath no heading comes back beneath the letters of its column.
  const others = [...new Set(rejected.flatMap(({ cells }) => cells.map(({ column }) => column)))]
    .filter((column) => !headed.some((each) => each.column === column))
    .map((column) => ({ column, heading: `Column ${columnLetters(column)}`, isNumber: false }));
  const all = [...headed, ...others].sort((a, b) => a.column - b.column);
  return {
    sheet: sheet.name,
    headings: [...all.map(({ heading }) => heading), WHY_IT_CAME_BACK],
    rows: rejected.flatMap((row) =>
      row.offered.length === 0 ? rowsOf(row, [], all) : row.offered.flatMap((offered) => rowsOf(row, offered, all))
    )
  };
}

/** The row as it was, with what is offered in its place, and the rows that continue it below. */
function rowsOf(
  row: OldRow,
  offered: readonly OfferedCell[],
  columns: readonly RejectedColumn[]
): readonly RejectedRow[] {
  const lines = [...new Set([row.row, ...row.cells.map(({ row: at }) => at)])].sort((a, b) => a - b);
  return lines.map((line, at) => {
    const own = row.cells.filter((each) => each.row === line).map(({ cell }) => cell);
    const written = [...(at === 0 ? row.shared.map(({ cell }) => cell) : []), ...own].map((cell) =>
      withOffered(
        cell,
        offered.find((each) => each.row === cell.row && each.column === cell.column)
      )
    );
    const lost = written.flatMap(([cell, each]) =>
      each.lost === undefined ? [] : [`${columnLetters(cell.column)}: ${each.lost}`]
    );
    const cells = new Map(written.map(([{ column }, each]) => [column, each]));
    return {
      cells: columns.map(({ column, isNumber }) => {
        const cell = cells.get(column);
        return cell && { ...cell, rows: at === 0 && isNumber ? lines.length : 1 };
      }),
      why: joined([at === 0 ? why(row) : `Row ${line}: it continues row ${row.row}.`, ...lost], ' ')
    };
  });
}

/** A cell as it is written, or what is offered for it. */
function withOffered(cell: Cell, offered: OfferedCell | undefined): readonly [Cell, Writable] {
  if (offered === undefined || offered.text === shownOf(cell.content)) return [cell, writable(cell)];
  const { struck, ...rest } = cell;
  const written = writable({ ...rest, content: { kind: 'text', text: offered.text } });
  return [cell, struck === undefined ? written : { ...written, lost: `“${struck}” was struck through.` }];
}

const why = ({ row, problems, offered }: OldRow): Text =>
  joined(
    [
      `Row ${row}:`,
      ...problems.map(({ words, column }) =>
        column === 0 ? words : joined([`${columnLetters(column)}:`, words], ' ')
      ),
      ...(offered.length > 0 ? ['This is what it may be: check it.'] : [])
    ],
    ' '
  );
