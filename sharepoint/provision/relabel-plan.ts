import type { SPFI } from '@pnp/sp';
import type { Say } from '../../src/domain/text';
import { inFewRequests } from '../../src/register/client/one-request';
import { OVERTAKEN, unlessOvertaken, untilWritten } from '../../src/register/client/overtaken';
import type { Place } from '../../src/register/client/rows';
import { isMissing, isMissingColumn } from '../../src/register/client/sharepoint-errors';
import { updateRow } from '../../src/register/client/write-row';
import { renamedColumns, rowsWithFormerChoices } from '../../src/register/former-choices';
import { LIST, type ListName } from '../../src/register/lists/list-names';
import { unmarkedRows } from '../../src/register/directory/in-use';
import { outdatedReviews } from '../../src/register/reviews/review-labels';
import type { Change } from './change';
import { several } from './several';

interface Outdated extends Place {
  readonly cells: Readonly<Record<string, string | number | null>>;
}

type FindOutdated = (sp: SPFI) => Promise<readonly Outdated[]>;

/**
 * Rewrites the rows that show labels of an earlier release, or terms that the site has renamed since, and marks the
 * rows of the Directory that commands read. What people typed stays as it is.
 */
export async function planRelabelling(sp: SPFI, say: Say): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const [list, find] of outdatedIn(say)) changes.push(...(await planList(sp, list, find)));
  return changes;
}

/** The register follows from State; the other lists have no more than their choices. */
function outdatedIn(say: Say): readonly (readonly [ListName, FindOutdated])[] {
  const others = Object.keys(LIST)
    .filter(isListName)
    .filter((list) => list !== 'register' && renamedColumns(list).length > 0);
  return [
    ['register', (sp) => outdatedReviews(sp, say)],
    ['directory', (sp) => unmarkedRows(sp, new Date().toISOString().slice(0, 10))],
    ...others.map((list) => [list, (sp: SPFI) => rowsWithFormerChoices(sp, list)] as const)
  ];
}

const isListName = (name: string): name is ListName => Object.hasOwn(LIST, name);

async function planList(sp: SPFI, list: ListName, find: FindOutdated): Promise<readonly Change[]> {
  const change = (rows: string): Change => ({
    sentence: `Rewrite the labels of ${rows} in ${LIST[list]}.`,
    make: (site) => relabel(site, list, find)
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

/**
 * Finds and rewrites rows, again where someone else has just changed one. A request for each thousand read, and for
 * each hundred rewritten.
 */
async function relabel(sp: SPFI, list: ListName, find: FindOutdated): Promise<void> {
  await untilWritten(`rows of ${LIST[list]}`, async () => {
    const outdated = await find(sp);
    const written = await inFewRequests(
      sp,
      outdated.map(
        ({ cells, id, etag }) =>
          (batch) =>
            unlessOvertaken(updateRow(batch, list, { id, etag }, cells))
      )
    );
    return written.includes(OVERTAKEN) ? OVERTAKEN : written;
  });
}
