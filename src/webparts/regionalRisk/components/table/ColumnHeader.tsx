import * as React from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import type { Order } from './column';
import { useTableCss } from './table-styles';

interface ColumnHeaderProps {
  id: string;
  label: string;
  order: Order | undefined;
  /** Absent where the rows cannot be put in the order of this column. */
  onSort: (() => void) | undefined;
}

export const ColumnHeader: React.FC<ColumnHeaderProps> = ({ id, label, order, onSort }) => {
  const css = useTableCss();
  const chosen = order?.by === id;
  return (
    <th
      role="columnheader"
      scope="col"
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
    </th>
  );
};
