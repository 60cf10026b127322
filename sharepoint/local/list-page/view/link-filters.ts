import { badQuery } from '../../rest/failure';
import type { Field } from '../../rest/field';
import type { Filter } from '../../rest/filter';
import type { List } from '../../rest/list';
import { equalText, neededField } from './equal-filter';

/** A column with the values that the rows shown have in it: any of them. */
export interface LinkFilter {
  readonly field: Field;
  readonly values: readonly string[];
}

const MOST = 10;
const BETWEEN = ';#';
const PARAMETER = /^(useFiltersInViewXml|FilterFields?\d+|FilterValues?\d+|FilterType\d+|FilterOp\d+)$/;

/**
 * The filters of an address, as SharePoint writes them:
 * `useFiltersInViewXml=1&FilterField1=Region&FilterValue1=South%20West&FilterType1=Choice`, or with several values
 * `FilterFields1=Region&FilterValues1=South%20West%3B%23London`. They find what is equal, and nothing else.
 */
export function linkFiltersOf(query: URLSearchParams, list: List): readonly LinkFilter[] {
  return Array.from({ length: MOST }, (_, index) => String(index + 1)).flatMap((number) => {
    const name = query.get(`FilterField${number}`) ?? query.get(`FilterFields${number}`);
    if (name === null) return [];
    if (!/^(Eq)?$/i.test(query.get(`FilterOp${number}`) ?? '')) throw badQuery();
    const one = query.get(`FilterValue${number}`);
    const several = query.get(`FilterValues${number}`)?.split(BETWEEN);
    return [{ field: neededField(list.fields, name), values: several ?? [one ?? ''] }];
  });
}

export function linkFilter({ field, values }: LinkFilter): Filter {
  const parts = values.map((value) => equalText(field, value));
  const [only, ...more] = parts;
  return only && more.length === 0 ? only : { kind: 'or', parts };
}

/** The same address with these filters in place of its own, on its first page. */
export function withLinkFilters(query: URLSearchParams, filters: readonly LinkFilter[]): URLSearchParams {
  const next = new URLSearchParams([...query].filter(([name]) => !PARAMETER.test(name) && name !== 'page'));
  const kept = filters.filter(({ values }) => values.length > 0);
  if (kept.length > 0) next.set('useFiltersInViewXml', '1');
  kept.forEach(({ field, values }, index) => {
    const several = values.length > 1 ? 's' : '';
    next.set(`FilterField${several}${index + 1}`, field.internalName);
    next.set(`FilterValue${several}${index + 1}`, values.join(BETWEEN));
    next.set(`FilterType${index + 1}`, field.type);
  });
  return next;
}

/** Adds a value to the filter of a column, or takes it away again. */
export function toggled(filters: readonly LinkFilter[], field: Field, value: string): readonly LinkFilter[] {
  const others = filters.filter((filter) => filter.field !== field);
  const values = filters.find((filter) => filter.field === field)?.values ?? [];
  return [
    ...others,
    { field, values: values.includes(value) ? values.filter((each) => each !== value) : [...values, value] }
  ];
}
