import * as strings from 'RegionalRiskWebPartStrings';
import { ATTENTION, ATTENTION_LABELS } from '../../../domain/duties/attention';
import { AGE_LABELS, AGES } from '../../../domain/insight/figures';
import { OVERDUE_AGE_LABELS, OVERDUE_AGES } from '../../../domain/insight/pictures/overdue-age';
import { STAGE_LABELS, STAGES } from '../../../domain/review/stage';
import { RISK_LABELS, RISK_LEVELS } from '../../../domain/review/risk';
import { filled, type Filters } from './view';

type SelectedFilter = 'phase' | 'age' | 'risk' | 'attention' | 'overdue' | 'mine';

/** A value that can be selected, and how it is shown. */
export interface Choice {
  readonly value: string;
  readonly title: string;
}

const titled = <V extends string>(values: readonly V[], labels: Readonly<Record<V, string>>): readonly Choice[] =>
  values.map((value) => ({ value, title: labels[value] }));

/** What can be selected for each filter that has a few values. */
export const FILTER_CHOICES: Readonly<Record<SelectedFilter, readonly Choice[]>> = {
  phase: titled(STAGES, STAGE_LABELS),
  age: titled(AGES, AGE_LABELS),
  risk: [...titled(RISK_LEVELS, RISK_LABELS), { value: 'unrated', title: strings.Unrated }],
  attention: titled(ATTENTION, ATTENTION_LABELS),
  overdue: titled(OVERDUE_AGES, OVERDUE_AGE_LABELS),
  mine: [{ value: 'yes', title: strings.FilterMineYes }]
};

/** What a filter is set to, as its control shows it; empty: not filtered. */
export function filterValue(filters: Filters, name: keyof Filters): string {
  const chosen = filters[name];
  return chosen === true ? 'yes' : (chosen ?? '');
}

/** The filters with one changed to what its control says. */
export const withFilter = (filters: Filters, name: keyof Filters, value: string): Filters =>
  filled({ ...filters, [name]: name === 'mine' ? value === 'yes' || undefined : value || undefined });
