import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { access, diagram, diagrams, duties, gates, notices, steps } from './domain-tables';
import { withBlock } from './markdown';

const root = join(__dirname, '..', '..');

/** Pages with something in them that is drawn from the tables. */
export const PAGES: readonly { readonly path: string; readonly blocks: Readonly<Record<string, () => string>> }[] = [
  { path: 'README.md', blocks: { 'The flow': () => diagram('imr') } },
  {
    path: 'src/domain/README.md',
    blocks: { Tracks: diagrams, Access: access, Steps: steps, Gates: gates, Duties: duties, Notices: notices }
  }
];

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The page as the tables have it now. */
export const drawn = ({ path, blocks }: (typeof PAGES)[number]): string =>
  Object.entries(blocks).reduce((page, [name, draw]) => withBlock(page, name, draw()), read(path));

export function writeAll(): void {
  for (const page of PAGES) writeFileSync(join(root, page.path), drawn(page));
}
