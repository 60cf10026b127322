import type { SPFI } from '@pnp/sp';
import { CHOICES } from '../choices';
import { line } from '../client/cells';
import { addRow } from '../client/write-row';

/**
 * A location list that was loaded to the end. `at` is a UTC time. If `whole`, locations missing from the file were
 * closed.
 */
interface LocationLoad {
  readonly file: string;
  readonly at: string;
  readonly whole: boolean;
  readonly rowsRead: number;
  readonly added: number;
  readonly changed: number;
  readonly reopened: number;
  readonly closed: number;
  readonly unreadable: number;
}

/** Records that a location list was loaded. */
export async function addLocationLoad(sp: SPFI, load: LocationLoad): Promise<void> {
  await addRow(sp, 'locationLoads', {
    Title: line(load.file),
    LoadedAt: load.at,
    Extent: CHOICES.loadExtent.labelOf(load.whole ? 'whole' : 'part'),
    RowsRead: load.rowsRead,
    Added: load.added,
    Changed: load.changed,
    Reopened: load.reopened,
    Closed: load.closed,
    Unreadable: load.unreadable
  });
}
