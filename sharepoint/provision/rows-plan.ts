import type { SPFI } from '@pnp/sp';
import type { Terminology } from '../../src/domain/terminology';
import { isMissing, isMissingColumn } from '../../src/register/client/sharepoint-errors';
import { renamedColumns, rowsWithFormerChoices } from '../../src/register/former-choices';
import { LIST, type ListName } from '../../src/register/lists/list-names';
import { unmarkedRows } from '../../src/register/directory/in-use';
import { FOLLOWING_LISTS, outdatedRows } from '../../src/register/projections/outdated-rows';
import { rewriteRows, type Rewritten } from '../../src/register/rewrite-rows';
import type { Change } from './change';
import { several } from '../../src/domain/several';

type FindOutdated = (sp: SPFI) => Promise<readonly Rewritten[]>;

/**
 * Makes the rows that follow from the reviews again where they do not say what these say, rewrites those of other lists
 * that show labels of an earlier release, and marks the rows of the Directory that commands read.
 */
export async function planRows(sp: SPFI, terms: Terminology): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const [list, find] of outdatedIn(terms)) changes.push(...(await planList(sp, list, find)));
  return changes;
}

function outdatedIn(terms: Terminology): readonly (readonly [ListName, FindOutdated])[] {
  const others = Object.keys(LIST)
    .filter(isListName)
    .filter((list) => !FOLLOWING_LISTS.some((following) => following === list) && renamedColumns(list).length > 0);
  return [
    ...FOLLOWING_LISTS.map((list) => [list, (sp: SPFI) => outdatedRows(sp, list, terms)] as const),
    ['directory', (sp) => unmarkedRows(sp, new Date().toISOString().slice(0, 10))],
    ...others.map((list) => [list, (sp: SPFI) => rowsWithFormerChoices(sp, list)] as const)
  ];
}

const isListName = (name: string): name is ListName => Object.hasOwn(LIST, name);

async function planList(sp: SPFI, list: ListName, find: FindOutdated): Promise<readonly Change[]> {
  const change = (rows: string): Change => ({
    sentence: `Bring ${rows} of ${LIST[list]} up to date.`,
    make: async (site) => {
      await rewriteRows(site, list, find);
    }
  });
  try {
    const outdated = await find(sp);
    return outdated.length === 0 ? [] : [change(several(outdated.length, 'row'))];
  } catch (error) {
    if (isMissing(error)) return [];
    // A column is still to be added, and then the rows can be read.
    if (isMissingColumn(error)) return [change('outdated rows')];
    throw error;
  }
}
