import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Metafile } from 'esbuild';

/** The folder of a package in the path of a file of it. */
const PACKAGE = /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//;
const LICENCE = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i;

/** The folders of all packages of which something went into the release. */
export const packagesIn = (made: readonly Metafile[]): readonly string[] =>
  [
    ...new Set(
      made.flatMap(({ inputs }) =>
        Object.keys(inputs).flatMap((path) => {
          const folder = PACKAGE.exec(path)?.[1];
          return folder === undefined ? [] : [folder];
        })
      )
    )
  ].sort();

/** Names, versions and licences of the packages, with the words of each licence, as they ask for. */
export async function notices(root: string, packages: readonly string[]): Promise<string> {
  const parts = await Promise.all(packages.map((folder) => noticeOf(join(root, folder))));
  return `Packages of others that are part of this release.\n\n${parts.join('\n\n')}\n`;
}

async function noticeOf(folder: string): Promise<string> {
  const { name, version, license, author } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license?: string;
    author?: string | { name?: string };
  };
  const files = (await readdir(folder)).filter((file) => LICENCE.test(file)).sort();
  const words = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')));
  const by = typeof author === 'string' ? author : author?.name;
  return [
    '='.repeat(80),
    `${name} ${version}: ${license ?? 'see below'}${by === undefined ? '' : `, by ${by}`}`,
    ...words.map((each) => each.trim())
  ].join('\n');
}
