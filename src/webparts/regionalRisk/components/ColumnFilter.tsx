import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../hooks/styles-of';
import { FILTER_CHOICES, filterValue, withFilter } from '../state/filter-choices';
import type { Filters } from '../state/view';
import { inputStyles } from './shared-styles';

/** The filters that stand in the header of a column. */
export const IN_COLUMNS = ['reference', 'partnership', 'why', 'location', 'phase', 'risk', 'attention'] as const;
export type ColumnFilterName = (typeof IN_COLUMNS)[number];

interface ColumnFilterProps {
  name: ColumnFilterName;
  /** The label of the column. */
  label: string;
  filters: Filters;
  onFilters: (filters: Filters) => void;
}

const useCss = stylesOf((theme) => ({
  control: {
    ...inputStyles(theme),
    width: '100%',
    boxSizing: 'border-box',
    fontSize: 13,
    minHeight: 28,
    fontWeight: 400
  }
}));

/** Filters the rows by one column: by a word, or by one of its values. */
export const ColumnFilter: React.FC<ColumnFilterProps> = ({ name, label, filters, onFilters }) => {
  const css = useCss();
  const control = {
    className: css.control,
    'aria-label': format(strings.ColumnFilter, label),
    value: filterValue(filters, name),
    onChange: ({ target }: React.ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
      onFilters(withFilter(filters, name, target.value))
  };
  if (name !== 'phase' && name !== 'risk' && name !== 'attention')
    return <input type="text" autoComplete="off" placeholder={strings.ColumnFilterAny} {...control} />;
  return (
    <select {...control}>
      <option value="">{strings.FilterAny}</option>
      {FILTER_CHOICES[name].map(({ value, title }) => (
        <option key={value} value={value}>
          {title}
        </option>
      ))}
    </select>
  );
};
