import type { Shaped } from './entity';
import type { Failure } from './failure';
import type { Json } from './json';

export type Level = 'verbose' | 'minimal' | 'none';
type Shown = Shaped['values'][string];

/** The requested level of metadata; plain `application/json` is minimal. */
export function levelOf(accept: string | undefined): Level {
  const match = /odata(?:\.metadata)?\s*=\s*(verbose|nometadata|none)/i.exec(accept ?? '');
  if (!match) return 'minimal';
  return match[1]?.toLowerCase() === 'verbose' ? 'verbose' : 'none';
}

export const contentType = (level: Level): string =>
  level === 'verbose'
    ? 'application/json;odata=verbose;charset=utf-8'
    : `application/json;odata=${level === 'none' ? 'nometadata' : 'minimalmetadata'};streaming=true;charset=utf-8`;

export function renderEntity(entity: Shaped, level: Level, api: string): Json {
  if (level === 'verbose') return { d: verbose(entity, api) };
  return {
    ...(level === 'minimal' ? { 'odata.metadata': `${api}/$metadata#${entity.type}/@Element` } : {}),
    ...light(entity, level, api)
  };
}

export function renderCollection(
  entities: readonly Shaped[],
  level: Level,
  api: string,
  next: string | undefined
): Json {
  if (level === 'verbose')
    return { d: { results: entities.map((entity) => verbose(entity, api)), ...(next ? { __next: next } : {}) } };
  return {
    ...(level === 'minimal' ? { 'odata.metadata': `${api}/$metadata#${entities[0]?.type ?? 'Collection'}` } : {}),
    value: entities.map((entity) => light(entity, level, api)),
    ...(next ? { 'odata.nextLink': next } : {})
  };
}

/** A bare value: `{ value }`, or under its name in verbose. */
export const renderValue = (name: string, value: Json, level: Level, api: string): Json =>
  level === 'verbose'
    ? { d: { [name]: value } }
    : isObject(value)
      ? value
      : { ...(level === 'minimal' ? { 'odata.metadata': `${api}/$metadata#Edm` } : {}), value };

export function renderFailure({ code, message }: Failure, level: Level): Json {
  const error = { code, message: { lang: 'en-US', value: message } };
  return level === 'verbose' ? { error } : { 'odata.error': error };
}

function light(entity: Shaped, level: Level, api: string): { [key: string]: Json } {
  const shown: { [key: string]: Json } =
    level === 'none'
      ? {}
      : {
          'odata.type': entity.type,
          'odata.id': `${api}/${entity.path}`,
          ...(entity.etag ? { 'odata.etag': entity.etag } : {}),
          'odata.editLink': entity.path
        };
  for (const [name, value] of Object.entries(entity.values))
    shown[name] = inner(
      value,
      (one) => light(one, level, api),
      (many) => many
    );
  return shown;
}

function verbose(entity: Shaped, api: string): { [key: string]: Json } {
  const uri = `${api}/${entity.path}`;
  const shown: { [key: string]: Json } = {
    __metadata: { id: uri, uri, ...(entity.etag ? { etag: entity.etag } : {}), type: entity.type }
  };
  for (const [name, value] of Object.entries(entity.values))
    shown[name] = inner(
      value,
      (one) => verbose(one, api),
      (results) => ({ results })
    );
  return shown;
}

function inner(value: Shown, one: (entity: Shaped) => Json, many: (list: Json[]) => Json): Json {
  if (isShaped(value)) return one(value);
  if (isShapedList(value)) return many(value.map(one));
  return Array.isArray(value) ? many(value) : value;
}

const isObject = (value: Json): value is { [key: string]: Json } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const isShaped = (value: Shown): value is Shaped =>
  typeof value === 'object' && value !== null && 'path' in value && 'type' in value && 'values' in value;
const isShapedList = (value: Shown): value is readonly Shaped[] =>
  Array.isArray(value) && value.length > 0 && isShaped(value[0] as Shown);
