import { isReference, valueName, type Field } from '../../rest/field';
import type { Filter } from '../../rest/filter';
import type { List } from '../../rest/list';
import type { Order } from '../../rest/query-options';
import { THRESHOLD } from '../../rest/threshold';
import { linkFiltersOf, type LinkFilter } from './link-filters';

/** What the address of a list page asks for. */
export interface Asked {
  readonly sort: Order | undefined;
  readonly links: readonly LinkFilter[];
  readonly find: { readonly column: Field; readonly text: string } | undefined;
  readonly skipToken: string | undefined;
  /** The column whose values are shown to filter by. */
  readonly pane: Field | undefined;
  /** Whether all groups are open, or none; undefined as the view has it. */
  readonly areGroupsOpen: boolean | undefined;
}

/** On a list above the threshold only an indexed column can sort or filter. */
export const isUsable = (field: Field, count: number): boolean =>
  field.type !== 'Note' && field.type !== 'URL' && (count <= THRESHOLD || field.indexed || field.type === 'Counter');
/** The columns that a text can be looked for in. */
export const findableFields = (list: List, shown: readonly Field[], count: number): readonly Field[] =>
  [...new Set([...shown, ...list.fields.filter(({ indexed, hidden }) => indexed && !hidden)])].filter(
    (field) => (field.type === 'Text' || field.type === 'Choice') && isUsable(field, count)
  );

/** Throws SharePoint’s refusal where a filter names a column that is not there, or a value that it cannot have. */
export function askedOf(query: URLSearchParams, list: List, findable: readonly Field[], count: number): Asked {
  const named = (name: string | null): Field | undefined =>
    list.fields.find(({ internalName, hidden }) => !hidden && internalName === name);
  const sorted = named(query.get('sortField'));
  const pane = named(query.get('pane'));
  const text = (query.get('find') ?? '').trim().slice(0, 255);
  const column = findable.find(({ internalName }) => internalName === query.get('in')) ?? findable[0];
  const groups = query.get('groups');
  return {
    sort:
      sorted && isUsable(sorted, count)
        ? {
            name: isReference(sorted) ? valueName(sorted) : sorted.internalName,
            descending: query.get('isAscending') === 'false'
          }
        : undefined,
    links: linkFiltersOf(query, list),
    find: text === '' || !column ? undefined : { column, text },
    skipToken: query.get('page') ?? undefined,
    pane: pane && canFilter(pane, count) ? pane : undefined,
    areGroupsOpen: groups === null ? undefined : groups === 'open'
  };
}

/** Times are filtered by in the query of a view alone: hardly two of them are alike. */
export const canFilter = (field: Field, count: number): boolean =>
  isUsable(field, count) &&
  field.type !== 'Counter' &&
  field.type !== 'Guid' &&
  (field.type !== 'DateTime' || field.dateOnly);

/** Above the threshold SharePoint finds what begins with a text, and not what has it within. */
export const findFilter = ({ find }: Asked, count: number): Filter | undefined =>
  find && { kind: count > THRESHOLD ? 'startswith' : 'substringof', name: valueName(find.column), text: find.text };

/** This address with some of its parameters changed. */
export function address(query: URLSearchParams, change: Readonly<Record<string, string | undefined>>): string {
  const next = new URLSearchParams(query);
  for (const [name, value] of Object.entries(change))
    if (value === undefined) next.delete(name);
    else next.set(name, value);
  return `?${next.toString()}`;
}
