import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { sorted, sortingIn, wantedOf } from '../../state/columns';
import type { Sorting, View } from '../../state/view';
import { RowCount } from '../RowCount';
import { Select } from '../Select';
import type { Column } from './column';
import { Table } from './Table';
import { useTableCss } from './table-styles';

interface ListTableProps<R, Id extends string> {
  /** The id of the heading that names it. */
  labelledBy: string;
  /** The heading, where it stands beside the number of rows. */
  heading?: string;
  columns: readonly Column<R, Id>[];
  /** Those that match the filters of the view, in the order that the table has by itself. */
  rows: readonly R[];
  /** How many there are without a filter. */
  total: number;
  /** The text where none matches. */
  none: string;
  keyOf: (row: R) => string;
  /** The order at first; absent where that is not of one column. */
  initial?: Sorting<Id>;
  view: View;
  go: (change: Partial<View>) => void;
  /** Shows every row. */
  onAll: () => void;
  /** Draws something below a row over its whole width, such as an open form. */
  below?: (row: R) => React.ReactNode;
  /** Draws what is below the table from its rows, in the order shown. */
  after?: (ordered: readonly R[]) => React.ReactNode;
}

/** The value of the order that a table has by itself. */
const OWN = '';

/** A table whose rows are sorted and filtered by its columns, as the address says, with the number of its rows. */
export function ListTable<R, Id extends string>({
  labelledBy,
  heading,
  columns,
  rows,
  total,
  none,
  keyOf,
  initial,
  view,
  go,
  onAll,
  below,
  after
}: ListTableProps<R, Id>): React.ReactElement {
  const css = useTableCss();
  const sorting = sortingIn(columns, view, initial);
  const { by, down = false } = sorting ?? {};
  const ordered = React.useMemo(
    () => sorted(rows, columns, by === undefined ? undefined : { by, down }),
    [rows, columns, by, down]
  );
  const filtered = columns.filter((column) => wantedOf(column, view) !== '').map(({ label }) => label);
  return (
    <>
      <div className={css.top}>
        {heading !== undefined && (
          <h3 id={labelledBy} className={css.heading}>
            {heading}
          </h3>
        )}
        <RowCount
          shown={rows.length}
          all={total}
          none={none}
          filtered={filtered}
          onAll={rows.length === total && filtered.length === 0 ? undefined : onAll}
        />
        <div className={css.sortBy}>
          <Select
            label={strings.SortBy}
            value={by ?? OWN}
            choices={[
              ...(initial === undefined ? [{ value: OWN, title: strings.SortOwn }] : []),
              ...columns.map(({ id, label }) => ({ value: id, title: label }))
            ]}
            onChange={(chosen) => go({ sort: chosen === OWN ? undefined : { by: chosen, down: false } })}
          />
          {by !== undefined && (
            <Select
              label={strings.SortOrder}
              value={down ? 'down' : 'up'}
              choices={[
                { value: 'up', title: strings.SortUp },
                { value: 'down', title: strings.SortDown }
              ]}
              onChange={(order) => go({ sort: { by, down: order === 'down' } })}
            />
          )}
        </div>
      </div>
      <Table
        labelledBy={labelledBy}
        columns={columns}
        rows={ordered}
        keyOf={keyOf}
        sorting={sorting}
        initial={initial}
        view={view}
        go={go}
        below={below}
      />
      {ordered.length > 0 && after?.(ordered)}
    </>
  );
}
