import type { SPFI } from '@pnp/sp';
import * as v from 'valibot';
import { etagOf, type Etag } from './etag';
import { LIST, type ListName } from '../lists/list-names';
import { inFewRequests } from './one-request';
import { OVERTAKEN, untilWritten } from './overtaken';
import { isChanged, isDuplicate } from './sharepoint-errors';
import type { Cells } from '../lists';
import { items, placeOf, type Place } from './rows';

/** A cell that is left out stays as it is. */
type SomeCells<L extends ListName> = Partial<Cells<L>>;

/** Adds a row. Its unique column makes it safe to send again if the answer was lost. */
export async function addRow<L extends ListName>(sp: SPFI, list: L, cells: SomeCells<L>): Promise<Place> {
  return placeOf(list, await items(sp, list).add(cells));
}

type Added = 'added' | 'already there';

/**
 * Adds a row, unless its unique column has the value of one that is there. SharePoint may answer with a “save
 * conflict”, which says that nothing has been added: the row is sent again. Throws RegisterUnavailable if that does not
 * end.
 */
export const addUnlessThere = <L extends ListName>(sp: SPFI, list: L, cells: SomeCells<L>): Promise<Added> =>
  untilWritten(`rows of ${LIST[list]}`, () => addedBy(addRow(sp, list, cells)));

/** The same for many rows, a request for each hundred, and one for each that met a conflict. */
export async function addEachUnlessThere<L extends ListName>(
  sp: SPFI,
  list: L,
  rows: readonly SomeCells<L>[]
): Promise<readonly Added[]> {
  const sent = await inFewRequests(
    sp,
    rows.map((row) => async (batch) => ({ row, added: await addedBy(addRow(batch, list, row)) }))
  );
  const outcomes: Added[] = [];
  for (const { row, added } of sent) outcomes.push(added === OVERTAKEN ? await addUnlessThere(sp, list, row) : added);
  return outcomes;
}

async function addedBy(adding: Promise<Place>): Promise<Added | typeof OVERTAKEN> {
  try {
    await adding;
    return 'added';
  } catch (error) {
    if (await isDuplicate(error)) return 'already there';
    if (isChanged(error)) return OVERTAKEN;
    throw error;
  }
}

/** Changes a row, only in the version that was read. Gives the new version. */
export async function updateRow<L extends ListName>(
  sp: SPFI,
  list: L,
  { id, etag }: Place,
  cells: SomeCells<L>
): Promise<Etag> {
  const result: unknown = await items(sp, list).getById(id).update(cells, etagOf(etag));
  return etagOf(v.parse(v.object({ etag: v.unknown() }), result).etag);
}

/** Removes a row, only in the version that was read. */
export async function deleteRow(sp: SPFI, list: ListName, { id, etag }: Place): Promise<void> {
  await items(sp, list).getById(id).delete(etagOf(etag));
}
