import { readViewQuery } from '../../caml/read-view-query';
import type { ViewQuery } from '../../caml/view-query';
import type { FormatElement } from '../../formatting/formatter';
import type { Sight } from '../../rest/access/sight';
import { queryOfView } from '../../rest/caml-query';
import type { Field } from '../../rest/field';
import type { Filter } from '../../rest/filter';
import { LIBRARY, type List, type View } from '../../rest/list';
import type { Model } from '../../rest/model';
import type { Order } from '../../rest/query-options';
import { folderAsked, LIBRARY_ORDER, withinFolder } from '../library-view';
import type { Folder } from '../../rest/library';
import { askedOf, findableFields, findFilter, type Asked } from './asked';
import { columnsOf, type Column } from './columns';
import { viewFormat } from './view-format';
import { neededField } from './equal-filter';
import { linkFilter, type LinkFilter } from './link-filters';

export interface ViewRequest {
  readonly model: Model;
  readonly sight: Sight;
  readonly list: List;
  readonly view: View;
  readonly query: URLSearchParams;
  /** The origin of the address that was asked for. */
  readonly origin: string;
}
/** A view of a list as someone asked for it. */
export interface ShownView extends ViewRequest {
  readonly caml: ViewQuery;
  readonly columns: readonly Column[];
  /** How the view formats the headings of its groups. */
  readonly heading: FormatElement | undefined;
  readonly problems: readonly string[];
  readonly findable: readonly Field[];
  readonly asked: Asked;
  /** How many rows the list has. */
  readonly count: number;
  /** The open folder of a library. */
  readonly folder: Folder | undefined;
  readonly filter: Filter | undefined;
  readonly order: readonly Order[];
  readonly now: string;
}

/**
 * Reads a view and what its address asks for. Undefined if there is no such folder. Throws what is not known of its
 * query, and SharePoint’s refusals.
 */
export function shownView(request: ViewRequest): ShownView | undefined {
  const { model, sight, list, view, query } = request;
  const folder = list.template === LIBRARY ? folderAsked(model, sight, list, query) : undefined;
  if (list.template === LIBRARY && !folder) return undefined;
  const count = model.lists.count(list);
  const caml = readViewQuery(view.query);
  const { columns, problems } = columnsOf(list, view);
  const format = viewFormat(view.customFormatter);
  const findable = findableFields(
    list,
    columns.map(({ field }) => field),
    count
  );
  const asked = askedOf(query, list, findable, count);
  const now = model.now();
  const parts = {
    ...request,
    heading: format.heading,
    problems: [...problems, ...format.problems],
    caml,
    columns,
    findable,
    asked,
    count,
    folder,
    now
  };
  return { ...parts, filter: filterWith(parts, asked.links), order: orderOf(list, caml, asked, folder !== undefined) };
}

/** The filter of a view with those of its address, and with what is looked for. */
export function filterWith(
  { caml, list, view, now, folder, asked, count }: Omit<ShownView, 'filter' | 'order'>,
  links: readonly LinkFilter[]
): Filter | undefined {
  const find = findFilter(asked, count);
  return allOf([
    queryOfView(list, caml, new Date(now)).filter,
    ...links.map(linkFilter),
    folder ? withinFolder(folder, find, view) : find
  ]);
}

/** The parts in their order: SharePoint uses the index of the first. */
export function allOf(parts: readonly (Filter | undefined)[]): Filter | undefined {
  const kept = parts.filter((part) => part !== undefined);
  return kept.length > 1 ? { kind: 'and', parts: kept } : kept[0];
}

/** The heading that was pressed comes first, then the order of the view. */
function orderOf(list: List, { orderBy }: ViewQuery, { sort }: Asked, isLibrary: boolean): readonly Order[] {
  const own = orderBy.map(({ field, descending }) => ({
    name: neededField(list.fields, field).internalName,
    descending
  }));
  if (sort) return [sort, ...own.filter(({ name }) => name !== sort.name)];
  return isLibrary && own.length === 0 ? LIBRARY_ORDER : own;
}
