import { randomBytes } from 'node:crypto';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/security/list.js';
import * as v from 'valibot';
import { unlessMissing } from '../../../src/register/client/sharepoint-errors';
import type { SiteColumn, SiteList } from '../../../src/register/lists/column';
import { newColumn } from '../column-plan';

const DESCRIPTION = 'Made by “npm run doctor”, which removes it. Delete it at any time.';
const TITLE = /^SCR doctor [0-9a-f]{12}( files)?$/;
const TEMPLATES = { list: 100, library: 101 } as const;

export const KEY = 'ScratchKey';
export const DAY = 'ScratchDay';

const KEY_COLUMN: SiteColumn = { name: KEY, title: 'Key', type: 'text', description: 'A key.', indexed: true };
const COLUMNS = {
  list: [
    { ...KEY_COLUMN, unique: true },
    { name: DAY, title: 'Day', type: 'day', description: 'A day.', indexed: true }
  ],
  library: [KEY_COLUMN]
} as const satisfies Readonly<Record<'list' | 'library', readonly SiteColumn[]>>;

/** A list and a library of random names, hidden from people and from search, that are there to try things on. */
export interface Scratch {
  readonly list: string;
  readonly files: string;
  /** Makes both, closed to people. */
  make(): Promise<void>;
  /**
   * Removes both, and those of runs that were ended before they could; for good, not into the recycle bin. Gives how
   * many there were.
   */
  remove(): Promise<number>;
}

export function createScratch(sp: SPFI): Scratch {
  const list = `SCR doctor ${randomBytes(6).toString('hex')}`;
  const files = `${list} files`;
  return {
    list,
    files,
    async make() {
      await makeList(sp, shapeOf(list, 'list'));
      await makeList(sp, shapeOf(files, 'library'));
    },
    async remove() {
      const found = await scratchLists(sp);
      for (const title of found) await unlessMissing(sp.web.lists.getByTitle(title).delete(), undefined);
      return found.length;
    }
  };
}

const shapeOf = (title: string, kind: 'list' | 'library'): SiteList => ({
  kind,
  title,
  description: DESCRIPTION,
  private: true,
  view: [],
  columns: COLUMNS[kind]
});

async function makeList(sp: SPFI, shape: SiteList): Promise<void> {
  const { title, kind = 'list', description, columns } = shape;
  await sp.web.lists.add(title, description, TEMPLATES[kind], false, {
    Hidden: true,
    NoCrawl: true,
    OnQuickLaunch: false,
    ...(kind === 'library' && { EnableVersioning: true })
  });
  await sp.web.lists.getByTitle(title).breakRoleInheritance(false, true);
  for (const column of columns) await newColumn(shape, column).make(sp);
}

const ListsSchema = v.array(
  v.object({ Title: v.string(), Hidden: v.boolean(), Description: v.nullish(v.string(), '') })
);

/** The titles of all lists that such runs made: by their names, their words and that they are hidden. */
async function scratchLists(sp: SPFI): Promise<readonly string[]> {
  const found: unknown = await sp.web.lists.select('Title', 'Hidden', 'Description')();
  return v
    .parse(ListsSchema, found)
    .filter(({ Title, Hidden, Description }) => TITLE.test(Title) && Hidden && Description === DESCRIPTION)
    .map(({ Title }) => Title);
}
