import * as React from 'react';
import * as strings from 'RegionalRiskWebPartStrings';
import { ATTENTION, ATTENTION_LABELS } from '../../../domain/attention';
import { AGE_LABELS, AGES } from '../../../domain/figures';
import { PHASE_LABELS, PHASES } from '../../../domain/phase';
import { RISK_LABELS, RISK_LEVELS } from '../../../domain/risk';
import { stylesOf } from '../hooks/styles-of';
import { filled, isFiltered, type Filters } from '../state/view';
import { Button } from './Button';
import { Select } from './Select';
import { TextInput } from './TextInput';

interface Choosing {
  readonly name: 'phase' | 'age' | 'risk' | 'attention' | 'mine';
  readonly label: string;
  readonly choices: readonly { readonly value: string; readonly title: string }[];
}

const titled = <V extends string>(values: readonly V[], labels: Readonly<Record<V, string>>) => values.map((value) => ({ value, title: labels[value] }));

const CHOOSING: readonly Choosing[] = [
  { name: 'phase', label: strings.FilterPhase, choices: titled(PHASES.filter((phase) => phase !== 'closed'), PHASE_LABELS) },
  { name: 'age', label: strings.FilterAge, choices: titled(AGES, AGE_LABELS) },
  { name: 'risk', label: strings.FilterRisk, choices: [...titled(RISK_LEVELS, RISK_LABELS), { value: 'unrated', title: strings.Unrated }] },
  { name: 'attention', label: strings.FilterAttention, choices: titled(ATTENTION, ATTENTION_LABELS) },
  { name: 'mine', label: strings.FilterMine, choices: [{ value: 'yes', title: strings.FilterMineYes }] }
];

const TYPING: readonly { readonly name: 'location' | 'partnership' | 'person'; readonly label: string }[] = [
  { name: 'location', label: strings.FilterLocation },
  { name: 'partnership', label: strings.FilterPartnership },
  { name: 'person', label: strings.FilterPerson }
];

const DAYS: readonly { readonly name: 'from' | 'until'; readonly label: string }[] = [
  { name: 'from', label: strings.FilterFrom },
  { name: 'until', label: strings.FilterUntil }
];

const useCss = stylesOf(() => ({
  root: { display: 'flex', flexWrap: 'wrap', gap: '8px 16px', alignItems: 'end' }
}));

/** What the table is filtered by. It stands in the address, so that the view can be sent as a link. */
export const FilterBar: React.FC<{ filters: Filters; onFilters: (filters: Filters) => void }> = ({ filters, onFilters }) => {
  const css = useCss();
  const change = (name: string, text: string): void => onFilters(filled({ ...filters, [name]: name === 'mine' ? text === 'yes' || undefined : text || undefined }));
  const current = (name: keyof Filters): string => {
    const chosen = filters[name];
    return chosen === true ? 'yes' : chosen ?? '';
  };
  return (
    <div role="search" aria-label={strings.FiltersLabel} className={css.root}>
      {CHOOSING.map(({ name, label, choices }) => (
        <Select key={name} stacked label={label} value={current(name)} choices={[{ value: '', title: strings.FilterAny }, ...choices]} onChange={(text) => change(name, text)} />
      ))}
      {TYPING.map(({ name, label }) => (
        <TextInput key={name} label={label} value={current(name)} onChange={(text) => change(name, text)} />
      ))}
      {DAYS.map(({ name, label }) => (
        <TextInput key={name} type="date" label={label} value={current(name)} onChange={(text) => change(name, text)} />
      ))}
      {isFiltered(filters) && <Button onClick={() => onFilters({})}>{strings.FiltersClear}</Button>}
    </div>
  );
};
