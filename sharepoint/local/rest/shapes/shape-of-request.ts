import type { Incoming } from '../execute';
import { fieldByName, folderOf, LIBRARY, type List } from '../list';
import type { Model } from '../model';
import { bodyShape } from './body-shape';
import { pathShape } from './path-shape';
import { queryShape } from './query-shape';

/** What the client sends with nearly every request. */
const USUAL = ['application/json', 'application/json;charset=utf-8', ''];
const SEPARATOR = ' | ';

/**
 * A request without what is particular to it, such as `MERGE web/lists/getByTitle('{list}')/items({item}) |
 * if-match: {etag} | {"Title":"{Title}","{columns}":"{cells}"}`: titles, ids, paths and what was typed are slots, and in
 * conditions the columns of a list are their types. What is asked for by name alone, such as the properties of a list,
 * stays. Undefined for rows of a list that is not there: nobody knows the types of its columns.
 */
export function shapeOfRequest(
  model: Model,
  { method, url, headers, body }: Incoming,
  part: boolean
): string | undefined {
  const path = url.pathname.slice(`${model.path}/_api/`.length);
  const list = listAt(model, decoded(path));
  if (!list && OF_ROWS.test(path) && /lists\//i.test(path)) return undefined;
  const columnOf = columnSlots(decoded(path), list);
  const header = (name: string): readonly string[] => {
    const value = headers[name] ?? '';
    return USUAL.includes(value.toLowerCase()) ? [] : [`${name}: ${name === 'if-match' ? etagSlot(value) : value}`];
  };
  const tunnelled = method === 'POST' ? (headers['x-http-method'] ?? method).toUpperCase() : method;
  return [
    `${part ? 'batch ' : ''}${tunnelled} ${pathShape(decoded(path), list?.template === LIBRARY)}${queryShape(url.searchParams, columnOf)}`,
    ...header('accept'),
    ...(body.length > 0 ? header('content-type') : []),
    ...header('if-match'),
    ...bodyShape(body, IS_ROW.test(path), columnOf)
  ].join(SEPARATOR);
}

/** A batch as the methods of its parts, each once: how many there are depends on how much there is to do. */
export const shapeOfBatch = (methods: readonly string[]): string =>
  `POST $batch of ${[...new Set(methods)].toSorted().join(', ')}`;

const etagSlot = (value: string): string => (value === '*' ? value : '{etag}');

/** What every row has, besides the columns of a list’s own. */
const OF_EVERY_ROW =
  /^(id|guid|title|created|modified|author|editor|file\w*|fsobjtype|hasuniqueroleassignments|roleassignments|listitemallfields|length|name|exists|serverrelativeurl|uniqueid|uiversionlabel|timelastmodified|modifiedby|versionlabel|isfolder|\*)$/i;
/** Paths that take the cells of a row. */
const IS_ROW = /\/items(\(\d+\))?$/i;
/** Paths that answer with rows, or take one. */
const OF_ROWS = /\/items\b|\/listitemallfields\b|\/(files|getitems)\b/i;

/**
 * The slot of a column of a list’s own, by its type; of anything else, its name. A column that the list does not have
 * is one of text: sites of earlier releases lack some.
 */
function columnSlots(path: string, list: List | undefined): (name: string) => string {
  if (!OF_ROWS.test(path)) return (name) => name;
  return (name) => {
    if (OF_EVERY_ROW.test(name)) return name;
    const field = list && fieldByName(list, name);
    if (!field) return '{Text}';
    return `{${field.unique ? 'Unique' : ''}${field.dateOnly ? 'Day' : field.type}}`;
  };
}

function listAt(model: Model, path: string): List | undefined {
  const title = /lists\/getbytitle\('((?:[^']|'')*)'\)/i.exec(path)?.[1]?.replaceAll("''", "'");
  if (title !== undefined) return model.lists.byTitle(title);
  const id = /lists(?:\/getbyid)?\('([0-9a-f-]{36})'\)/i.exec(path)?.[1];
  if (id !== undefined) return model.lists.byId(id);
  return model.lists.all().find((list) => path.toLowerCase().includes(`${model.path}/${folderOf(list)}`.toLowerCase()));
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
