import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import type { ReadingProgram } from '../../bot/program-files';
import { bundle } from '../../manifest/service/bundle';
import { template } from './templates';

const ROOT = join(__dirname, '..', '..');

/**
 * The reader of workbooks as the release has it, bundled once in a run: it starts in half the time of the one that is
 * loaded from its sources. Outside of a run that keeps such things there is none, and the sources do.
 */
export async function releasedReader(): Promise<ReadingProgram | undefined> {
  const folder = await template('release', async (made) => {
    const { files } = await bundle(ROOT);
    await Promise.all(Object.entries(files).map(([file, bytes]) => writeFile(join(made, file), bytes)));
  });
  if (folder === undefined) return undefined;
  const script = join(folder, 'workbook-reader.mjs');
  return { script, folders: [script] };
}
