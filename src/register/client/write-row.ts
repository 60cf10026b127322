import type { SPFI } from '@pnp/sp';
import * as v from 'valibot';
import { etagOf, type Etag } from './etag';
import type { ListName } from '../lists/list-names';
import type { Cells } from '../lists';
import { items, placeOf, type Place } from './rows';

/** A cell that is left out stays as it is. */
type SomeCells<L extends ListName> = Partial<Cells<L>>;

/** Adds a row. Its unique column makes it safe to send again if the answer was lost. */
export async function addRow<L extends ListName>(sp: SPFI, list: L, cells: SomeCells<L>): Promise<Place> {
  return placeOf(list, await items(sp, list).add(cells));
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
