import type { SPFI } from '@pnp/sp';
import { inFewRequests } from './client/one-request';
import { OVERTAKEN, untilWritten } from './client/overtaken';
import { isChanged, isMissing } from './client/sharepoint-errors';
import { placeOf } from './client/rows';
import { deleteRow } from './client/write-row';
import { LIST, type ListName } from './lists/list-names';

/**
 * Removes all rows that `find` gives, for good and with their versions, a request for each hundred, until it gives
 * none: the service may change one meanwhile. Gives how many there were.
 */
export async function removeRows(sp: SPFI, list: ListName, find: () => Promise<readonly unknown[]>): Promise<number> {
  let count = 0;
  await untilWritten(`rows of ${LIST[list]}`, async () => {
    const rows = await find();
    const outcomes = await inFewRequests(
      sp,
      rows.map((row) => (batch) => removed(deleteRow(batch, list, placeOf(list, row))))
    );
    const left = outcomes.filter((outcome) => outcome === OVERTAKEN).length;
    count += rows.length - left;
    return left === 0 ? undefined : OVERTAKEN;
  });
  return count;
}

async function removed(deleting: Promise<void>): Promise<typeof OVERTAKEN | undefined> {
  try {
    await deleting;
    return undefined;
  } catch (error) {
    if (isMissing(error)) return undefined;
    if (isChanged(error)) return OVERTAKEN;
    throw error;
  }
}
