import { listOf, type Call } from './call';
import { RIGHTS } from './access/rights';
import type { Sight } from './access/sight';
import { accessDenied, fileMissing, folderMissing } from './failure';
import type { Row } from './item-query';
import { folderOf, LIBRARY, type List } from './list';
import type { Model } from './model';
import { FILE, FOLDER, pathOf } from './rows';

/**
 * A folder of a library: `path` is from the server’s root, such as `/sites/scr/SCR Documents/A`; `row` is absent for
 * the library itself.
 */
export interface Folder {
  readonly list: List;
  readonly path: string;
  readonly row?: Row;
}
export interface FileFound {
  readonly list: List;
  readonly row: Row;
}

const rootOf = (model: Model, list: List): string => `${model.path}/${folderOf(list)}`;

/** The library of a path, in any case; undefined if there is none. */
function libraryAt(model: Model, path: string): List | undefined {
  const wanted = `${path}/`.toLowerCase();
  return model.lists
    .all()
    .find((list) => list.template === LIBRARY && wanted.startsWith(`${rootOf(model, list)}/`.toLowerCase()));
}

/** The file or folder at a path of a library. SharePoint compares names without case. */
export function rowAt(model: Model, list: List, path: string): Row | undefined {
  const cut = path.lastIndexOf('/');
  return model.database
    .prepare(`select * from ${list.table} where fold(folder) = fold(?) and fold(file_name) = fold(?)`)
    .get(path.slice(0, cut), path.slice(cut + 1)) as Row | undefined;
}

/** The items of a folder that the caller may see, by name. */
export const rowsIn = (
  { database }: Model,
  sight: Sight,
  { list, path }: Folder,
  kind: typeof FILE | typeof FOLDER
): readonly Row[] =>
  database
    .prepare(`select * from ${list.table} where fold(folder) = fold(?) and is_folder = ? order by fold(file_name)`)
    .all(path, kind)
    .map((row) => row as Row)
    .filter((row) => sight.mayRow(RIGHTS.view, list, row));

/** A path as callers write it: from the root of the server, or from the site. */
export const absolute = (model: Model, path: string): string =>
  (path.startsWith('/') ? path : `${model.path}/${path}`).replace(/\/$/, '');

export function folderAt(model: Model, path: string): Folder {
  const list = libraryAt(model, path);
  if (!list) throw folderMissing(path);
  if (path.toLowerCase() === rootOf(model, list).toLowerCase()) return { list, path: rootOf(model, list) };
  const row = rowAt(model, list, path);
  if (row?.['is_folder'] !== FOLDER) throw folderMissing(path);
  return { list, path: pathOf(row), row };
}

/** The path of a call, whether it exists or not. */
function folderPathOf({ model, target, ...call }: Call): string {
  const start =
    target.folder === undefined ? rootOf(model, listOf({ model, target, ...call })) : absolute(model, target.folder);
  return [start, ...(target.below ?? [])].join('/');
}

/** Whether the caller has a right in a folder, or in the library itself. */
export const mayInFolder = (sight: Sight, wanted: bigint, { list, row }: Folder): boolean =>
  row ? sight.mayRow(wanted, list, row) : sight.may(wanted, { list });

/**
 * Whether the caller may look into a folder, where only what may be seen is shown. With Limited Access a library can be
 * opened, and a folder in it cannot.
 */
export const mayLookInto = (sight: Sight, folder: Folder): boolean =>
  mayInFolder(sight, folder.row ? RIGHTS.view : RIGHTS.open, folder);

/**
 * The folder of a call; throws SharePoint’s refusal for a caller who may not look into it, or without the right that is
 * wanted there.
 */
export function folderOfCall(call: Call, wanted?: bigint): Folder {
  const folder = folderAt(call.model, folderPathOf(call));
  const may = wanted === undefined ? mayLookInto(call.sight, folder) : mayInFolder(call.sight, wanted, folder);
  if (!may) throw accessDenied();
  return folder;
}

/** The file of a call; throws SharePoint’s refusal for a caller without this right there. */
export function fileOfCall(call: Call, wanted: bigint): FileFound {
  const found = anyFile(call);
  if (!call.sight.mayRow(wanted, found.list, found.row)) throw accessDenied();
  return found;
}

function anyFile(call: Call): FileFound {
  const { model, target } = call;
  if (target.fileId !== undefined) return fileById(model, target.fileId);
  const isInFolder = target.folder !== undefined || target.list !== undefined;
  const path = isInFolder ? `${folderPathOf(call)}/${target.file ?? ''}` : absolute(model, target.file ?? '');
  const found = fileAt(model, path);
  if (!found) throw fileMissing(path);
  return found;
}

export function fileAt(model: Model, path: string): FileFound | undefined {
  const list = libraryAt(model, path);
  const row = list && rowAt(model, list, path);
  return list && row?.['is_folder'] === FILE ? { list, row } : undefined;
}

function fileById(model: Model, id: string): FileFound {
  for (const list of model.lists.all().filter(({ template }) => template === LIBRARY)) {
    const row = model.database
      .prepare(`select * from ${list.table} where unique_id = ? and is_folder = ${FILE}`)
      .get(id.replace(/[{}]/g, '').toLowerCase());
    if (row) return { list, row: row as Row };
  }
  throw fileMissing(id);
}
