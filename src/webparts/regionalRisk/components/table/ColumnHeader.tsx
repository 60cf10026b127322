import * as React from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import type { Choice } from '../../state/filter-choices';
import type { Sorting } from '../../state/view';
import { ColumnEdge } from './ColumnEdge';
import { ColumnFilter } from './ColumnFilter';
import { useTableCss } from './table-styles';

interface ColumnHeaderProps {
  label: string;
  /** Absent where the rows are not in the order of this column. */
  sorting: Sorting | undefined;
  onSort: () => void;
  /** What it is filtered by; empty: not at all. */
  wanted: string;
  choices: readonly Choice[] | undefined;
  onFilter: (wanted: string) => void;
  /** In percent of the table. */
  width: number;
  /** Moves the edge on its right; absent for the last column. */
  onMove: ((by: number) => void) | undefined;
}

/** The header of a column: its name, which sorts the rows, and its filter. */
export const ColumnHeader: React.FC<ColumnHeaderProps> = ({
  label,
  sorting,
  onSort,
  wanted,
  choices,
  onFilter,
  width,
  onMove
}) => {
  const css = useTableCss();
  return (
    <th
      role="columnheader"
      scope="col"
      aria-label={wanted === '' ? label : format(strings.ColumnFiltered, label)}
      className={css.th}
      aria-sort={sorting && (sorting.down ? 'descending' : 'ascending')}
    >
      <button type="button" className={css.sort} onClick={onSort}>
        {label}
        {sorting && <Icon iconName={sorting.down ? 'SortDown' : 'SortUp'} className={css.sign} aria-hidden />}
        {wanted !== '' && <Icon iconName="Filter" className={css.sign} aria-hidden />}
      </button>
      <div className={css.filter}>
        <ColumnFilter label={label} value={wanted} choices={choices} onChange={onFilter} />
      </div>
      {onMove && <ColumnEdge label={label} width={width} onMove={onMove} />}
    </th>
  );
};
