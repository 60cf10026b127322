import type { SPFI } from '@pnp/sp';
import { isOverThreshold } from './sharepoint-errors';
import { RegisterOverfull } from './sharepoint-client';
import type { ListName } from '../lists/list-names';
import { lastRows, type Condition } from './rows';

/** SharePoint gives so many at once, and refuses if there are more. */
const MOST = 5000;

/** All rows that meet a condition, in one request. Throws RegisterOverfull if there are more than 5,000. */
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
