import { createHash } from 'node:crypto';
import { mkdir, open, readdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isInside } from './inside';

/** A folder that a backup is written into. Its files can be read by their owner alone. */
export interface FolderOut {
  /** Adds a file; its path is from the folder, with “/”. Throws if it is there. */
  write(path: string, content: Uint8Array | string): Promise<void>;
  /** The SHA-256 of each file by its path, in hexadecimal. */
  hashes(): Readonly<Record<string, string>>;
}

const OWNER_ONLY = { folder: 0o700, file: 0o600 } as const;

/** Opens or makes an empty folder; a sentence if it holds anything, or cannot be used. */
export async function openFolderOut(folder: string): Promise<FolderOut | { readonly problem: string }> {
  try {
    await mkdir(folder, { recursive: true, mode: OWNER_ONLY.folder });
    if ((await readdir(folder)).length > 0)
      return { problem: `${folder} is not empty. Choose another folder: nothing in it is overwritten.` };
  } catch (error) {
    return { problem: `${folder} cannot be used: ${error instanceof Error ? error.message : String(error)}` };
  }
  const hashes: Record<string, string> = {};
  return {
    async write(path, content) {
      if (!isInside(path)) throw new Error(`“${path}” is not a path in the folder.`);
      const at = join(folder, ...path.split('/'));
      await mkdir(dirname(at), { recursive: true, mode: OWNER_ONLY.folder });
      const file = await open(at, 'wx', OWNER_ONLY.file);
      try {
        await file.writeFile(content);
        await file.sync();
      } finally {
        await file.close();
      }
      hashes[path] = createHash('sha256').update(content).digest('hex');
    },
    hashes: () => ({ ...hashes })
  };
}
