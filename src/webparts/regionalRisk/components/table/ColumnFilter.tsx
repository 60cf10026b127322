import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../../hooks/styles-of';
import type { Choice } from '../../state/filter-choices';
import { inputStyles } from '../shared-styles';

interface ColumnFilterProps {
  /** The label of the column. */
  label: string;
  /** Empty: not filtered. */
  value: string;
  /** What can be selected; absent where words are typed. */
  choices: readonly Choice[] | undefined;
  onChange: (value: string) => void;
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

/** Filters the rows by one column in its header: by words, or by one of its values. */
export const ColumnFilter: React.FC<ColumnFilterProps> = ({ label, value, choices, onChange }) => {
  const css = useCss();
  const control = {
    className: css.control,
    'aria-label': format(strings.ColumnFilter, label),
    value,
    onChange: ({ target }: React.ChangeEvent<HTMLInputElement | HTMLSelectElement>) => onChange(target.value)
  };
  if (choices === undefined)
    return <input type="text" autoComplete="off" placeholder={strings.ColumnFilterAny} {...control} />;
  return (
    <select {...control}>
      <option value="">{strings.FilterAny}</option>
      {choices.map((choice) => (
        <option key={choice.value} value={choice.value}>
          {choice.title}
        </option>
      ))}
    </select>
  );
};
