import * as React from 'react';
import { format } from '@fluentui/react/lib/Utilities';
import * as strings from 'RegionalRiskWebPartStrings';
import { ATTENTION, ATTENTION_LABELS } from '../../../domain/duties/attention';
import { AGE_LABELS, AGES } from '../../../domain/insight/figures';
import { OVERDUE_AGE_LABELS, OVERDUE_AGES } from '../../../domain/insight/pictures/overdue-age';
import { STAGE_LABELS, STAGES } from '../../../domain/review/stage';
import { RISK_LABELS, RISK_LEVELS } from '../../../domain/review/risk';
import type { Text } from '../../../domain/text';
import { stylesOf } from '../hooks/styles-of';
import { useSay } from '../hooks/viewer';
import { filled, isFiltered, type Filters } from '../state/view';
import { Button } from './Button';
import { Select } from './Select';
import { templated } from './templated';
import { TextInput } from './TextInput';

interface Selected {
  readonly name: 'phase' | 'age' | 'risk' | 'attention' | 'overdue' | 'mine';
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly title: string }[];
}

const titled = <V extends string>(values: readonly V[], labels: Readonly<Record<V, string>>) =>
  values.map((value) => ({ value, title: labels[value] }));

const SELECTED: readonly Selected[] = [
  { name: 'phase', label: strings.FilterStage, choices: titled(STAGES, STAGE_LABELS) },
  { name: 'age', label: strings.FilterAge, choices: titled(AGES, AGE_LABELS) },
  {
    name: 'risk',
    label: strings.FilterRisk,
    choices: [...titled(RISK_LEVELS, RISK_LABELS), { value: 'unrated', title: strings.Unrated }]
  },
  { name: 'attention', label: strings.FilterAttention, choices: titled(ATTENTION, ATTENTION_LABELS) },
  { name: 'overdue', label: strings.FilterOverdue, choices: titled(OVERDUE_AGES, OVERDUE_AGE_LABELS) },
  { name: 'mine', label: strings.FilterMine, choices: [{ value: 'yes', title: strings.FilterMineYes }] }
];

const TYPED: readonly { readonly name: 'location' | 'partnership' | 'person'; readonly label: Text }[] = [
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
  fields: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'end' },
  shut: { display: 'none' },
  shutNarrow: { display: 'none', [WIDE]: { display: 'flex' } }
}));

interface FilterBarProps {
  filters: Filters;
  onFilters: (filters: Filters) => void;
  /** The fields are always shown where there is room. */
  always?: true;
  /** Closed reviews can be asked for. */
  withClosed?: true;
}

/** The filters of the rows. They are in the address, so that a view can be shared. */
export const FilterBar: React.FC<FilterBarProps> = ({ filters, onFilters, always, withClosed }) => {
  const css = useCss();
  const say = useSay();
  const [open, setOpen] = React.useState(false);
  const change = (name: string, text: string): void =>
    onFilters(filled({ ...filters, [name]: name === 'mine' ? text === 'yes' || undefined : text || undefined }));
  const current = (name: keyof Filters): string => {
    const chosen = filters[name];
    return chosen === true ? 'yes' : (chosen ?? '');
  };
  const set = Object.keys(filters).length;
  const clear = isFiltered(filters) && <Button onClick={() => onFilters({})}>{strings.FiltersClear}</Button>;
  return (
    <div role="search" aria-label={strings.FiltersLabel} className={css.root}>
      <div className={always ? `${css.top} ${css.topAlways}` : css.top}>
        <Button icon="Filter" expanded={open} onClick={() => setOpen(!open)}>
          {set === 0 ? strings.Filters : format(strings.FiltersSet, set)}
        </Button>
        {!open && clear}
      </div>
      <div className={open ? css.fields : `${css.fields} ${always ? css.shutNarrow : css.shut}`}>
        {SELECTED.map(({ name, label, choices }) => (
          <Select
            key={name}
            stacked
            label={label}
            value={current(name)}
            choices={[
              { value: '', title: strings.FilterAny },
              ...choices.filter(({ value }) => withClosed || value !== 'closed')
            ]}
            onChange={(text) => change(name, text)}
          />
        ))}
        {TYPED.map(({ name, label }) => (
          <TextInput key={name} label={say(label)} value={current(name)} onChange={(text) => change(name, text)} />
        ))}
        {DAYS.map(({ name, label }) => (
          <TextInput
            key={name}
            type="date"
            label={label}
            value={current(name)}
            onChange={(text) => change(name, text)}
          />
        ))}
        {clear}
      </div>
    </div>
  );
};
