import { many, one } from './answers';
import { DONE, listOf, type Answer, type Call } from './call';
import { inTransaction } from './database';
import { badBody, fileExists, fileMissing, folderMissing } from './failure';
import type { Entity } from './entity';
import { itemPlan } from './item-entity';
import { etagOf } from './items';
import type { Row } from './item-query';
import { folderOf, LIBRARY, type List } from './list';
import type { Model } from './model';
import { queryOptions } from './query-options';

export function getFiles(call: Call): Answer {
  const list = libraryOf(call);
  return many(call, rows(call.model, list).map((row) => fileEntity(call.model, list, row)));
}

export function addFile(call: Call): Answer {
  const { model, body } = call;
  const list = libraryOf(call);
  const [name = '', overwrite = 'false'] = call.target.args;
  if (name === '' || name.length > 255 || /["*:<>?/\\|]/.test(name)) throw badBody(`The file name "${name}" cannot be used.`);
  const found = rows(model, list).find((row) => String(row['file_name']).toLowerCase() === name.toLowerCase());
  if (found && overwrite.toLowerCase() !== 'true') throw fileExists(`${model.path}/${folderOf(list)}/${name}`);
  if (found) return one(call, fileEntity(model, list, store(call, list, found)));
  const row = model.items.add(list, {}, { person: call.person.id, now: model.now(), more: { file_name: name } });
  model.database.prepare('insert into file (list, item, name, content) values (?, ?, ?, ?)').run(list.number, Number(row['id']), name, body);
  return one(call, fileEntity(model, list, row));
}

export const getFile = (call: Call): Answer => { const { list, row } = fileOf(call); return one(call, fileEntity(call.model, list, row), { headers: { ETag: etagOf(row) } }); };

export function readFile(call: Call): Answer {
  const { list, row } = fileOf(call);
  const stored = call.model.database.prepare('select content from file where list = ? and item = ?').get(list.number, Number(row['id']))?.['content'];
  if (!(stored instanceof Uint8Array)) throw fileMissing(call.target.file ?? '');
  return { kind: 'bytes', body: stored, type: 'application/octet-stream' };
}

export function replaceFile(call: Call): Answer {
  const { list, row } = fileOf(call);
  store(call, list, row);
  return DONE;
}

export function removeFile(call: Call): Answer {
  const { list, row } = fileOf(call);
  call.model.items.remove(list, Number(row['id']), call.headers['if-match']);
  return { kind: 'nothing', status: 200 };
}

export function fileItem(call: Call): Answer {
  const { list, row } = fileOf(call);
  const { select, expand } = queryOptions(call.query);
  return { kind: 'entity', entity: itemPlan(call.model, list, select, expand).make(row), headers: { ETag: etagOf(row) } };
}

function store(call: Call, list: List, row: Row): Row {
  const { model, person, body } = call;
  const id = Number(row['id']);
  inTransaction(model.database, () => {
    model.database.prepare('update file set content = ? where list = ? and item = ?').run(body, list.number, id);
    model.items.merge(list, id, {}, { person: person.id, now: model.now(), ifMatch: call.headers['if-match'] });
  });
  return model.items.read(list, id);
}

const rows = ({ database }: Model, list: List): readonly Row[] => database.prepare(`select * from ${list.table} order by file_name`).all().map((row) => row as Row);

function libraryOf(call: Call): List {
  const wanted = (call.target.folder ?? '').replace(/\/$/, '').toLowerCase();
  const list = call.target.list ? listOf(call) : call.model.lists.all().find((one) => `${call.model.path}/${folderOf(one)}`.toLowerCase() === wanted || folderOf(one).toLowerCase() === wanted);
  if (!list || list.template !== LIBRARY) throw folderMissing(call.target.folder ?? '');
  return list;
}

function fileOf(call: Call): { list: List; row: Row } {
  const path = call.target.folder !== undefined || call.target.list ? `${call.model.path}/${folderOf(libraryOf(call))}/${call.target.file ?? ''}` : call.target.file ?? '';
  for (const list of call.model.lists.all()) {
    const folder = `${call.model.path}/${folderOf(list)}/`;
    if (list.template !== LIBRARY || !path.toLowerCase().startsWith(folder.toLowerCase())) continue;
    const row = call.model.database.prepare(`select * from ${list.table} where file_name = ? collate nocase`).get(path.slice(folder.length));
    if (row) return { list, row: row as Row };
  }
  throw fileMissing(path);
}

function fileEntity(model: Model, list: List, row: Row): Entity {
  const url = `${model.path}/${folderOf(list)}/${String(row['file_name'])}`;
  const length = model.database.prepare('select length(content) as n from file where list = ? and item = ?').get(list.number, Number(row['id']))?.['n'];
  return {
    type: 'SP.File', path: `Web/GetFileByServerRelativePath(decodedurl='${encodeURIComponent(url)}')`, etag: etagOf(row),
    values: {
      Name: String(row['file_name']), ServerRelativeUrl: url, Length: String(length ?? 0), Exists: true, TimeCreated: String(row['created']), TimeLastModified: String(row['modified']),
      UniqueId: String(row['unique_id']), ETag: etagOf(row), MajorVersion: Number(row['version']), MinorVersion: 0, Title: row['title'] ?? ''
    }
  };
}
