import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { stylesOf } from '../hooks/styles-of';
import { wantedOf } from '../state/columns';
import type { View } from '../state/view';
import { Button } from './Button';
import { ColumnFields, type AnyColumn } from './ColumnFields';

interface NarrowFiltersProps {
  columns: readonly AnyColumn[];
  view: View;
  go: (change: Partial<View>) => void;
}

const useCss = stylesOf(() => ({
  root: { display: 'grid', gap: 8, '@container (min-width: 721px)': { display: 'none' } },
  fields: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'start' }
}));

/** The filters of the columns of a table that has no others, where there is no room for its headers. */
export const NarrowFilters: React.FC<NarrowFiltersProps> = ({ columns, view, go }) => {
  const css = useCss();
  const [open, setOpen] = React.useState(false);
  const set = columns.filter((column) => wantedOf(column, view) !== '').length;
  return (
    <div className={css.root}>
      <div>
        <Button icon="Filter" expanded={open} onClick={() => setOpen(!open)}>
          {set === 0 ? strings.Filters : format(strings.FiltersSet, set)}
        </Button>
      </div>
      {open && (
        <div className={css.fields}>
          <ColumnFields columns={columns} view={view} go={go} />
        </div>
      )}
    </div>
  );
};
