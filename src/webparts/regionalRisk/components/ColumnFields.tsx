import * as React from 'react';
import { stylesOf } from '../hooks/styles-of';
import { choicesOf, wantedOf, withWanted, type ColumnRules } from '../state/columns';
import * as strings from 'RegionalRiskWebPartStrings';
import type { View } from '../state/view';
import { Select } from './Select';
import { TextInput } from './TextInput';

/** A column whatever its rows are: what filters it does not depend on them. */
export type AnyColumn = Pick<ColumnRules<never>, 'id' | 'label' | 'filter'>;

interface ColumnFieldsProps {
  columns: readonly AnyColumn[];
  view: View;
  go: (change: Partial<View>) => void;
}

const useCss = stylesOf(() => ({ field: { '@container (min-width: 721px)': { display: 'none' } } }));

/** The filters of columns with their labels, where the table is too narrow for headers. */
export const ColumnFields: React.FC<ColumnFieldsProps> = ({ columns, view, go }) => {
  const css = useCss();
  return (
    <>
      {columns.map((column) => {
        const choices = choicesOf(column);
        const field = {
          label: column.label,
          value: wantedOf(column, view),
          onChange: (wanted: string) => go(withWanted(column, wanted, view))
        };
        return (
          <span key={column.id} className={css.field}>
            {choices ? (
              <Select stacked {...field} choices={[{ value: '', title: strings.FilterAny }, ...choices]} />
            ) : (
              <TextInput {...field} />
            )}
          </span>
        );
      })}
    </>
  );
};
