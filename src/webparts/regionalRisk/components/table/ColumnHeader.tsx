import * as React from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import type { Order } from './column';
import { ColumnEdge } from './ColumnEdge';
import { useTableCss } from './table-styles';

interface ColumnHeaderProps {
  id: string;
  label: string;
  order: Order | undefined;
  /** Absent where the rows cannot be put in the order of this column. */
  onSort: (() => void) | undefined;
  filter: React.ReactNode;
  /** In percent of the table. */
  width: number;
  /** Moves the edge on its right; absent for the last column. */
  onMove: ((by: number) => void) | undefined;
}

export const ColumnHeader: React.FC<ColumnHeaderProps> = ({ id, label, order, onSort, filter, width, onMove }) => {
  const css = useTableCss();
  const chosen = order?.by === id;
  return (
    <th
      role="columnheader"
      scope="col"
      aria-label={label}
      className={css.th}
      aria-sort={chosen ? (order.down ? 'descending' : 'ascending') : undefined}
    >
      {onSort ? (
        <button type="button" className={css.sort} onClick={onSort}>
          {label}
          {chosen && <Icon iconName={order.down ? 'SortDown' : 'SortUp'} className={css.sortIcon} aria-hidden />}
        </button>
      ) : (
        <span className={css.plain}>{label}</span>
      )}
      {filter !== undefined && <div className={css.filter}>{filter}</div>}
      {onMove && <ColumnEdge label={label} width={width} onMove={onMove} />}
    </th>
  );
};
