import { execFile } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

import type { Figure } from './figure';

const root = join(__dirname, '..', '..');
const run = promisify(execFile);
const CHUNK = /^regional-risk-web-part_\w+\.js$/;
const CHUNK_AIM = 150 * 1024;

/** The bytes of what is shipped. The bundle has to be there; the solution is packed again when it is older than the bundle. */
export async function builtFigures(): Promise<readonly Figure[]> {
  const chunk = newest(join(root, 'dist'), CHUNK);
  const packed = newest(join(root, 'sharepoint/solution'), /\.sppkg$/);
  if (!chunk) throw new Error('The web part has not been built. Run npm run build.');
  if (!packed || packed.changed < chunk.changed) await run(process.execPath, [join(root, 'node_modules/gulp/bin/gulp.js'), 'package-solution', '--ship'], { cwd: root });
  return [
    { operation: 'web part main chunk, gzipped', bytes: gzipSync(readFileSync(chunk.path)).byteLength, aim: { bytes: CHUNK_AIM } },
    { operation: 'sppkg', bytes: statSync(newest(join(root, 'sharepoint/solution'), /\.sppkg$/)?.path ?? '').size }
  ];
}

function newest(folder: string, name: RegExp): { readonly path: string; readonly changed: number } | undefined {
  const found = readdirSync(folder).filter((file) => name.test(file)).map((file) => ({ path: join(folder, file), changed: statSync(join(folder, file)).mtimeMs }));
  return found.sort((a, b) => b.changed - a.changed)[0];
}
