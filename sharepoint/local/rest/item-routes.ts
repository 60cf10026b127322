import * as v from 'valibot';
import { readViewXml } from '../caml/read-view-query';
import { caml, queryOfView } from './caml-query';
import { itemIdOf, listOf, reachOf, type Answer, type Call } from './call';
import { RIGHTS } from './access/rights';
import { badBody, accessDenied } from './failure';
import { itemPlan } from './item-entity';
import { etagOf } from './items';
import { propertiesOf, type Properties } from './json';
import { LIBRARY, type List } from './list';
import { queryOptions } from './query-options';
import { writeColumnsInto } from './word-columns';

const DEFAULT_PAGE = 100;
const MOST_ROWS = 5000;

export function queryItems(call: Call): Answer {
  const { model, query } = call;
  const list = listOf(call);
  const { select, expand, filter, order, top = DEFAULT_PAGE, skipToken } = queryOptions(query);
  const plan = itemPlan(model, call.sight, list, select, expand);
  const page = model.queries.page(
    { filter, order, top, skipToken, columns: plan.columns },
    reachOf(model, list, call.sight),
    model.lists.count(list)
  );
  return {
    kind: 'collection',
    entities: page.rows.map(plan.make),
    next: page.next === undefined ? undefined : nextLink(call, page.next)
  };
}

const CamlQuerySchema = v.object({ query: v.object({ ViewXml: v.string() }) });

/** `getitems`: the first rows of a view, given as `<View><Query>…</Query><RowLimit>…</RowLimit></View>`. */
export function queryItemsByCaml(call: Call): Answer {
  const { model } = call;
  const list = listOf(call);
  const given = v.safeParse(CamlQuerySchema, propertiesOf(call.body));
  if (!given.success) throw badBody("The parameter 'query' is missing.");
  const { query, rowLimit } = caml(() => readViewXml(given.output.query.ViewXml));
  const { filter, order } = queryOfView(list, query, new Date(model.now()));
  const { select, expand } = queryOptions(call.query);
  const plan = itemPlan(model, call.sight, list, select, expand);
  const page = model.queries.page(
    { filter, order, top: Math.min(rowLimit ?? MOST_ROWS, MOST_ROWS), skipToken: undefined, columns: plan.columns },
    reachOf(model, list, call.sight),
    model.lists.count(list)
  );
  return { kind: 'collection', entities: page.rows.map(plan.make) };
}

export function getItem(call: Call): Answer {
  const list = listOf(call);
  const { select, expand } = queryOptions(call.query);
  const plan = itemPlan(call.model, call.sight, list, select, expand);
  const row = call.model.items.read(list, itemIdOf(call));
  return { kind: 'entity', entity: plan.make(row), headers: { ETag: etagOf(row) } };
}

export function addItem(call: Call): Answer {
  const list = listOf(call);
  if (list.template === LIBRARY) throw badBody('To add an item to a document library, add a file.');
  const row = call.model.items.add(list, propertiesOf(call.body), { person: call.person.id, now: call.model.now() });
  return {
    kind: 'entity',
    entity: itemPlan(call.model, call.sight, list, [], []).make(row),
    status: 201,
    headers: { ETag: etagOf(row) }
  };
}

export function mergeItem(call: Call): Answer {
  const list = listOf(call);
  const body = propertiesOf(call.body);
  mayRename(call, list, itemIdOf(call), body);
  const etag = call.model.items.merge(list, itemIdOf(call), body, {
    person: call.person.id,
    now: call.model.now(),
    ifMatch: call.headers['if-match']
  });
  writeColumnsInto(call.model.database, list, call.model.items.read(list, itemIdOf(call)));
  return { kind: 'nothing', status: 204, headers: { ETag: etag } };
}

export function deleteItem(call: Call): Answer {
  call.model.items.remove(listOf(call), itemIdOf(call), call.headers['if-match']);
  return { kind: 'nothing', status: 200 };
}

export const recycleItem = (call: Call): Answer => ({
  kind: 'value',
  name: 'Recycle',
  value: call.model.items.recycle(listOf(call), itemIdOf(call), { person: call.person.id, now: call.model.now() })
});

/** To rename a file or folder is to delete it, for SharePoint: throws its refusal for a caller without that right. */
export function mayRename(call: Call, list: List, item: number, body: Properties): void {
  const { FileLeafRef: name } = body;
  if (name === undefined || call.sight.may(RIGHTS.delete, { list, item })) return;
  if (call.model.items.read(list, item)['file_name'] !== name) throw accessDenied();
}

function nextLink({ url, query }: Call, token: string): string {
  const others = [...query]
    .filter(([name]) => name.toLowerCase() !== '$skiptoken')
    .map(([name, value]) => `${encodeURIComponent(name)}=${encodeURIComponent(value)}`);
  return `${url}?${[`%24skiptoken=${encodeURIComponent(token)}`, ...others].join('&')}`;
}
