import type { SPFI } from '@pnp/sp';
import { isOverThreshold } from './sharepoint-errors';
import { RegisterOverfull } from './sharepoint-client';
import type { ListName } from '../lists/list-names';
import { lastRows, type Condition } from './rows';

/** As many as SharePoint gives at once. It refuses where there are more, so that nothing is ever left out unsaid. */
const MOST = 5000;

/** The rows that meet a condition, all of them, in one request. Throws RegisterOverfull where there are more than 5,000. */
export async function rowsInFull(
  sp: SPFI,
  list: ListName,
  columns: readonly string[],
  condition: Condition
): Promise<readonly unknown[]> {
  try {
    return await lastRows(sp, list, columns, condition, MOST);
  } catch (error) {
    throw (await isOverThreshold(error))
      ? new RegisterOverfull(`More than ${MOST} reviews meet “${condition.filter}”.`)
      : error;
  }
}
