import { readdir, readFile } from 'node:fs/promises';
import { join, posix } from 'node:path';

import type { Package } from './read-package';

/** What an administrator reads, and what that leads to. */
const PAGES = [
  'docs/administrators.md',
  'docs/operation.md',
  'docs/permissions.md',
  'docs/letters.md',
  'docs/old-spreadsheet.md',
  'docs/people.example.json',
  'docs/decisions/0010-the-site-knows-its-version.md',
  'src/domain/README.md'
];
const DEPLOY = 'docs/deploy';

/** What administrators run, besides the service. */
export const commandsIn = (scripts: Package['scripts']): readonly string[] =>
  Object.entries(scripts).flatMap(([name, line]) => (line.startsWith('tsx sharepoint/provision/') ? [name] : []));

/**
 * The guide and what deploys the service, by their paths in the release, which are those of the sources. Commands are
 * written as the release runs them, and a link to what the release does not have becomes the path of it in the sources.
 */
export async function guideFiles(root: string, commands: readonly string[]): Promise<ReadonlyMap<string, string>> {
  const deploy = (await readdir(join(root, DEPLOY))).filter((name) => !name.startsWith('.')).sort();
  const paths = [...PAGES, ...deploy.map((name) => `${DEPLOY}/${name}`)];
  const has = new Set(paths);
  const files = new Map<string, string>();
  for (const path of paths) {
    const text = await readFile(join(root, path), 'utf8');
    files.set(path, path.endsWith('.md') ? asRun(linked(text, path, has), commands) : text);
  }
  return files;
}

const LINK = /\[([^\]\n]+)\]\((?!https?:|mailto:|#)([^)\s#]+)(#[^)\s]*)?\)/g;

const linked = (page: string, path: string, has: ReadonlySet<string>): string =>
  page.replace(LINK, (whole, words: string, target: string) => {
    const to = posix.join(posix.dirname(path), target);
    return has.has(to) ? whole : `${words} (\`${to}\` in the sources)`;
  });

const SCRIPT = /npm run ([a-z-]+)(?: --(?= ))?/g;

const asRun = (page: string, commands: readonly string[]): string =>
  page.replace(SCRIPT, (whole, name: string) => (commands.includes(name) ? `node service.mjs ${name}` : whole));
