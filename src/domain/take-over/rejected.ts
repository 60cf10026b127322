import { joined, type Text } from '../text';
import { WHY_IT_CAME_BACK } from './heading-table';
import type { TakeOverPlan } from './plan';
import type { OldRow } from './row';
import type { SheetPlan } from './sheet-plan';
import { columnLetters } from './shown';

/** Rows that came back, under the headings that they had: corrected, the workbook is read as the first one was. */
interface RejectedTable {
  readonly sheet: string;
  readonly headings: readonly string[];
  /** A cell for each heading, the last one saying what is wrong. */
  readonly rows: readonly (readonly Text[])[];
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

function tableOf(
  sheet: SheetPlan,
  { columns }: SheetPlan['tables'][number],
  rejected: readonly OldRow[]
): RejectedTable {
  const headed = columns.map(({ column, heading }) => ({ column, heading }));
  // A cell beneath no heading comes back beneath the letters of its column.
  const others = [...new Set(rejected.flatMap(({ cells }) => cells.map(({ column }) => column)))]
    .filter((column) => !headed.some((each) => each.column === column))
    .map((column) => ({ column, heading: `Column ${columnLetters(column)}` }));
  const all = [...headed, ...others].sort((a, b) => a.column - b.column);
  return {
    sheet: sheet.name,
    headings: [...all.map(({ heading }) => heading), WHY_IT_CAME_BACK],
    rows: rejected.flatMap((row) =>
      rowsOf(row).map((cells) => [...all.map(({ column }) => cells.get(column) ?? ''), why(row)])
    )
  };
}

/** The row as it was, or the rows that may take its place. */
function rowsOf({ cells, shared, offered }: OldRow): readonly ReadonlyMap<number, string>[] {
  const asItWas = new Map([...shared, ...cells].map(({ column, shown }) => [column, shown]));
  return offered.length === 0
    ? [asItWas]
    : offered.map((row) => new Map([...asItWas, ...row.map(({ column, text }): [number, string] => [column, text])]));
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
