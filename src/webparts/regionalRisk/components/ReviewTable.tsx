import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { sorted, turned, type Sorting } from '../state/sorting';
import type { Row } from '../state/rows';
import type { Filters } from '../state/view';
import { Empty } from './Empty';
import { RowCount } from './RowCount';
import { ColumnFilter } from './ColumnFilter';
import { FILTER_OF_COLUMN, reviewColumns } from './review-columns';
import { Select } from './Select';
import { Table } from './table/Table';
import { useTableCss } from './table/table-styles';

interface ReviewTableProps {
  /** The rows that match the filters. */
  rows: readonly Row[];
  total: number;
  heading: string;
  /** The text for a region that has none. */
  empty: string;
  today: string;
  filters: Filters;
  onFilters: (filters: Filters) => void;
  onOpen: (reference: string) => void;
  /** Draws what is below the table from its rows, in the order shown. */
  below?: (ordered: readonly Row[]) => React.ReactNode;
}

const HEADING = 'scr-reviews';
const referenceOf = ({ reference }: Row): string => reference;

/** Reviews, which can be sorted and filtered by each column. */
export const ReviewTable: React.FC<ReviewTableProps> = ({
  rows,
  total,
  heading,
  empty,
  today,
  filters,
  onFilters,
  onOpen,
  below
}) => {
  const css = useTableCss();
  const [sorting, setSorting] = React.useState<Sorting>({ by: 'due', down: false });
  const ordered = React.useMemo(() => sorted(rows, sorting), [rows, sorting]);
  const opening = React.useRef(onOpen);
  opening.current = onOpen;
  const columns = React.useMemo(() => reviewColumns(today, (reference) => opening.current(reference)), [today]);
  if (total === 0) return <Empty title={empty} hint={strings.EmptyHint} />;
  return (
    <section aria-labelledby={HEADING}>
      <div className={css.top}>
        <h3 id={HEADING} className={css.heading}>
          {heading}
        </h3>
        <RowCount
          shown={rows.length}
          all={total}
          none={strings.NoRows}
          onAll={rows.length === total ? undefined : () => onFilters({})}
        />
        <div className={css.sortBy}>
          <Select
            label={strings.SortBy}
            value={sorting.by}
            choices={columns.map(({ id, label }) => ({ value: id, title: label }))}
            onChange={(by) => setSorting({ by, down: false })}
          />
        </div>
      </div>
      <Table
        labelledBy={HEADING}
        columns={columns.map((column) => ({
          ...column,
          filter: (
            <ColumnFilter
              name={FILTER_OF_COLUMN[column.id]}
              label={column.label}
              filters={filters}
              onFilters={onFilters}
            />
          )
        }))}
        rows={ordered}
        keyOf={referenceOf}
        order={sorting}
        onSort={(by) => setSorting(turned(sorting, by))}
      />
      {ordered.length > 0 && below?.(ordered)}
    </section>
  );
};
