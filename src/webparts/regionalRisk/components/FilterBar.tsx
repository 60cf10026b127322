import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { WHY_HELD } from '../../../domain/review/criterion';
import type { Text } from '../../../domain/text';
import { stylesOf } from '../hooks/styles-of';
import { useSay } from '../hooks/viewer';
import { UNFILTERED, wantedOf } from '../state/columns';
import { FILTER_CHOICES, filterValue, withFilter } from '../state/filter-choices';
import type { Filters, View } from '../state/view';
import { Button } from './Button';
import { ColumnFields, type AnyColumn } from './ColumnFields';
import { DayFilter } from './DayFilter';
import { Select } from './Select';
import { templated } from './templated';
import { TextInput } from './TextInput';

const SELECTED = [
  ['phase', strings.FilterStage],
  ['age', strings.FilterAge],
  ['risk', strings.FilterRisk],
  ['attention', strings.FilterAttention],
  ['overdue', strings.FilterOverdue],
  ['mine', strings.FilterMine]
] as const;

const TYPED: readonly { readonly name: keyof Filters; readonly label: Text }[] = [
  { name: 'reference', label: strings.ColumnReference },
  { name: 'why', label: WHY_HELD },
  { name: 'location', label: strings.FilterLocation },
  { name: 'partnership', label: templated(strings.FilterPartnership)() },
  { name: 'person', label: strings.FilterPerson }
];

const DAYS: readonly { readonly name: 'due' | 'from' | 'until'; readonly label: string }[] = [
  { name: 'due', label: strings.FilterDue },
  { name: 'from', label: strings.FilterFrom },
  { name: 'until', label: strings.FilterUntil }
];

const WIDE = '@container (min-width: 721px)';

const useCss = stylesOf(() => ({
  root: { display: 'grid', gap: 8, justifyItems: 'start' },
  top: { display: 'flex', flexWrap: 'wrap', gap: 8 },
  topAlways: { [WIDE]: { display: 'none' } },
  fields: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'start' },
  inColumn: { [WIDE]: { display: 'none' } },
  shut: { display: 'none' },
  shutNarrow: { display: 'none', [WIDE]: { display: 'flex' } }
}));

interface FilterBarProps {
  view: View;
  go: (change: Partial<View>) => void;
  /** The columns of the table below it. Their filters are here where there is no room for headers. */
  columns?: readonly AnyColumn[];
  /** The fields are always shown where there is room. */
  always?: true;
  /** Closed reviews can be asked for. */
  withClosed?: true;
}

const NO_COLUMNS: readonly AnyColumn[] = [];

/** The filters of the rows. They are in the address, so that a view can be shared. */
export const FilterBar: React.FC<FilterBarProps> = ({ view, go, columns = NO_COLUMNS, always, withClosed }) => {
  const css = useCss();
  const say = useSay();
  const [open, setOpen] = React.useState(false);
  const { filters } = view;
  const change = (name: keyof Filters, text: string): void => go({ filters: withFilter(filters, name, text) });
  const current = (name: keyof Filters): string => filterValue(filters, name);
  const own = columns.filter(({ filter }) => !('review' in filter));
  const placed = (name: keyof Filters): string | undefined =>
    columns.some(({ filter }) => 'review' in filter && filter.review === name) ? css.inColumn : undefined;
  const set = Object.keys(filters).length + own.filter((column) => wantedOf(column, view) !== '').length;
  const clear = set > 0 && <Button onClick={() => go(UNFILTERED)}>{strings.FiltersClear}</Button>;
  return (
    <div role="search" aria-label={strings.FiltersLabel} className={css.root}>
      <div className={always ? `${css.top} ${css.topAlways}` : css.top}>
        <Button icon="Filter" expanded={open} onClick={() => setOpen(!open)}>
          {set === 0 ? strings.Filters : format(strings.FiltersSet, set)}
        </Button>
        {!open && clear}
      </div>
      <div className={open ? css.fields : `${css.fields} ${always ? css.shutNarrow : css.shut}`}>
        <ColumnFields columns={own} view={view} go={go} />
        {SELECTED.map(([name, label]) => (
          <span key={name} className={placed(name)}>
            <Select
              stacked
              label={label}
              value={current(name)}
              choices={[
                { value: '', title: strings.FilterAny },
                ...FILTER_CHOICES[name].filter(({ value }) => withClosed || value !== 'closed')
              ]}
              onChange={(text) => change(name, text)}
            />
          </span>
        ))}
        {TYPED.map(({ name, label }) => (
          <span key={name} className={placed(name)}>
            <TextInput label={say(label)} value={current(name)} onChange={(text) => change(name, text)} />
          </span>
        ))}
        {DAYS.map(({ name, label }) => (
          <DayFilter key={name} label={label} value={current(name)} onChange={(text) => change(name, text)} />
        ))}
        {clear}
      </div>
    </div>
  );
};
