import type { DatabaseSync } from 'node:sqlite';
import { newFolderId } from './ids';
import type { WellKnown } from './message';

export interface Folder {
  readonly id: string;
  readonly name: string;
  readonly wellKnown?: WellKnown;
}

const WELL_KNOWN: readonly (readonly [WellKnown, string])[] = [
  ['inbox', 'Inbox'],
  ['drafts', 'Drafts'],
  ['sentitems', 'Sent Items'],
  ['deleteditems', 'Deleted Items'],
  ['junkemail', 'Junk Email'],
  ['archive', 'Archive']
];

/** The folders of the mailbox: those that each mailbox has, and those that were made. */
export function createFolders(database: DatabaseSync) {
  const add = database.prepare('insert into folder (id, well_known, name) values (?, ?, ?) on conflict do nothing');
  for (const [wellKnown, name] of WELL_KNOWN) add.run(newFolderId(), wellKnown, name);
  const all = database.prepare('select id, well_known, name from folder order by rowid');
  const counted = database.prepare(
    'select count(*) as total, sum(is_read = 0) as unread from message where folder = ? and in_transit = 0'
  );
  const read = (): readonly Folder[] =>
    all.all().map(({ id, well_known: known, name }) => {
      const wellKnown = WELL_KNOWN.find(([each]) => each === known)?.[0];
      return { id: String(id), name: String(name), ...(wellKnown && { wellKnown }) };
    });
  return {
    all: read,
    /** By id, or by the name that each mailbox knows it by. */
    find: (idOrName: string): Folder | undefined =>
      read().find(({ id, wellKnown }) => id === idOrName || wellKnown === idOrName.toLowerCase()),
    /** Undefined where a folder has that name, in whatever case. */
    add(name: string): Folder | undefined {
      const id = newFolderId();
      return add.run(id, null, name).changes === 0 ? undefined : { id, name };
    },
    counts(id: string): { readonly total: number; readonly unread: number } {
      const row = counted.get(id);
      return { total: Number(row?.['total']), unread: Number(row?.['unread'] ?? 0) };
    }
  };
}

export type Folders = ReturnType<typeof createFolders>;
