import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { isInUse } from '../../domain/people/directory/row';
import { inFewRequests } from '../client/one-request';
import { unlessOvertaken } from '../client/overtaken';
import { everyRow, parseRow, type Place } from '../client/rows';
import { CellText } from '../client/schemas';
import { updateRow } from '../client/write-row';
import type { Rewritten } from '../rewrite-rows';
import { DayCell } from '../client/read-day';

/** What the column InUse says of a row that commands read. Rows that ended long ago are not read with every command. */
export const IN_USE = 'yes';
const NOT_IN_USE = 'no';

const RowSchema = v.object({ Until: DayCell, InUse: CellText });

interface Unmarked extends Rewritten {
  readonly place: Place;
  readonly before: string;
  readonly cells: { readonly InUse: string };
}

/** The rows that have no mark, because an earlier release added them. */
export const unmarkedRows = async (sp: SPFI, today: string): Promise<readonly Unmarked[]> =>
  (await rowsToMark(sp, today)).filter(({ before }) => before === '');

/** The rows whose mark is not what their last day says, on a day (YYYY-MM-DD). One request for each thousand rows. */
export async function rowsToMark(sp: SPFI, today: string): Promise<readonly Unmarked[]> {
  return (await everyRow(sp, 'directory', ['Until', 'InUse'])).flatMap((row) => {
    const { Until: until, InUse, id, etag } = parseRow('directory', RowSchema, row);
    const mark = isInUse({ until }, today) ? IN_USE : NOT_IN_USE;
    return mark === InUse ? [] : [{ place: { id, etag }, before: InUse, cells: { InUse: mark } }];
  });
}

/** Marks them. A row that someone else has just changed waits for the next time. */
export async function markRows(sp: SPFI, today: string): Promise<void> {
  const unmarked = await rowsToMark(sp, today);
  await inFewRequests(
    sp,
    unmarked.map(
      ({ cells, place }) =>
        (batch) =>
          unlessOvertaken(updateRow(batch, 'directory', place, cells))
    )
  );
}
