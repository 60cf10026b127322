import { createHash } from 'node:crypto';

import type { SPFI } from '@pnp/sp';

import type { Settings } from '../../src/domain/settings';
import type { Terminology } from '../../src/domain/terminology';
import { nameOfRow } from '../../src/register/client/unreadable';
import { LIST } from '../../src/register/lists/list-names';
import { FOLLOWING_LISTS, outdatedRows } from '../../src/register/projections/outdated-rows';
import { rewriteRows } from '../../src/register/rewrite-rows';
import type { Logger } from '../log';
import { dueDatesState } from './due-dates';

/** A hash of the day and of all that the rows depend on besides the reviews: when it changes, they are compared. */
export const listsState = (settings: Settings, today: string): string =>
  createHash('sha256')
    .update(JSON.stringify([today, dueDatesState(settings, today), settings.labels]))
    .digest('hex');

/**
 * Puts right every row that does not say what its review says: one that someone has changed, emptied or removed by
 * hand, or that is in the site’s former terms. Logs which, but for those that the service has not written yet, and
 * gives the references of reviews whose next task has another label.
 */
export async function mendLists(sp: SPFI, terms: Terminology, log: Logger): Promise<readonly string[]> {
  const relabelled: string[] = [];
  for (const list of FOLLOWING_LISTS)
    for (const { key, place, cells, isUnderWay } of await rewriteRows(sp, list, (site) =>
      outdatedRows(site, list, terms)
    )) {
      const code = place
        ? nameOfRow({ list, item: place.id, columns: Object.keys(cells) })
        : `${LIST[list]}, ${key} (added)`;
      if (!isUnderWay) log.event('row-mended', { code });
      if (list === 'register' && place && 'NextDuty' in cells) relabelled.push(key);
    }
  return relabelled;
}
