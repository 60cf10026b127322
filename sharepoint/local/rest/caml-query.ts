import { addDays } from '../caml/select-rows';
import { CamlError, type CamlValue, type Condition, type Operator, type ViewQuery } from '../caml/view-query';
import { camlRefused, columnMissing, xmlRefused } from './failure';
import { valueName, type Field } from './field';
import type { Comparison, Filter, Literal } from './filter';
import { fieldByName, type List } from './list';
import type { Order } from './query-options';
import { dayAt, startOfDay } from './time-zone';

const NOTHING: Literal = { kind: 'nothing' };
const COMPARISONS: Readonly<Record<Operator, Comparison>> = {
  Eq: 'eq',
  Neq: 'ne',
  Lt: 'lt',
  Leq: 'le',
  Gt: 'gt',
  Geq: 'ge'
};

/** The filter and order of a view on a day, so that its rows are read like those of any query, threshold and all. */
export function queryOfView(
  list: List,
  { where, groupBy, orderBy }: ViewQuery,
  now: Date
): { readonly filter: Filter | undefined; readonly order: readonly Order[] } {
  const today = dayAt(now);
  return {
    filter: where && filterOf(list, where, today),
    order: [...(groupBy?.fields ?? []), ...orderBy].map(({ field, descending }) => ({
      name: valueName(columnOf(list, field)),
      descending
    }))
  };
}

/** Gives what a piece of CAML says, or SharePoint’s refusal of it. */
export function caml<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof CamlError)) throw error;
    throw error.unknown === 'XML' ? xmlRefused() : camlRefused(error.unknown);
  }
}

function filterOf(list: List, condition: Condition, today: string): Filter {
  if ('parts' in condition)
    return { kind: condition.kind, parts: condition.parts.map((part) => filterOf(list, part, today)) };
  const field = columnOf(list, condition.field);
  const name = valueName(field);
  if (condition.kind !== 'compare')
    return { kind: 'compare', name, comparison: condition.kind === 'empty' ? 'eq' : 'ne', literal: NOTHING };
  const { operator, value } = condition;
  if (field.type === 'DateTime') return daysFilter(name, operator, dayOfValue(value, today));
  if (value.kind === 'today') throw camlRefused('Today');
  return { kind: 'compare', name, comparison: COMPARISONS[operator], literal: { kind: 'text', value: value.text } };
}

const dayOfValue = (value: CamlValue, today: string): string =>
  value.kind === 'today'
    ? addDays(today, value.offsetDays)
    : value.text.length === 10
      ? value.text
      : dayAt(new Date(value.text));

/** A moment is compared by its day at the site, and a column of days holds the midnights. */
function daysFilter(name: string, operator: Operator, day: string): Filter {
  const [start, next] = [midnight(day), midnight(addDays(day, 1))];
  const from = (moment: string): Filter => compare(name, 'ge', moment);
  const before = (moment: string): Filter => compare(name, 'lt', moment);
  switch (operator) {
    case 'Lt':
      return before(start);
    case 'Leq':
      return before(next);
    case 'Gt':
      return from(next);
    case 'Geq':
      return from(start);
    case 'Eq':
      return { kind: 'and', parts: [from(start), before(next)] };
    case 'Neq':
      return {
        kind: 'or',
        parts: [before(start), from(next), { kind: 'compare', name, comparison: 'eq', literal: NOTHING }]
      };
  }
}

const compare = (name: string, comparison: Comparison, value: string): Filter => ({
  kind: 'compare',
  name,
  comparison,
  literal: { kind: 'date', value }
});

const midnight = (day: string): string => startOfDay(new Date(`${day}T12:00:00Z`));

function columnOf(list: List, name: string): Field {
  const field = fieldByName(list, name);
  if (!field) throw columnMissing(name);
  return field;
}
