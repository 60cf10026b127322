import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { access, diagrams, duties, guards, notices, steps } from './domain-tables';
import { input } from './input-page';
import { labels, steps as offers } from './letters-page';
import { withBlock } from './markdown';
import { headings, leftOut, states } from './old-spreadsheet-page';
import { people } from './people-page';
import { groups, places } from './permissions-page';
import { words } from './words-page';

const root = join(__dirname, '..', '..');

/** Pages with something in them that is drawn from the code. */
export const PAGES: readonly { readonly path: string; readonly blocks: Readonly<Record<string, () => string>> }[] = [
  {
    path: 'src/domain/README.md',
    blocks: { Tracks: diagrams, Access: access, Steps: steps, Guards: guards, Duties: duties, Notices: notices }
  },
  { path: 'docs/administrators.md', blocks: { People: people } },
  { path: 'docs/words.md', blocks: { Words: words } },
  { path: 'docs/input.md', blocks: { Input: input } },
  { path: 'docs/letters.md', blocks: { Labels: labels, Offers: offers } },
  { path: 'docs/old-spreadsheet.md', blocks: { Headings: headings, States: states, 'Left out': leftOut } },
  { path: 'docs/permissions.md', blocks: { Groups: groups, Places: places } }
];

export const read = (path: string): string => readFileSync(join(root, path), 'utf8');

/** The page as the code has it now. */
export const drawn = ({ path, blocks }: (typeof PAGES)[number]): string =>
  Object.entries(blocks).reduce((page, [name, draw]) => withBlock(page, name, draw()), read(path));

export function writeAll(): void {
  for (const page of PAGES) writeFileSync(join(root, page.path), drawn(page));
}
