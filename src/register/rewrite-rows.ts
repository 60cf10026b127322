import type { SPFI } from '@pnp/sp';
import { inFewRequests } from './client/one-request';
import { OVERTAKEN, unlessOvertaken, untilWritten } from './client/overtaken';
import type { Place } from './client/rows';
import { addRow, updateRow } from './client/write-row';
import { LIST, type ListName } from './lists/list-names';

/** What some columns of a row have to hold. A row without a place is still to be added. */
export interface Rewritten {
  readonly place?: Place;
  readonly cells: Readonly<Record<string, string | number | null>>;
}

/**
 * Finds and rewrites or adds rows, again where someone else has just changed one, and gives those that it wrote.
 * A request for each thousand read, and for each hundred written.
 */
export async function rewriteRows<Row extends Rewritten>(
  sp: SPFI,
  list: ListName,
  find: (sp: SPFI) => Promise<readonly Row[]>
): Promise<readonly Row[]> {
  const rewritten: Row[] = [];
  await untilWritten(`rows of ${LIST[list]}`, async () => {
    const found = await find(sp);
    const written = await inFewRequests(
      sp,
      found.map(
        ({ cells, place }) =>
          (batch) =>
            unlessOvertaken<unknown>(place ? updateRow(batch, list, place, cells) : addRow(batch, list, cells))
      )
    );
    rewritten.push(...found.filter((_row, index) => written[index] !== OVERTAKEN));
    return written.includes(OVERTAKEN) ? OVERTAKEN : written;
  });
  return rewritten;
}
