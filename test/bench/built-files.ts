import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzipSync } from 'node:zlib';

import type { Figure } from './figure';

const root = join(__dirname, '..', '..');
const dist = join(root, 'dist');
const run = promisify(execFile);
const MAIN = /^regional-risk-web-part_\w+\.js$/;
const MAIN_AIM = 150 * 1024;
/**
 * A chunk with a name is fetched when the part of the page that it is named after is looked at; the others hold what
 * several of them share.
 */
const CHUNK = /^chunk\.(?<name>[\w-]+)_\w+\.js$/;

/**
 * The bytes of what is shipped. The bundle has to be there; the solution is packed again when it is older than the
 * bundle.
 */
export async function builtFigures(): Promise<readonly Figure[]> {
  const main = newest(dist, MAIN);
  const packed = newest(join(root, 'sharepoint/solution'), /\.sppkg$/);
  if (!main) throw new Error('The web part has not been built. Run npm run build.');
  if (!packed || packed.changed < main.changed)
    await run(process.execPath, [join(root, 'node_modules/gulp/bin/gulp.js'), 'package-solution', '--ship'], {
      cwd: root
    });
  return [
    {
      operation: 'web part main chunk, gzipped',
      bytes: gzipped(main.path),
      aim: { bytes: MAIN_AIM },
      note: 'what is fetched before the numbers show, with the words'
    },
    ...chunks(),
    { operation: 'sppkg', bytes: statSync(newest(join(root, 'sharepoint/solution'), /\.sppkg$/)?.path ?? '').size }
  ];
}

function chunks(): readonly Figure[] {
  const sizes = readdirSync(dist).flatMap((file) => {
    const name = CHUNK.exec(file)?.groups?.['name'];
    return name === undefined
      ? []
      : [{ name: /^\d+$/.test(name) ? 'what several share' : name, bytes: gzipped(join(dist, file)) }];
  });
  return [...new Set(sizes.map(({ name }) => name))].sort().map((name) => ({
    operation: `web part chunk: ${name}, gzipped`,
    bytes: sizes.filter((size) => size.name === name).reduce((sum, { bytes }) => sum + bytes, 0)
  }));
}

const gzipped = (path: string): number => gzipSync(readFileSync(path)).byteLength;

function newest(folder: string, name: RegExp): { readonly path: string; readonly changed: number } | undefined {
  const found = (existsSync(folder) ? readdirSync(folder) : [])
    .filter((file) => name.test(file))
    .map((file) => ({ path: join(folder, file), changed: statSync(join(folder, file)).mtimeMs }));
  return found.sort((a, b) => b.changed - a.changed)[0];
}
