import type { Entity } from './entity';
import { userEntity } from './access/entities';
import type { Sight } from './access/sight';
import type { Person } from './caller';
import { userMissing } from './failure';
import { contentOf, numberOf } from './file-versions';
import { itemEntity } from './item-entity';
import type { Row } from './item-query';
import { etagOf } from './items';
import { rowsIn, type Folder } from './library';
import type { List } from './list';
import { folderEntity, rootFolderEntity } from './list-entity';
import type { Model } from './model';
import { FILE, FOLDER, pathOf } from './rows';

/** A file as `SP.File`. */
export function fileEntity(model: Model, sight: Sight, list: List, row: Row): Entity {
  const url = pathOf(row);
  const label = String(row['version_label']);
  return {
    type: 'SP.File',
    path: `Web/GetFileByServerRelativePath(decodedurl='${encodeURIComponent(url)}')`,
    etag: etagOf(row),
    values: {
      Name: String(row['file_name']),
      ServerRelativeUrl: url,
      Length: String(contentOf(model.database, list, Number(row['id']))?.length ?? 0),
      Exists: true,
      TimeCreated: String(row['created']),
      TimeLastModified: String(row['modified']),
      UniqueId: String(row['unique_id']),
      ETag: etagOf(row),
      Title: row['title'] ?? '',
      ContentTag: `{${String(row['unique_id']).toUpperCase()}},${String(row['version'])},0`,
      CheckInComment: '',
      CheckOutType: 2,
      Level: 1,
      MajorVersion: Math.floor(Number(label)),
      MinorVersion: 0,
      UIVersion: numberOf(label),
      UIVersionLabel: label
    },
    links: {
      ListItemAllFields: () => itemEntity(model, sight, list, row),
      ModifiedBy: () => userEntity(model, editorOf(model, row))
    }
  };
}

function editorOf(model: Model, row: Row): Person {
  const editor = model.people.byId(Number(row['editor']));
  if (!editor) throw userMissing();
  return editor;
}

/** A folder of a library as `SP.Folder`, or the library itself. */
export function folderEntityOf(model: Model, sight: Sight, folder: Folder): Entity {
  const { list, row, path } = folder;
  if (!row) return rootFolderEntity(model, list);
  const count = model.database.prepare(`select count(*) as n from ${list.table} where folder = ?`).get(path)?.['n'];
  return folderEntity(
    {
      url: path,
      name: String(row['file_name']),
      count: Number(count),
      id: String(row['unique_id']),
      created: String(row['created'])
    },
    {
      ListItemAllFields: () => itemEntity(model, sight, list, row),
      Folders: () =>
        rowsIn(model, sight, folder, FOLDER).map((inner) =>
          folderEntityOf(model, sight, { list, path: pathOf(inner), row: inner })
        ),
      Files: () => rowsIn(model, sight, folder, FILE).map((inner) => fileEntity(model, sight, list, inner))
    }
  );
}
