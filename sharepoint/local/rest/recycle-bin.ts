import { many } from './answers';
import type { Answer, Call } from './call';
import { accessDenied, itemMissing } from './failure';
import { userEntity } from './access/entities';
import type { Entity } from './entity';
import type { Row } from './item-query';
import { folderOf, LIBRARY } from './list';
import { FOLDER } from './rows';

/** SP.RecycleBinItemType */
const TYPES = { file: 1, item: 3, folder: 5 } as const;

/** Removes something from the recycle bin for good: what the caller sees there. */
export function removeRecycled(call: Call): Answer {
  const { model, person, caller, target } = call;
  const id = target.recycled ?? '';
  const by = model.database.prepare('select person from recycled_by where id = ?').get(id);
  if (!by) throw itemMissing();
  if (caller.isApp !== true && !model.access.isAdministrator(person) && by['person'] !== person.id)
    throw accessDenied();
  for (const table of ['recycled', 'recycled_by']) model.database.prepare(`delete from ${table} where id = ?`).run(id);
  return { kind: 'nothing', status: 200 };
}

/** What the caller has recycled; for an administrator or an app, all that was recycled. */
export function getRecycleBin(call: Call): Answer {
  const { model, person, caller } = call;
  const seesAll = caller.isApp === true || model.access.isAdministrator(person);
  const rows = model.database
    .prepare(
      'select recycled.*, person from recycled left join recycled_by using (id) order by at desc, recycled.rowid desc'
    )
    .all()
    .filter((row) => seesAll || row['person'] === person.id);
  return many(
    call,
    rows.map((row): Entity => {
      const item = JSON.parse(String(row['row'])) as Row;
      const list = model.lists.all().find(({ number }) => number === row['list']);
      const isLibrary = list?.template === LIBRARY;
      const by = model.people.byId(Number(row['person'] ?? 0));
      const kind = !isLibrary ? 'item' : item['is_folder'] === FOLDER ? 'folder' : 'file';
      const name = isLibrary ? String(item['file_name']) : `${String(item['id'])}_.000`;
      return {
        type: 'SP.RecycleBinItem',
        path: `Web/RecycleBin(guid'${String(row['id'])}')`,
        values: {
          Id: String(row['id']),
          Title: isLibrary ? name : String(item['title'] ?? ''),
          LeafName: name,
          DirName: (isLibrary ? String(item['folder']) : `${model.path}/${list ? folderOf(list) : ''}`).replace(
            /^\//,
            ''
          ),
          DeletedDate: String(row['at']),
          DeletedByName: by?.title ?? '',
          DeletedByEmail: by?.login ?? '',
          ItemState: 1,
          ItemType: TYPES[kind],
          Size: 0
        },
        links: { DeletedBy: () => (by ? userEntity(model, by) : []) }
      };
    })
  );
}
