import type { SPFI } from '@pnp/sp';

import { readableRows, rowAt } from '../src/register/client/rows';
import { nameOfRow, watchRows, type RowSchema, type UnreadableRow } from '../src/register/client/unreadable';
import type { Logger } from './log';

/** The rows that this instance has met and could not read. */
export interface UnreadableRows {
  all(): readonly UnreadableRow[];
  /** Reads those again, so that one that was mended or removed is no longer named. Throws where SharePoint cannot be reached. */
  recheck(sp: SPFI): Promise<void>;
}

interface Fault extends UnreadableRow {
  readonly schema: RowSchema;
}

/** A list that has been damaged as a whole is known by its first rows. */
const MOST = 200;

/** Keeps a fault for each column of each row, until that column has been read again. Logs each once. */
export function createUnreadableRows(log: Pick<Logger, 'event'>): UnreadableRows {
  const faults = new Map<string, Fault>();
  watchRows(({ list, item, schema, wrong }) => {
    for (const column of faults.size > 0 ? Object.keys(schema.entries) : [])
      if (!wrong.includes(column)) faults.delete(keyOf({ list, item, columns: [column] }));
    for (const column of wrong) {
      const fault: Fault = { list, item, columns: [column], schema };
      if (faults.size >= MOST || faults.has(keyOf(fault))) continue;
      faults.set(keyOf(fault), fault);
      log.event('row-unreadable', { code: nameOfRow(fault) });
    }
  });
  return {
    all: () => byRow([...faults.values()]),
    async recheck(sp) {
      for (const { list, item, schema } of faults.values()) {
        const row = await rowAt(sp, list, Object.keys(schema.entries), item);
        if (row !== undefined) readableRows(list, schema, [row]);
        else for (const column of Object.keys(schema.entries)) faults.delete(keyOf({ list, item, columns: [column] }));
      }
    }
  };
}

const keyOf = nameOfRow;

function byRow(faults: readonly Fault[]): readonly UnreadableRow[] {
  const rows = new Map<string, UnreadableRow>();
  for (const { list, item, columns } of faults) {
    const row = `${list}/${item}`;
    rows.set(row, { list, item, columns: [...(rows.get(row)?.columns ?? []), ...columns] });
  }
  return [...rows.values()];
}
