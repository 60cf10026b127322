import type { Answer, Call, Headers } from './call';
import { shaped, type Entity } from './entity';
import { matches } from './in-memory';
import { queryOptions } from './query-options';

/** One entity, limited to `$select` and `$expand`. */
export function one(call: Call, entity: Entity, more: { status?: number; headers?: Headers } = {}): Answer {
  const { select, expand } = queryOptions(call.query);
  return { kind: 'entity', entity: shaped(entity, select, expand), ...more };
}

/** A short collection, filtered and limited in memory. */
export function many(call: Call, entities: readonly Entity[]): Answer {
  const { select, expand, filter, top } = queryOptions(call.query);
  const found = filter ? entities.filter((entity) => matches(entity, filter)) : entities;
  return { kind: 'collection', entities: found.slice(0, top).map((entity) => shaped(entity, select, expand)) };
}

/** A new entity, whole: SharePoint ignores `$select` there. */
export const created = (entity: Entity, headers: Headers = {}): Answer => ({
  kind: 'entity',
  entity: shaped(entity, [], []),
  status: 201,
  headers
});
