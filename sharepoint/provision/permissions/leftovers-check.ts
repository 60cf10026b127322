import type { SPFI } from '@pnp/sp';
import '@pnp/sp/recycle-bin/index.js';
import '@pnp/sp/site-groups/web.js';
import * as v from 'valibot';
import { inOneRequest } from '../../../src/register/client/one-request';
import { LIST, type ListName } from '../../../src/register/lists/list-names';
import { accessTo } from '../../../src/register/permissions/table';
import type { Difference } from './difference';

const GroupsSchema = v.array(v.object({ Title: v.string() }));
const BinSchema = v.array(
  v.object({ Title: v.string(), DirName: v.string(), DeletedByName: v.nullish(v.string(), 'someone') })
);

/** What permissions of lists and folders do not reach: links that were shared, and what people have deleted. */
export async function checkLeftovers(sp: SPFI): Promise<readonly Difference[]> {
  const [groups, bin] = await inOneRequest(sp, (batch) => [
    batch.web.siteGroups.select('Title')(),
    batch.web.recycleBin.select('Title', 'DirName', 'DeletedByName')()
  ]);
  return [
    ...v
      .parse(GroupsSchema, groups)
      .filter(({ Title }) => Title.startsWith('SharingLinks.'))
      .map(({ Title }) => ({
        found: `A sharing link opens something on the site (${Title}). End it with “Manage access” of the file or folder.`
      })),
    ...v
      .parse(BinSchema, bin)
      .filter(({ DirName }) => PRIVATE.some((title) => DirName.includes(`/${title}`)))
      .map(({ Title, DirName, DeletedByName }) => ({
        found: `The recycle bin holds “${Title}” of ${DirName}, which ${DeletedByName} deleted and can still open there. Restore it or delete it there.`
      }))
  ];
}

const PRIVATE: readonly string[] = Object.keys(LIST)
  .filter((name): name is ListName => name in LIST && accessTo(name as ListName)?.length === 0)
  .map((name) => LIST[name]);
