import { createArrive, idOf } from './arrival';
import { createAttachments } from './attachments';
import { openMailDatabase } from './database';
import { createFolders, type Folder } from './folders';
import type { Message } from './message';
import { createMessages } from './messages';
import { createSending } from './sending';
import { createSwitches } from './switches';

/** A mailbox on one SQLite file, without its wire: `database` is the path of the file, `address` its email address. */
export function createMailbox({ database: file, address }: { readonly database: string; readonly address: string }) {
  const database = openMailDatabase(file);
  const store = {
    database,
    address,
    folders: createFolders(database),
    messages: createMessages(database),
    attachments: createAttachments(database),
    switches: createSwitches()
  };
  const arrive = createArrive(store);
  const { send, settle, sendings } = createSending({ ...store, arrive });
  return {
    ...store,
    arrive,
    send,
    settle,
    sendings,
    /** Into Deleted Items, and out of the mailbox from there. */
    discard(message: Message): void {
      const deleted = idOf(store.folders, 'deleteditems');
      if (message.folder === deleted) store.messages.remove(message);
      else store.messages.move(message, deleted);
    },
    /** A folder by its id, its well-known name or the name that people see. */
    folderCalled: (name: string): Folder | undefined =>
      store.folders.find(name) ??
      store.folders.all().find((folder) => folder.name.toLowerCase() === name.toLowerCase()),
    close: (): void => database.close()
  };
}

export type Mailbox = ReturnType<typeof createMailbox>;
