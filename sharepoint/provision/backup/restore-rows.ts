import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { everyRow, placeOf } from '../../../src/register/client/rows';
import { addEachUnlessThere, updateRow } from '../../../src/register/client/write-row';
import { several } from '../../../src/domain/several';
import { LIST } from '../../../src/register/lists/list-names';
import { SITE_VERSION_KEY } from '../../../src/register/site-version';
import { LOOK_KEY } from '../../../src/register/views/looks';
import type { READING_ORDER } from './read-lists';
import { cellsOf, contentOf, namesOf, savedRow, type SavedRow } from './saved-row';

type RestoredList = (typeof READING_ORDER)[number];

/** Lists in which provisioning has rows of its own, which have a key. */
const KEYED = ['settings', 'jobs'] as const;
type Keyed = (typeof KEYED)[number];
export const isKeyed = (list: RestoredList): list is Keyed => KEYED.some((keyed) => keyed === list);

/**
 * Adds the rows of a backup that a list has not yet, in their order, so that an interrupted run goes on, and compares
 * the list with the backup. Gives what is wrong with it, in sentences.
 */
export async function restoreRows(
  sp: SPFI,
  list: Exclude<RestoredList, Keyed>,
  saved: readonly SavedRow[]
): Promise<readonly string[]> {
  const before = compared(list, saved, await everyRow(sp, list, namesOf(list)));
  if (before.strange > 0) return [strange(list, before.strange)];
  await addEachUnlessThere(
    sp,
    list,
    before.missing.map((row) => cellsOf(list, row))
  );
  const after = compared(list, saved, await everyRow(sp, list, namesOf(list)));
  return [
    ...(after.strange > 0 ? [strange(list, after.strange)] : []),
    ...(after.missing.length > 0
      ? [`${LIST[list]} lacks ${several(after.missing.length, 'row')} of the backup. Run this again.`]
      : [])
  ];
}

const strange = (list: RestoredList, count: number): string =>
  `${LIST[list]} has ${several(count, 'row')} that the backup has not. Restore into an empty site.`;

function compared(
  list: RestoredList,
  saved: readonly SavedRow[],
  rows: readonly unknown[]
): { readonly missing: readonly SavedRow[]; readonly strange: number } {
  const there = new Map<string, number>();
  for (const row of rows) {
    const content = contentOf(list, savedRow(list, row));
    there.set(content, (there.get(content) ?? 0) + 1);
  }
  const missing = saved.filter((row) => {
    const content = contentOf(list, row);
    const left = there.get(content) ?? 0;
    there.set(content, left - 1);
    return left <= 0;
  });
  return { missing, strange: [...there.values()].reduce((sum, left) => sum + Math.max(0, left), 0) };
}

const KeySchema = v.object({ Key: v.string() });

/**
 * Gives the rows of a list that provisioning has begun what the backup says, by their keys, and adds the others. How
 * provisioning left the views of this site, and its version, stay.
 */
export async function restoreKeyed(sp: SPFI, list: Keyed, saved: readonly SavedRow[]): Promise<void> {
  const there = new Map(
    (await everyRow(sp, list, namesOf(list))).map((row) => [v.parse(KeySchema, row).Key, row] as const)
  );
  const added: SavedRow[] = [];
  for (const row of saved.filter(({ Key }) => !isOfSite(list, String(Key)))) {
    const found = there.get(String(row['Key']));
    if (found === undefined) added.push(row);
    else if (contentOf(list, savedRow(list, found)) !== contentOf(list, row))
      await updateRow(sp, list, placeOf(list, found), cellsOf(list, row));
  }
  await addEachUnlessThere(
    sp,
    list,
    added.map((row) => cellsOf(list, row))
  );
}

const isOfSite = (list: Keyed, key: string): boolean =>
  list === 'jobs' && (key === SITE_VERSION_KEY || key.startsWith(LOOK_KEY));
