import * as React from 'react';
import { Icon } from '@fluentui/react/lib/Icon';
import type { Column, Sorting } from '../state/sorting';
import { COLUMN_LABELS } from './column-labels';
import { useTableCss } from './table-styles';

export const ColumnHeader: React.FC<{ column: Column; sorting: Sorting; onSort: () => void }> = ({ column, sorting, onSort }) => {
  const css = useTableCss();
  const chosen = sorting.by === column;
  return (
    <th role="columnheader" scope="col" className={css.th} aria-sort={chosen ? (sorting.down ? 'descending' : 'ascending') : undefined}>
      <button type="button" className={css.sort} onClick={onSort}>
        {COLUMN_LABELS[column]}
        {chosen && <Icon iconName={sorting.down ? 'SortDown' : 'SortUp'} className={css.sortIcon} aria-hidden />}
      </button>
    </th>
  );
};
