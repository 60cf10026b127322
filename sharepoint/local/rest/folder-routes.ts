import * as v from 'valibot';
import { created, many, one } from './answers';
import { listOf, type Answer, type Call } from './call';
import { RIGHTS } from './access/rights';
import { badBody, accessDenied, fileExists, folderMissing } from './failure';
import { checkName, recycled } from './file-routes';
import { folderEntityOf } from './file-entity';
import { itemPlan } from './item-entity';
import { propertiesOf } from './json';
import { absolute, folderAt, folderOfCall, mayInFolder, rowAt, rowsIn, type Folder } from './library';
import { LIBRARY } from './list';
import { rootFolderEntity } from './list-entity';
import { queryOptions } from './query-options';
import { FOLDER, pathOf } from './rows';

const LeafSchema = v.object({ leafPath: v.object({ DecodedUrl: v.string() }) });

/** A folder; a list that is no library has only its root folder. */
export function getFolder(call: Call): Answer {
  const { model, target, sight } = call;
  const list = target.list && target.folder === undefined && !target.below ? listOf(call) : undefined;
  return one(
    call,
    list && list.template !== LIBRARY ? rootFolderEntity(model, list) : folderEntityOf(model, sight, folderOfCall(call))
  );
}

export function getFolders(call: Call): Answer {
  const { model, sight } = call;
  const folder = folderOfCall(call);
  return many(
    call,
    rowsIn(model, sight, folder, FOLDER).map((row) =>
      folderEntityOf(model, sight, { list: folder.list, path: pathOf(row), row })
    )
  );
}

/** `web/folders/addusingpath`: the path begins at the server or at the site. */
export function addFolderToSite(call: Call): Answer {
  const path = absolute(call.model, call.target.args[0] ?? '');
  const cut = path.lastIndexOf('/');
  return make(call, folderAt(call.model, path.slice(0, cut)), path.slice(cut + 1));
}

/** `folder/folders/addusingpath`: the path begins at the folder. */
export function addFolder(call: Call): Answer {
  const names = (call.target.args[0] ?? '').split('/');
  const parent = folderOfCall(call);
  return make(
    call,
    names.length > 1 ? folderAt(call.model, [parent.path, ...names.slice(0, -1)].join('/')) : parent,
    names.at(-1) ?? ''
  );
}

export function addSubFolder(call: Call): Answer {
  const parsed = v.safeParse(LeafSchema, propertiesOf(call.body));
  if (!parsed.success) throw badBody("The parameter 'leafPath' is missing.");
  return make(call, folderOfCall(call), parsed.output.leafPath.DecodedUrl);
}

export function folderItem(call: Call): Answer {
  const { list, row, path } = folderOfCall(call, RIGHTS.view);
  if (!row) throw folderMissing(path);
  const { select, expand } = queryOptions(call.query);
  return { kind: 'entity', entity: itemPlan(call.model, call.sight, list, select, expand).make(row) };
}

export function removeFolder(call: Call): Answer {
  const { list, row, path } = folderOfCall(call, RIGHTS.delete);
  if (!row) throw folderMissing(path);
  call.model.items.removeFolder(list, Number(row['id']));
  return { kind: 'nothing', status: 200 };
}

export function recycleFolder(call: Call): Answer {
  const { list, row, path } = folderOfCall(call, RIGHTS.delete);
  if (!row) throw folderMissing(path);
  return recycled(call, list, row);
}

/** SharePoint refuses the name of an existing folder or file, unless `overwrite` is set. */
function make(call: Call, folder: Folder, name: string): Answer {
  const { model, person, target, sight } = call;
  const { list, path } = folder;
  if (!mayInFolder(sight, RIGHTS.add, folder)) throw accessDenied();
  checkName(name, path);
  const found = rowAt(model, list, `${path}/${name}`);
  const isFolder = found?.['is_folder'] === FOLDER;
  if (found && !(isFolder && target.args[1]?.toLowerCase() === 'true')) throw fileExists(`${path}/${name}`);
  const row =
    found ??
    model.items.add(
      list,
      {},
      {
        person: person.id,
        now: model.now(),
        more: { file_name: name, folder: path, is_folder: FOLDER, version_label: '1.0' }
      }
    );
  return created(folderEntityOf(model, sight, { list, path: pathOf(row), row }));
}
