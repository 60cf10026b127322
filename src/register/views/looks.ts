import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { whole } from '../client/cells';
import { inFewRequests } from '../client/one-request';
import { everyRow, readableRows, type Place } from '../client/rows';
import { addRow, updateRow } from '../client/write-row';

/** Rows of SCR Jobs by this key say how provisioning left a view, or the look of a column. */
export const LOOK_KEY = 'look ';
const WRITING = 'writing';

/** How a view or the look of a column was left. */
interface Look extends Place {
  /** Absent while it is being written: whatever is there is ours to finish. */
  readonly left?: {
    /** The hash of what was asked for, and of what SharePoint gave back. */
    readonly wish: string;
    readonly found: string;
  };
}
export type Looks = ReadonlyMap<string, Look>;

/** The name of a view by its page, or of a column: `SCR Register/OpenByRegion`. */
export const lookName = (list: string, name: string): string => `${list}/${name}`;

const LookSchema = v.object({
  Key: v.pipe(v.string(), v.startsWith(LOOK_KEY)),
  DoneFor: v.pipe(v.string(), v.regex(/^(writing|[0-9a-f]{32} [0-9a-f]{32})$/))
});
const KeySchema = v.object({ Key: v.pipe(v.string(), v.startsWith(LOOK_KEY)) });

/** How everything was left, by name, in one request. A row that cannot be read leaves what it is about to people. */
export async function readLooks(sp: SPFI): Promise<Looks> {
  const rows = (await everyRow(sp, 'jobs', ['Key', 'DoneFor'])).filter((row) => v.is(KeySchema, row));
  return new Map(
    readableRows('jobs', LookSchema, rows).map(({ Key, DoneFor, id, etag }) => {
      const [wish = '', found = ''] = DoneFor.split(' ');
      return [Key.slice(LOOK_KEY.length), { id, etag, ...(DoneFor === WRITING ? {} : { left: { wish, found } }) }];
    })
  );
}

/** Records how some were left, or that they are being written: two requests for a hundred. `at` is a UTC time. */
export async function saveLooks(sp: SPFI, left: ReadonlyMap<string, Look['left']>, at: string): Promise<void> {
  const looks = await readLooks(sp);
  await inFewRequests(
    sp,
    [...left].map(([name, hashes]) => async (batch): Promise<void> => {
      const key = `${LOOK_KEY}${name}`;
      const cells = {
        Title: key,
        Key: whole(key),
        DoneFor: whole(hashes ? `${hashes.wish} ${hashes.found}` : WRITING),
        DoneAt: at
      };
      const look = looks.get(name);
      await (look ? updateRow(batch, 'jobs', look, cells) : addRow(batch, 'jobs', cells));
    })
  );
}
