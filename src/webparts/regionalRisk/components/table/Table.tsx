import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { usePrinting } from '../../hooks/use-printing';
import { resized } from '../../state/column-widths';
import { choicesOf, turned, wantedOf, withWanted } from '../../state/columns';
import type { Sorting, View } from '../../state/view';
import type { Column } from './column';
import { ColumnHeader } from './ColumnHeader';
import { RowChunk } from './RowChunk';
import { useTableCss } from './table-styles';

interface TableProps<R, Id extends string> {
  /** The id of the heading that names it. */
  labelledBy: string;
  columns: readonly Column<R, Id>[];
  /** In the order of `sorting`. */
  rows: readonly R[];
  keyOf: (row: R) => string;
  sorting: Sorting<Id> | undefined;
  /** The order at first; absent where that is not of one column. */
  initial: Sorting<Id> | undefined;
  view: View;
  go: (change: Partial<View>) => void;
  below?: (row: R) => React.ReactNode;
}

/** So many rows are drawn, or left out, together. */
const TOGETHER = 10;
/** From so many rows on, some are too far from what is seen to be drawn. */
const LONG = 60;
/** Height of a row before one has been measured, in CSS pixels. */
const ABOUT = 72;

/**
 * A table of any length. On narrow pages each row becomes a card; the roles keep it a table to screen readers, and its
 * rows counted.
 */
export function Table<R, Id extends string>({
  labelledBy,
  columns,
  rows,
  keyOf,
  sorting,
  initial,
  view,
  go,
  below
}: TableProps<R, Id>): React.ReactElement {
  const css = useTableCss();
  const table = React.useRef<HTMLTableElement>(null);
  const printing = usePrinting();
  const [widths, setWidths] = React.useState<readonly number[]>(() => columns.map(({ width }) => width));
  const [about, setAbout] = React.useState(ABOUT);
  // Tab leads to the next row, also where the browser has not said yet that it is near.
  const [focused, setFocused] = React.useState(0);
  // As high as the first rows, which are always drawn, are the others: the end of the page is then where it seems to
  // be.
  React.useLayoutEffect(() => {
    const height = table.current?.tBodies[0]?.offsetHeight ?? 0;
    if (height > 0) setAbout(height / Math.min(rows.length, TOGETHER));
  }, [rows]);
  const stretches = React.useMemo(
    () =>
      Array.from({ length: Math.ceil(rows.length / TOGETHER) }, (_, at) =>
        rows.slice(at * TOGETHER, (at + 1) * TOGETHER)
      ),
    [rows]
  );
  return (
    <>
      {rows.length > LONG && <p className={css.quiet}>{strings.TableLong}</p>}
      <table
        ref={table}
        role="table"
        className={css.table}
        aria-labelledby={labelledBy}
        aria-rowcount={rows.length + 1}
      >
        <colgroup>
          {columns.map(({ id }, at) => (
            <col key={id} style={{ width: `${widths[at] ?? 0}%` }} />
          ))}
        </colgroup>
        <thead role="rowgroup" className={css.head}>
          <tr role="row" aria-rowindex={1}>
            {columns.map((column, at) => (
              <ColumnHeader
                key={column.id}
                label={column.label}
                sorting={sorting?.by === column.id ? sorting : undefined}
                onSort={() => go({ sort: turned(sorting, column.id, initial) })}
                wanted={wantedOf(column, view)}
                choices={choicesOf(column)}
                onFilter={(wanted) => go(withWanted(column, wanted, view))}
                width={widths[at] ?? 0}
                onMove={at < columns.length - 1 ? (by) => setWidths((before) => resized(before, at, by)) : undefined}
              />
            ))}
          </tr>
        </thead>
        {stretches.map((stretch, at) => (
          <RowChunk
            key={at}
            columns={columns}
            rows={stretch}
            first={at * TOGETHER}
            keyOf={keyOf}
            always={printing || at === stretches.length - 1 || Math.abs(at - focused) <= 1}
            onFocus={() => setFocused(at)}
            about={about}
            below={below}
          />
        ))}
      </table>
    </>
  );
}
