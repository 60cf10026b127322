import type { SPFI } from '@pnp/sp';

import { inFewRequests } from '../src/register/client/one-request';
import { readableRows, rowAt } from '../src/register/client/rows';
import {
  nameOfRow,
  watchRows,
  type RowLookedAt,
  type RowSchema,
  type UnreadableRow
} from '../src/register/client/unreadable';
import type { ListName } from '../src/register/lists/list-names';
import type { Logger } from './log';

/** The rows that this instance has met and could not read. */
export interface UnreadableRows {
  all(): readonly UnreadableRow[];
  /**
   * Reads those again, so that one that was mended or removed is no longer named. Throws where SharePoint cannot be
   * reached.
   */
  recheck(sp: SPFI): Promise<void>;
}

/** A list that has been damaged as a whole is known by its first rows. */
const MOST = 200;

/** Keeps each row until what could not read it can. Logs each column of it once. */
export function createUnreadableRows(log: Pick<Logger, 'event'>): UnreadableRows {
  const faults = new Map<string, Map<RowSchema, RowLookedAt>>();
  const logged = new Set<string>();

  const forget = ({ list, item, schema }: Omit<RowLookedAt, 'wrong'>): void => {
    const row = faults.get(keyOf(list, item));
    row?.delete(schema);
    if (row?.size === 0) faults.delete(keyOf(list, item));
  };

  watchRows((looked) => {
    const { list, item, schema, wrong } = looked;
    if (wrong.length === 0) return forget(looked);
    const row = faults.get(keyOf(list, item)) ?? new Map<RowSchema, RowLookedAt>();
    if (faults.size >= MOST && row.size === 0) return;
    faults.set(keyOf(list, item), row.set(schema, looked));
    for (const column of wrong) {
      const name = nameOfRow({ list, item, columns: [column] });
      if (!logged.has(name)) log.event('row-unreadable', { code: name });
      logged.add(name);
    }
  });

  return {
    all: () =>
      [...faults.values()].flatMap((row) => {
        const looked = [...row.values()];
        const columns = [...new Set(looked.flatMap(({ wrong }) => wrong))];
        return looked.slice(0, 1).map(({ list, item }) => ({ list, item, columns }));
      }),
    async recheck(sp) {
      const known = [...faults.values()].flatMap((row) => [...row.values()]);
      const rows = await inFewRequests(
        sp,
        known.map(
          ({ list, item, schema }) =>
            (batch) =>
              rowAt(batch, list, Object.keys(schema.entries), item)
        )
      );
      known.forEach((fault, at) => {
        const { list, schema } = fault;
        const row = rows[at];
        if (row === undefined) forget(fault);
        else readableRows(list, schema, [row]);
      });
    }
  };
}

const keyOf = (list: ListName, item: number): string => `${list}/${item}`;
