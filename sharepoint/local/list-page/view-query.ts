import { XMLParser } from 'fast-xml-parser';
import * as v from 'valibot';
import { LINKED } from '../rest/view-wish';
import { isReference, valueName, type Field } from '../rest/field';
import type { Filter } from '../rest/filter';
import { fieldByName, type List, type View } from '../rest/list';
import type { Order } from '../rest/query-options';
import { THRESHOLD } from '../rest/threshold';

/** The sort, filter and page in the address of a list page. */
export interface Asked {
  readonly sort: Order | undefined;
  readonly filter: Filter | undefined;
  readonly column: Field | undefined;
  readonly text: string;
  readonly skipToken: string | undefined;
}

const OrderSchema = v.object({
  root: v.object({
    OrderBy: v.object({ FieldRef: v.array(v.object({ Name: v.string(), Ascending: v.optional(v.string(), 'TRUE') })) })
  })
});
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '',
  isArray: (name) => name === 'FieldRef'
});

/** The columns a page shows: those of the view, or all that are not hidden if the view has none. */
export function shownFields(list: List, view: View): readonly Field[] {
  const named = view.fields
    .flatMap((name) => fieldByName(list, LINKED[name] ?? name) ?? [])
    .filter(({ hidden }) => !hidden);
  return named.length > 0
    ? named
    : list.fields.filter(({ internalName }) => internalName === 'Title' || internalName === 'FileLeafRef');
}

/** On a list above the threshold only an indexed column can sort or filter. */
export const isUsable = (field: Field, count: number): boolean =>
  count <= THRESHOLD ? field.type !== 'Note' && field.type !== 'URL' : field.indexed || field.type === 'Counter';
export const filterFields = (list: List, fields: readonly Field[], count: number): readonly Field[] =>
  [...new Set([...fields, ...list.fields.filter(({ indexed, hidden }) => indexed && !hidden)])].filter(
    (field) => (field.type === 'Text' || field.type === 'Choice') && isUsable(field, count)
  );

export function askedOf(query: URLSearchParams, list: List, choices: readonly Field[], count: number): Asked {
  const sorted = list.fields.find(({ internalName, hidden }) => !hidden && internalName === query.get('sort'));
  const sort =
    sorted && isUsable(sorted, count)
      ? { name: isReference(sorted) ? valueName(sorted) : sorted.internalName, descending: query.get('dir') === 'desc' }
      : undefined;
  const text = (query.get('find') ?? '').trim().slice(0, 255);
  const column = choices.find(({ internalName }) => internalName === query.get('in')) ?? choices[0];
  const filter: Filter | undefined =
    text === '' || !column
      ? undefined
      : { kind: count > THRESHOLD ? 'startswith' : 'substringof', name: valueName(column), text };
  return { sort, filter, column, text, skipToken: query.get('page') ?? undefined };
}

/** The sort order of a view's CAML, `<OrderBy><FieldRef Name="Due" Ascending="FALSE"/></OrderBy>`. */
export function viewOrder(list: List, view: View, count: number): readonly Order[] {
  const xml = `<root>${view.query}</root>`;
  if (view.query === '') return [];
  const parsed = v.safeParse(OrderSchema, parser.parse(xml));
  if (!parsed.success) return [];
  return parsed.output.root.OrderBy.FieldRef.flatMap(({ Name: name, Ascending: ascending }) => {
    const field = fieldByName(list, name);
    return field && isUsable(field, count)
      ? [{ name: field.internalName, descending: ascending.toUpperCase() === 'FALSE' }]
      : [];
  });
}
