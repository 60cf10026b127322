import { many, one } from './answers';
import { DONE, type Answer, type Call } from './call';
import { RIGHTS } from './access/rights';
import { accessDenied, badBody, fileExists, fileMissing } from './failure';
import { fileEntity } from './file-entity';
import { contentOf, earlierContent, earlierVersions, numberOf } from './file-versions';
import { itemPlan } from './item-entity';
import type { Row } from './item-query';
import { etagOf } from './items';
import { fileOfCall, folderOfCall, mayInFolder, rowAt, rowsIn, type Folder } from './library';
import type { List } from './list';
import { queryOptions } from './query-options';
import { FILE, FOLDER } from './rows';
import { columnsBrought } from './word-columns';

/** SharePoint’s limit for a path from the server’s root, in characters. */
const LONGEST_PATH = 400;

export function getFiles(call: Call): Answer {
  const { model, sight } = call;
  const folder = folderOfCall(call);
  return many(
    call,
    rowsIn(model, sight, folder, FILE).map((row) => fileEntity(model, sight, folder.list, row))
  );
}

export function addFile(call: Call): Answer {
  const { model, sight } = call;
  const folder = folderOfCall(call);
  const [name = '', overwrite = 'false'] = call.target.args;
  const row = putFile(call, folder, { name, overwrites: overwrite.toLowerCase() === 'true' });
  return one(call, fileEntity(model, sight, folder.list, row));
}

type Writer = Pick<Call, 'model' | 'sight' | 'person' | 'body' | 'headers'>;

/** Puts a file into a folder, or another version of it, as far as the person may. */
export function putFile(
  writer: Writer,
  folder: Folder,
  { name, overwrites }: { readonly name: string; readonly overwrites: boolean }
): Row {
  const { model, sight, person, body } = writer;
  const { list, path } = folder;
  checkName(name, path);
  const found = rowAt(model, list, `${path}/${name}`);
  if (found ? !sight.mayRow(RIGHTS.edit, list, found) : !mayInFolder(sight, RIGHTS.add, folder)) throw accessDenied();
  if (found && (found['is_folder'] === FOLDER || !overwrites)) throw fileExists(`${path}/${name}`);
  if (found) return store(writer, list, found);
  return model.items.add(list, columnsBrought(list, name, body), {
    person: person.id,
    now: model.now(),
    content: body,
    more: { file_name: name, folder: path, is_folder: FILE, version_label: '1.0' }
  });
}

/** Throws SharePoint’s refusal for the name of a file or folder. */
export function checkName(name: string, folder: string): void {
  if (name === '' || /["*:<>?/\\|\p{Cc}]/u.test(name) || /^[\s~]|[\s.]$/.test(name))
    throw badBody(`The file or folder name "${name}" contains characters that are not permitted.`);
  if (name.length > 255 || `${folder}/${name}`.length > LONGEST_PATH)
    throw badBody('The specified file or folder name is too long.');
}

export const getFile = (call: Call): Answer => {
  const { list, row } = fileOfCall(call, RIGHTS.view);
  return one(call, fileEntity(call.model, call.sight, list, row), { headers: { ETag: etagOf(row) } });
};

export function readFile(call: Call): Answer {
  const { list, row } = fileOfCall(call, RIGHTS.view);
  return bytes(contentOf(call.model.database, list, Number(row['id'])), call);
}

export function replaceFile(call: Call): Answer {
  const { list, row } = fileOfCall(call, RIGHTS.edit);
  store(call, list, row);
  return DONE;
}

export function removeFile(call: Call): Answer {
  const { list, row } = fileOfCall(call, RIGHTS.delete);
  call.model.items.remove(list, Number(row['id']), call.headers['if-match']);
  return { kind: 'nothing', status: 200 };
}

export function recycleFile(call: Call): Answer {
  const { list, row } = fileOfCall(call, RIGHTS.delete);
  return recycled(call, list, row);
}

/** Moves a file or folder to the recycle bin. */
export const recycled = ({ model, person }: Call, list: List, row: Row): Answer => ({
  kind: 'value',
  name: 'Recycle',
  value: model.items.recycle(list, Number(row['id']), { person: person.id, now: model.now() })
});

export function fileItem(call: Call): Answer {
  const { list, row } = fileOfCall(call, RIGHTS.view);
  const { select, expand } = queryOptions(call.query);
  return {
    kind: 'entity',
    entity: itemPlan(call.model, call.sight, list, select, expand).make(row),
    headers: { ETag: etagOf(row) }
  };
}

/** The earlier versions. */
export function fileVersions(call: Call): Answer {
  const { list, row } = fileOfCall(call, RIGHTS.viewVersions);
  return many(
    call,
    earlierVersions(call.model.database, list, Number(row['id'])).map(({ label, modified, size }) => ({
      type: 'SP.FileVersion',
      path: `${call.target.key}/${numberOf(label)}`,
      values: {
        ID: numberOf(label),
        VersionLabel: label,
        Created: modified,
        Size: size,
        IsCurrentVersion: false,
        CheckInComment: '',
        Url: `_vti_history/${numberOf(label)}/${String(row['folder']).slice(call.model.path.length + 1)}/${String(row['file_name'])}`
      }
    }))
  );
}

export function readVersion(call: Call): Answer {
  const { list, row } = fileOfCall(call, RIGHTS.viewVersions);
  return bytes(earlierContent(call.model.database, list, Number(row['id']), Number(call.target.version)), call);
}

/** Makes an earlier version the newest, as a version of its own. The right to edit is enough for that. */
export function restoreVersion(call: Call): Answer {
  const { list, row } = fileOfCall(call, RIGHTS.edit);
  const [label = ''] = call.target.args;
  const content = earlierContent(call.model.database, list, Number(row['id']), numberOf(label) || 0);
  if (!content) throw fileMissing(String(row['file_name']));
  store({ ...call, body: Buffer.from(content) }, list, row);
  return DONE;
}

function bytes(body: Uint8Array | undefined, call: Call): Answer {
  if (!body) throw fileMissing(call.target.file ?? call.target.fileId ?? '');
  return { kind: 'bytes', body, type: 'application/octet-stream' };
}

/** When a file is written, to the second: the example reviews tell it, as they tell the service. */
const writtenAt = ({ model, headers }: Pick<Writer, 'model' | 'headers'>): string => {
  const told = Date.parse(headers['x-told-at'] ?? '');
  return Number.isNaN(told) ? model.now() : `${new Date(told).toISOString().slice(0, 19)}Z`;
};

function store({ model, person, body, headers }: Writer, list: List, row: Row): Row {
  model.items.merge(list, Number(row['id']), columnsBrought(list, String(row['file_name']), body), {
    person: person.id,
    now: writtenAt({ model, headers }),
    ifMatch: headers['if-match'],
    content: body
  });
  return model.items.read(list, Number(row['id']));
}
