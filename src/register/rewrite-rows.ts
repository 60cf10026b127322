import type { SPFI } from '@pnp/sp';
import { inFewRequests } from './client/one-request';
import { OVERTAKEN, unlessOvertaken, untilWritten } from './client/overtaken';
import type { Place } from './client/rows';
import { updateRow } from './client/write-row';
import { LIST, type ListName } from './lists/list-names';

/** A row, and what some of its columns have to hold. */
export interface Rewritten extends Place {
  readonly cells: Readonly<Record<string, string | number | null>>;
}

/**
 * Finds and rewrites rows, again where someone else has just changed one, and gives those of the first search. A
 * request for each thousand read, and for each hundred rewritten.
 */
export async function rewriteRows(
  sp: SPFI,
  list: ListName,
  find: (sp: SPFI) => Promise<readonly Rewritten[]>
): Promise<readonly Rewritten[]> {
  let first: readonly Rewritten[] | undefined;
  await untilWritten(`rows of ${LIST[list]}`, async () => {
    const found = await find(sp);
    first ??= found;
    const written = await inFewRequests(
      sp,
      found.map(
        ({ cells, id, etag }) =>
          (batch) =>
            unlessOvertaken(updateRow(batch, list, { id, etag }, cells))
      )
    );
    return written.includes(OVERTAKEN) ? OVERTAKEN : written;
  });
  return first ?? [];
}
