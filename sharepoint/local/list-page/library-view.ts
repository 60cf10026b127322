import type { Sight } from '../rest/access/sight';
import { Failure } from '../rest/failure';
import type { Filter } from '../rest/filter';
import type { Row } from '../rest/item-query';
import { folderAt, mayLookInto, type Folder } from '../rest/library';
import { folderOf, pageOf, type List, type View } from '../rest/list';
import type { Model } from '../rest/model';
import type { Order } from '../rest/query-options';
import { FILE, FOLDER, pathOf } from '../rest/rows';
import { html, type Html } from './html';

/** Folders come before files, and both by name, as SharePoint shows them. */
export const LIBRARY_ORDER: readonly Order[] = [
  { name: 'FSObjType', descending: true },
  { name: 'FileLeafRef', descending: false }
];

export const encodePath = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** The folder of an address’s `id`, or the library itself; undefined if there is no such folder. */
export function folderAsked(model: Model, sight: Sight, list: List, query: URLSearchParams): Folder | undefined {
  try {
    const folder = folderAt(model, query.get('id') ?? `${model.path}/${folderOf(list)}`);
    return folder.list.number === list.number && mayLookInto(sight, folder) ? folder : undefined;
  } catch (error) {
    if (error instanceof Failure) return undefined;
    throw error;
  }
}

/** What a view of a library shows besides an open folder; SPViewScope. */
const ALL_FILES = 1;

/**
 * The items of a folder; for a search, or where the view shows those of all folders, the files of the whole library.
 */
export function withinFolder(folder: Folder, asked: Filter | undefined, { scope }: Pick<View, 'scope'>): Filter {
  if (!asked && scope !== ALL_FILES)
    return { kind: 'compare', name: 'FileDirRef', comparison: 'eq', literal: { kind: 'text', value: folder.path } };
  const isFile: Filter = {
    kind: 'compare',
    name: 'FSObjType',
    comparison: 'eq',
    literal: { kind: 'number', value: FILE }
  };
  return asked ? { kind: 'and', parts: [asked, isFile] } : isFile;
}

/** The breadcrumb from the library to an open folder. */
export function wayTo(model: Model, { list, path }: Folder): Html | undefined {
  const root = `${model.path}/${folderOf(list)}`;
  const names = path
    .slice(root.length)
    .split('/')
    .filter((name) => name !== '');
  if (names.length === 0) return undefined;
  const steps = names.map((name, index) =>
    index === names.length - 1
      ? html` › <span aria-current="page">${name}</span>`
      : html` › <a href="${folderAddress(model, list, [root, ...names.slice(0, index + 1)].join('/'))}">${name}</a>`
  );
  return html`<nav aria-label="You are here" class="crumb way">
    <a href="${`${model.path}/${encodePath(pageOf(list, 'AllItems.aspx'))}`}">${list.title}</a>${steps}
  </nav>`;
}

/** A name that opens its folder or file. */
export const nameLink = (model: Model, list: List, row: Row): Html =>
  row['is_folder'] === FOLDER
    ? html`<a class="clip" href="${folderAddress(model, list, pathOf(row))}"
        ><span class="visually-hidden">Folder </span
        ><span class="folder" aria-hidden="true"></span>${String(row['file_name'])}</a
      >`
    : html`<a class="clip" href="${encodePath(pathOf(row))}">${String(row['file_name'])}</a>`;

export const detailsLink = (model: Model, list: List, row: Row): Html =>
  html`<td class="short">
    <a href="${`${model.path}/${encodePath(pageOf(list, 'DispForm.aspx'))}?ID=${String(row['id'])}`}"
      >Details<span class="visually-hidden"> of ${String(row['file_name'])}</span></a
    >
  </td>`;

const folderAddress = (model: Model, list: List, path: string): string =>
  `${model.path}/${encodePath(pageOf(list, 'AllItems.aspx'))}?id=${encodeURIComponent(path)}`;
