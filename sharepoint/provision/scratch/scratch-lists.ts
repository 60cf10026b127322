import { randomBytes } from 'node:crypto';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/lists/web.js';
import '@pnp/sp/security/list.js';
import * as v from 'valibot';
import { unlessMissing } from '../../../src/register/client/sharepoint-errors';
import type { SiteColumn, SiteList } from '../../../src/register/lists/column';
import { newColumn } from '../column-plan';

const TEMPLATES = { list: 100, library: 101 } as const;

/** The commands that make such lists. */
type Command = 'doctor' | 'contract';
type Columns = Readonly<Record<'list' | 'library', readonly SiteColumn[]>>;

/** What such a list says of itself. It is found again by these words, so they are the same however it is started. */
export const scratchDescription = (command: Command): string =>
  `Made by the command “${command}”, which removes it. Delete it at any time.`;
const TITLES: Readonly<Record<Command, RegExp>> = {
  doctor: /^SCR doctor [0-9a-f]{12}( files)?$/,
  contract: /^SCR contract [0-9a-f]{12}( files)?$/
};

/** A list and a library of random names, hidden from people and from search, that are there to try things on. */
export interface ScratchLists {
  readonly list: string;
  readonly files: string;
  /** Makes both, closed to people. */
  make(): Promise<void>;
}

export function createScratchLists(sp: SPFI, command: Command, columns: Columns): ScratchLists {
  const list = `SCR ${command} ${randomBytes(6).toString('hex')}`;
  const files = `${list} files`;
  const shapeOf = (title: string, kind: 'list' | 'library'): SiteList => ({
    kind,
    title,
    description: scratchDescription(command),
    private: true,
    view: [],
    columns: columns[kind]
  });
  return {
    list,
    files,
    async make() {
      await makeList(sp, shapeOf(list, 'list'));
      await makeList(sp, shapeOf(files, 'library'));
    }
  };
}

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

/**
 * Removes the lists of a command, and those of its runs that were ended before they could; for good, not into the
 * recycle bin. They are known by their names and their words, those of
 * the doctor also by being hidden. Gives how many there were.
 */
export async function removeScratchLists(sp: SPFI, command: Command): Promise<number> {
  const lists: unknown = await sp.web.lists.select('Title', 'Hidden', 'Description')();
  const found = v
    .parse(ListsSchema, lists)
    .filter(
      ({ Title, Hidden, Description }) =>
        TITLES[command].test(Title) && (Hidden || command === 'contract') && Description === scratchDescription(command)
    );
  for (const { Title } of found) await unlessMissing(sp.web.lists.getByTitle(Title).delete(), undefined);
  return found.length;
}
