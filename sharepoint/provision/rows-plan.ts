import type { SPFI } from '@pnp/sp';
import type { Terminology } from '../../src/domain/terminology';
import { isMissing, isMissingColumn } from '../../src/register/client/sharepoint-errors';
import { renamedColumns, rowsWithFormerChoices } from '../../src/register/former-choices';
import { LIST, type ListName } from '../../src/register/lists/list-names';
import { unmarkedRows } from '../../src/register/directory/in-use';
import { outdatedRows } from '../../src/register/reviews/outdated-rows';
import { rewriteRows, type Rewritten } from '../../src/register/rewrite-rows';
import type { Change } from './change';
import { several } from '../../src/domain/several';

type FindOutdated = (sp: SPFI) => Promise<readonly Rewritten[]>;

/**
 * Rewrites the rows that show labels of an earlier release, terms that the site has renamed since, or in the register
 * anything but what their State says, and marks the rows of the Directory that commands read.
 */
export async function planRows(sp: SPFI, terms: Terminology): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const [list, find] of outdatedIn(terms)) changes.push(...(await planList(sp, list, find)));
  return changes;
}

/** The register follows from State; the other lists have no more than their choices. */
function outdatedIn(terms: Terminology): readonly (readonly [ListName, FindOutdated])[] {
  const others = Object.keys(LIST)
    .filter(isListName)
    .filter((list) => list !== 'register' && renamedColumns(list).length > 0);
  return [
    ['register', (sp) => outdatedRows(sp, terms)],
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
