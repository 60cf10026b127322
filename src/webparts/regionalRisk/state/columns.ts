import { folded } from '../../../domain/input/characters';
import { FILTER_CHOICES, filterValue, withFilter, type Choice } from './filter-choices';
import type { Filters, Sorting, View } from './view';

/**
 * What the rows of a table are filtered by in the header of a column. `review`: a filter of the reviews that the rows
 * are about. `only`: what the numbers above the table choose. Otherwise the rows themselves: each word typed has to be
 * in the text of a row, or its value has to be the one selected.
 */
type ColumnFilter<R> =
  | { readonly review: keyof Filters }
  | { readonly only: readonly Choice[] }
  | { readonly words: (row: R) => string }
  | { readonly choices: readonly Choice[]; readonly valueIn: (row: R) => string };

/** How a column of a table of rows R sorts and filters them. `id` is in addresses: it is never renamed. */
export interface ColumnRules<R, Id extends string = string> {
  readonly id: Id;
  readonly label: string;
  /** The ascending order. */
  readonly compare: (a: R, b: R) => number;
  readonly filter: ColumnFilter<R>;
}

/** What of a view narrows the rows. */
type Narrowed = Pick<View, 'filters' | 'only' | 'columns'>;

/** The change of a view that shows every row again. */
export const UNFILTERED: Narrowed = { filters: {}, only: undefined, columns: undefined };

const SELECTED: { readonly [Name in keyof Filters]?: readonly Choice[] } = FILTER_CHOICES;

/** What can be selected in the filter of a column; undefined where words are typed. */
export function choicesOf<R>({ filter }: Pick<ColumnRules<R>, 'filter'>): readonly Choice[] | undefined {
  if ('review' in filter) return SELECTED[filter.review];
  if ('only' in filter) return filter.only;
  return 'choices' in filter ? filter.choices : undefined;
}

/** What a column is filtered by; empty: not filtered. */
export function wantedOf<R>({ id, filter }: Pick<ColumnRules<R>, 'id' | 'filter'>, view: Narrowed): string {
  if ('review' in filter) return filterValue(view.filters, filter.review);
  const wanted = ('only' in filter ? view.only : view.columns?.[id]) ?? '';
  // An address may hold what cannot be selected.
  const choices = 'words' in filter ? undefined : choicesOf({ filter });
  return choices?.every(({ value }) => value !== wanted) ? '' : wanted;
}

/** The change of a view that filters a column by something else; empty: not at all. */
export function withWanted<R>(
  { id, filter }: Pick<ColumnRules<R>, 'id' | 'filter'>,
  wanted: string,
  view: Narrowed
): Partial<Narrowed> {
  if ('review' in filter) return { filters: withFilter(view.filters, filter.review, wanted) };
  if ('only' in filter) return { only: wanted || undefined };
  const others = Object.entries(view.columns ?? {}).filter(([each]) => each !== id);
  return { columns: Object.fromEntries(wanted === '' ? others : [...others, [id, wanted]]) };
}

/** The rows that match the filters of the columns that are about the rows themselves. */
export const matching = <R>(columns: readonly ColumnRules<R>[], view: Narrowed, rows: readonly R[]): readonly R[] =>
  columns.reduce<readonly R[]>((left, column) => {
    const wanted = wantedOf(column, view);
    const { filter } = column;
    if (wanted === '') return left;
    if ('words' in filter) return withWords(wanted, left, filter.words);
    return 'valueIn' in filter ? left.filter((row) => filter.valueIn(row) === wanted) : left;
  }, rows);

/** The rows in whose text each word typed stands, in any order, without regard to capitals and accents. */
export function withWords<R>(typed: string, rows: readonly R[], textOf: (row: R) => string): readonly R[] {
  const words = folded(typed).split(' ').filter(Boolean);
  return rows.filter((row) => {
    const text = folded(textOf(row));
    return words.every((word) => text.includes(word));
  });
}

/** The order of a table; `initial` where the view has none that the table knows. */
export function sortingIn<R, Id extends string>(
  columns: readonly ColumnRules<R, Id>[],
  { sort }: Pick<View, 'sort'>,
  initial: Sorting<Id> | undefined
): Sorting<Id> | undefined {
  const by = columns.find(({ id }) => id === sort?.by)?.id;
  return sort && by !== undefined ? { by, down: sort.down } : initial;
}

/** Sorts rows by a column. Those that are equal in it stay in the order given. */
export function sorted<R, Id extends string>(
  rows: readonly R[],
  columns: readonly ColumnRules<R, Id>[],
  sorting: Sorting<Id> | undefined
): readonly R[] {
  const compare = columns.find(({ id }) => id === sorting?.by)?.compare;
  return compare ? [...rows].sort((a, b) => compare(a, b) * (sorting?.down ? -1 : 1)) : rows;
}

/**
 * The order after the header of a column is pressed: ascending, then descending. A third press turns it again, or
 * brings back the order of a table that has one of its own.
 */
export function turned<Id extends string>(
  sorting: Sorting<Id> | undefined,
  by: Id,
  initial: Sorting<Id> | undefined
): Sorting<Id> | undefined {
  if (sorting?.by !== by) return { by, down: false };
  return sorting.down && initial === undefined ? undefined : { by, down: !sorting.down };
}

/** Compares texts as they are sorted in English. */
export const byText = (a: string, b: string): number => a.localeCompare(b, 'en-GB');

/** The order of some values, the first one first. */
export const inOrderOf =
  <V extends string>(values: readonly V[]) =>
  (a: V, b: V): number =>
    values.indexOf(a) - values.indexOf(b);
