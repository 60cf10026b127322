import { behaviourOf, type Cell } from './cell';
import { notExpanded, propertyMissing } from './failure';
import { head, shaped, tails, type Entity, type Shaped } from './entity';
import { assignmentsSeen, permissionsOf } from './access/entities';
import { RIGHTS } from './access/rights';
import type { Sight } from './access/sight';
import { entityName, isReference, valueName, type Field } from './field';
import type { Row } from './item-query';
import { etagOf } from './items';
import { pathOf } from './rows';
import { entityType, fieldByEntityName, fieldByValueName, folderOf, LIBRARY, type List } from './list';
import { listPath } from './list-entity';
import type { Json } from './json';
import type { Model } from './model';
import { claimOf } from './people';

/** Columns of a library that an item includes only by name. */
const UNASKED = new Set(['FileDirRef', 'FSObjType']);

/** One item with all of its properties. */
export function itemEntity(model: Model, sight: Sight, list: List, row: Row): Entity {
  const values: Record<string, Json> = {};
  for (const { name, show } of everything(model, sight, list)) values[name] = show(row);
  const path = `${listPath(list)}/Items(${String(row['id'])})`;
  return {
    type: entityType(list),
    path,
    etag: etagOf(row),
    values,
    ...permissionsOf(model, sight, { list, item: Number(row['id']) }, path)
  };
}

/** The columns to read for a query, and the mapping from row to item. */
interface ItemPlan {
  readonly columns: readonly string[];
  make(row: Row): Shaped;
}
type Part = { readonly name: string; readonly columns: readonly string[]; show(row: Row): Json };
type LinkPart = Pick<Part, 'name' | 'columns'> & { show(row: Row): Shaped['values'][string] };
/** What is of an item’s permissions, and not of its columns. */
const ASSIGNMENTS = 'RoleAssignments';
const UNASKED_PERMISSIONS = new Set(['HasUniqueRoleAssignments', 'EffectiveBasePermissions']);

const ALWAYS: Readonly<Record<string, Json>> = {
  FileSystemObjectType: 0,
  ServerRedirectedEmbedUri: null,
  ServerRedirectedEmbedUrl: '',
  OData__UIVersionString: '1.0',
  Attachments: false,
  OData__ColorTag: null,
  ComplianceAssetId: null
};

export function itemPlan(
  model: Model,
  sight: Sight,
  list: List,
  select: readonly string[],
  expand: readonly string[]
): ItemPlan {
  const all = select.length === 0 || select.includes('*');
  const plain = select.filter((name) => name !== '*' && !name.includes('/') && name !== ASSIGNMENTS);
  const parts: readonly LinkPart[] = [
    ...(all ? everything(model, sight, list) : []),
    ...plain.map((name) => part(model, sight, list, name, expand)),
    ...expanded(model, sight, list, select, expand)
  ];
  const path = listPath(list);
  const type = entityType(list);
  return {
    columns: [...new Set(parts.flatMap(({ columns }) => columns))],
    make(row) {
      const values: Record<string, Shaped['values'][string]> = {};
      for (const { name, show } of parts) values[name] = show(row);
      return { type, path: `${path}/Items(${String(row['id'])})`, etag: etagOf(row), values };
    }
  };
}

function everything(model: Model, sight: Sight, list: List): readonly Part[] {
  const names = [
    ...Object.keys(ALWAYS).slice(0, 1),
    'Id',
    ...Object.keys(ALWAYS).slice(1),
    'ContentTypeId',
    ...list.fields.map(valueName).filter((name) => !UNASKED.has(name))
  ];
  return names.map((name) => part(model, sight, list, name, []));
}

function part(model: Model, sight: Sight, list: List, name: string, expand: readonly string[]): Part {
  const field = fieldByValueName(list, name);
  if (field)
    return { name, columns: [field.column], show: (row) => behaviourOf(field).toJson(row[field.column] ?? null) };
  const isLibrary = list.template === LIBRARY;
  if (isLibrary && name === 'FileSystemObjectType')
    return { name, columns: ['is_folder'], show: (row) => row['is_folder'] ?? 0 };
  if (Object.hasOwn(ALWAYS, name)) return { name, columns: [], show: () => ALWAYS[name] ?? null };
  const folder = `${model.path}/${folderOf(list)}`;
  if (name === 'ContentTypeId')
    return {
      name,
      columns: [],
      show: () => (isLibrary ? '0x0101' : '0x0100') + list.id.replace(/-/g, '').toUpperCase()
    };
  if (name === 'FileDirRef') return { name, columns: [], show: () => folder };
  if (name === 'FileRef')
    return {
      name,
      columns: isLibrary ? ['folder', 'file_name'] : [],
      show: (row) => (isLibrary ? pathOf(row) : `${folder}/${String(row['id'])}_.000`)
    };
  if (UNASKED_PERMISSIONS.has(name))
    return {
      name,
      columns: ['id'],
      show: (row) => permissionsOf(model, sight, { list, item: Number(row['id']) }, '').unasked[name]?.() ?? null
    };
  const reference = fieldByEntityName(list, name);
  if (reference && !expand.includes(name)) throw notExpanded(name);
  if (reference) return { name, columns: [], show: () => null };
  throw propertyMissing(name);
}

function expanded(
  model: Model,
  sight: Sight,
  list: List,
  select: readonly string[],
  expand: readonly string[]
): readonly LinkPart[] {
  const deep = select.filter((name) => name.includes('/'));
  const heads = new Set(expand.map(head));
  for (const name of [...deep, ...select.filter((one) => one === ASSIGNMENTS)])
    if (!heads.has(head(name))) throw notExpanded(head(name));
  return [...new Set(expand.map((name) => (head(name) === ASSIGNMENTS ? ASSIGNMENTS : name)))].map((name) => {
    if (name === ASSIGNMENTS) return assignmentsPart(model, sight, list, select, expand);
    const field = fieldByEntityName(list, name);
    if (!field || !isReference(field)) throw propertyMissing(name);
    const wanted = deep.filter((path) => path.startsWith(`${name}/`)).map((path) => path.slice(name.length + 1));
    if (wanted.length === 0) throw notExpanded(name);
    const open =
      field.type === 'User' ? createPersonReader(model, wanted) : createLookupReader(model, sight, field, wanted);
    return { name, columns: [field.column], show: (row) => open(row[field.column] ?? null) };
  });
}

/** The role assignments of each item. SharePoint gives them when they are expanded. */
function assignmentsPart(
  model: Model,
  sight: Sight,
  list: List,
  select: readonly string[],
  expand: readonly string[]
): LinkPart {
  const [selected, opened] = [tails(select, ASSIGNMENTS), tails(expand, ASSIGNMENTS)];
  return {
    name: ASSIGNMENTS,
    columns: ['id'],
    show: (row) => {
      const id = Number(row['id']);
      const path = `${listPath(list)}/Items(${id})`;
      return assignmentsSeen(model, sight, { list, item: id }, path).map((one) => shaped(one, selected, opened));
    }
  };
}

function createPersonReader(model: Model, wanted: readonly string[]): (cell: Cell) => Json {
  const known = ['Id', 'ID', 'Title', 'EMail', 'Name', 'UserName', 'FirstName', 'LastName'];
  for (const name of wanted) if (!known.includes(name)) throw propertyMissing(name);
  return (cell) => {
    const person = typeof cell === 'number' ? model.people.byId(cell) : undefined;
    if (!person) return null;
    const [first = '', ...rest] = person.title.split(' ');
    const all: Record<string, Json> = {
      Id: person.id,
      ID: person.id,
      Title: person.title,
      EMail: person.login,
      Name: claimOf(person),
      UserName: person.login,
      FirstName: first,
      LastName: rest.join(' ')
    };
    return Object.fromEntries(wanted.map((name) => [name, all[name] ?? null]));
  };
}

function createLookupReader(model: Model, sight: Sight, field: Field, wanted: readonly string[]): (cell: Cell) => Json {
  const target = model.lists.byId(field.lookupList);
  if (!target) throw propertyMissing(entityName(field));
  const fields = wanted.map((name) => {
    const found = fieldByValueName(target, name);
    if (!found) throw propertyMissing(name);
    return { name, found };
  });
  const read = model.database.prepare(`select * from ${target.table} where id = ?`);
  return (cell) => {
    const row = typeof cell === 'number' ? read.get(cell) : undefined;
    return row && sight.mayRow(RIGHTS.view, target, row)
      ? Object.fromEntries(
          fields.map(({ name, found }) => [name, behaviourOf(found).toJson((row[found.column] ?? null) as Cell)])
        )
      : null;
  };
}
