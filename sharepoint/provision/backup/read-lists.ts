import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { kindOf } from '../../../src/domain/review/reference';
import { allRows, equals, everyRow } from '../../../src/register/client/rows';
import { jsonOf } from '../../../src/register/client/schemas';
import type { ListName } from '../../../src/register/lists/list-names';
import { namesOf } from './saved-row';

/**
 * The lists in the order in which they are read while people work. What is made from the reviews, and what says that
 * something has been done, is read before them: a review that is newer has it made or done again. What must know the
 * review that it is of is read after them, and is left out where it is of a later event. SCR Documents is last.
 */
export const READING_ORDER = [
  'jobs',
  'settings',
  'directory',
  'locations',
  'locationLoads',
  'register',
  'actions',
  'mail',
  'oldRegister',
  'history',
  'reviews',
  'messages',
  'chronology',
  'drafts',
  'conversations',
  'reports'
] as const satisfies readonly Exclude<ListName, 'documents'>[];

type ReadList = (typeof READING_ORDER)[number];

/** The rows of a list as SharePoint gave them, and between which moments (UTC) they were read. */
export interface ListRead {
  readonly list: ReadList;
  readonly rows: readonly unknown[];
  readonly from: string;
  readonly until: string;
}

const Numbered = v.object({
  Reference: v.fallback(v.nullish(v.string(), ''), ''),
  Seq: v.fallback(v.nullish(v.number(), 0), 0)
});
type Numbered = v.InferOutput<typeof Numbered>;
const Stated = v.object({ Reference: v.string(), State: jsonOf(v.object({ review: v.object({ seq: v.number() }) })) });

/** Reads every list, a thousand rows in a request. The history goes as far as the reviews do, and no further. */
export async function* readLists(sp: SPFI, now: () => string): AsyncGenerator<ListRead> {
  let history: ListRead | undefined;
  let seqs: ReadonlyMap<string, number> = new Map();
  for (const list of READING_ORDER) {
    const from = now();
    const rows = await everyRow(sp, list, namesOf(list));
    const read = { list, rows, from, until: now() };
    if (list === 'history') history = read;
    else if (list === 'reviews') {
      seqs = seqsIn(rows);
      yield read;
      if (history) yield { ...history, rows: [...history.rows, ...(await missing(sp, history, seqs))], until: now() };
    } else yield { ...read, rows: rows.filter((row) => isKnown(list, v.parse(Numbered, row), seqs)) };
  }
}

/** How far each review is. One that cannot be read may be anywhere. */
const seqsIn = (rows: readonly unknown[]): ReadonlyMap<string, number> =>
  new Map(
    rows.map((row) => {
      const stated = v.safeParse(Stated, row);
      return stated.success
        ? [stated.output.Reference, stated.output.State.review.seq]
        : [v.parse(Numbered, row).Reference, Infinity];
    })
  );

/** The rows that were written between the reading of the history and that of the reviews. */
async function missing(
  sp: SPFI,
  { rows }: Pick<ListRead, 'rows'>,
  seqs: ReadonlyMap<string, number>
): Promise<readonly unknown[]> {
  const there = new Map<string, number>();
  for (const { Reference, Seq } of rows.map((row) => v.parse(Numbered, row)))
    there.set(Reference, Math.max(Seq, there.get(Reference) ?? 0));
  const found: unknown[] = [];
  for (const [reference, seq] of seqs) {
    const last = there.get(reference) ?? 0;
    if (seq === Infinity || last >= seq) continue;
    const all = await allRows(sp, 'history', namesOf('history'), equals<'history'>('Reference', reference));
    found.push(
      ...all.filter((row) => {
        const { Seq } = v.parse(Numbered, row);
        return Seq > last && Seq <= seq;
      })
    );
  }
  return found;
}

/**
 * A message about an event, or an entry of a review, that the reviews do not know yet: were it restored, the service
 * would take the event for one of which people have been informed.
 */
function isKnown(list: ReadList, { Reference, Seq }: Numbered, seqs: ReadonlyMap<string, number>): boolean {
  if ((list !== 'messages' && list !== 'chronology') || kindOf(Reference) === undefined) return true;
  const seq = seqs.get(Reference);
  return seq !== undefined && (list === 'chronology' || Seq <= seq);
}
