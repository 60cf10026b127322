import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

const MARKER = '.local-tenant';

/** The files of the local tenant that survive a restart. */
export interface DataFolder {
  readonly path: string;
  readonly database: string;
  /** The SQLite file of the empty site. */
  readonly emptySite: string;
  /** The SQLite file of the mailbox. */
  readonly mail: string;
  readonly identity: string;
  readonly chats: string;
  readonly logs: string;
  /** How far the example reviews have been told; absent where that has not begun. */
  readonly demo: string;
}

/** Opens or makes the folder. Never uses or empties a folder that this program did not make. */
export function createDataFolder(
  folder: string,
  fresh: boolean
): { ok: true; data: DataFolder } | { ok: false; sentence: string } {
  const path = resolve(folder);
  const marker = join(path, MARKER);
  if (existsSync(path) && !existsSync(marker) && readdirSync(path).length > 0) {
    return {
      ok: false,
      sentence: `${path} already holds other files. Choose another folder with --data, or move those files.`
    };
  }
  if (fresh) rmSync(path, { recursive: true, force: true });
  mkdirSync(path, { recursive: true, mode: 0o700 });
  writeFileSync(marker, 'The local tenant made this folder. npm start -- --fresh empties it.\n');
  const data: DataFolder = {
    path,
    database: join(path, 'site.sqlite'),
    emptySite: join(path, 'empty-site.sqlite'),
    mail: join(path, 'mail.sqlite'),
    identity: join(path, 'identity'),
    chats: join(path, 'chats'),
    logs: join(path, 'logs'),
    demo: join(path, 'example-reviews.json')
  };
  for (const inside of [data.identity, data.chats, data.logs]) mkdirSync(inside, { recursive: true, mode: 0o700 });
  return { ok: true, data };
}
