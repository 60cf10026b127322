import type { SPFI } from '@pnp/sp';
import '@pnp/sp/webs/index.js';
import '@pnp/sp/site-groups/web.js';
import * as v from 'valibot';
import { unlessMissing } from '../../../src/register/client/sharepoint-errors';
import { createScratchLists, removeScratchLists, type ScratchLists } from '../scratch/scratch-lists';
import { cellsOf, READ_ROWS, SCRATCH_COLUMNS } from './scratch-columns';
import { readJson } from './read-json';
import type { Site } from './send';

export const OUTER = 'outer';
export const INNER = 'inner';
export const PAPER = 'paper.txt';

const GROUP_TITLE = /^SCR contract [0-9a-f]{12} group( \d{1,4})?$/;

/** What requests are tried on: lists that are only read, lists that are changed, and a group. */
export interface ScratchSite {
  readonly read: ScratchLists;
  readonly changed: ScratchLists;
  readonly origin: string;
  /** The path of the site on its host, such as `/sites/scratch`. */
  readonly path: string;
  /** The paths of the libraries by their titles, as SharePoint has made them. */
  readonly roots: ReadonlyMap<string, string>;
  /** The numbers of the rows of the list that is only read, in the order in which they were added. */
  readonly rows: readonly number[];
  /** Begins the title of each group. */
  readonly groups: string;
  readonly group: number;
  /** The number of the permission level Read, whatever the site calls it. */
  readonly reader: number;
}

const IdSchema = v.object({ Id: v.number() });
const RootSchema = v.object({ ServerRelativeUrl: v.string() });
const WebSchema = v.object({ Url: v.pipe(v.string(), v.url()) });

export const listPath = (title: string): string => `web/lists/getByTitle('${title}')`;

/** Makes all of it on a site that has none. */
export async function makeScratchSite(sp: SPFI, site: Site): Promise<ScratchSite> {
  const [read, changed] = [
    createScratchLists(sp, 'contract', SCRATCH_COLUMNS),
    createScratchLists(sp, 'contract', SCRATCH_COLUMNS)
  ];
  await read.make();
  await changed.make();
  const rows: number[] = [];
  for (const cells of READ_ROWS)
    rows.push(
      (
        await readJson(site, IdSchema, {
          method: 'POST',
          path: `${listPath(read.list)}/items`,
          body: JSON.stringify({ Title: 'alpha', ...cellsOf('list', cells) })
        })
      ).Id
    );
  const { Url } = await readJson(site, WebSchema, { method: 'GET', path: 'web?$select=Url' });
  const { origin, pathname } = new URL(Url);
  const roots = new Map<string, string>();
  for (const lists of [read, changed]) {
    await fillLibrary(site, lists);
    const path = `${listPath(lists.files)}/rootFolder?$select=ServerRelativeUrl`;
    roots.set(lists.files, (await readJson(site, RootSchema, { method: 'GET', path })).ServerRelativeUrl);
  }
  const groups = `${read.list} group`;
  const { Id: group } = await readJson(site, IdSchema, {
    method: 'POST',
    path: 'web/siteGroups',
    body: JSON.stringify({ Title: groups })
  });
  const { Id: reader } = await readJson(site, IdSchema, {
    method: 'GET',
    path: 'web/roleDefinitions/getByType(2)?$select=Id'
  });
  return { read, changed, origin, path: pathname.replace(/\/$/, ''), roots, rows, groups, group, reader };
}

/** A folder in a folder, and a document of two versions in each of them and beside. */
async function fillLibrary(site: Site, { files }: ScratchLists): Promise<void> {
  let at = `${listPath(files)}/rootFolder`;
  for (const folder of [undefined, OUTER, INNER]) {
    if (folder !== undefined) {
      await made(site, `${at}/folders/addUsingPath(decodedurl='${folder}',overwrite=false)`);
      at = `${at}/folders('${folder}')`;
    }
    for (const body of ['first', 'second'])
      await made(site, `${at}/files/addUsingPath(decodedurl='${PAPER}',overwrite=true)`, body);
  }
}

const made = (site: Site, path: string, body?: string): Promise<unknown> =>
  readJson(site, v.unknown(), { method: 'POST', path, body });

const GroupsSchema = v.array(v.object({ Id: v.number(), Title: v.string() }));

/** Removes what runs of this command have made. Gives how many lists and groups there were. */
export async function removeScratchSite(sp: SPFI): Promise<number> {
  const lists = await removeScratchLists(sp, 'contract');
  const groups: unknown = await sp.web.siteGroups.select('Id', 'Title')();
  const found = v.parse(GroupsSchema, groups).filter(({ Title }) => GROUP_TITLE.test(Title));
  for (const { Id } of found) await unlessMissing(sp.web.siteGroups.removeById(Id), undefined);
  return lists + found.length;
}
