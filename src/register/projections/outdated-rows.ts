import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { sayIn } from '../../domain/text';
import type { Terminology } from '../../domain/terminology';
import { dayOf } from '../client/read-day';
import { everyPage, everyRow, readableRows, type Place } from '../client/rows';
import { LISTS } from '../lists';
import type { ColumnType, ListShape } from '../lists/column';
import { REVIEW_COLUMNS } from '../reviews/review-row';
import { reviewCells } from '../reviews/review-cells';
import { reviewsIn, type StoredReview } from '../reviews/reviews';
import type { Rewritten } from '../rewrite-rows';
import { actionRowsOf } from './action-rows';
import { registerCells } from './register-cells';

type Row = Rewritten['cells'];
type Cell = Row[string] | undefined;

/** A list whose rows follow from the states of reviews. */
interface Following {
  /** The column that is the same in no two rows. */
  readonly key: string;
  readonly rowsOf: (stored: StoredReview, terms: Terminology) => readonly Row[];
}

const FOLLOWING = {
  // By its other columns a review is found.
  reviews: { key: 'Reference', rowsOf: (stored) => [reviewCells(stored)] },
  register: { key: 'Reference', rowsOf: (stored, terms) => [registerCells(stored, sayIn(terms, stored.review.kind))] },
  actions: { key: 'Key', rowsOf: ({ review }) => actionRowsOf(review) }
} as const satisfies Readonly<Record<string, Following>>;

/** The lists of which a row, or all of it but State, is made from the reviews. */
type FollowingList = keyof typeof FOLLOWING;
export const FOLLOWING_LISTS: readonly FollowingList[] = ['reviews', 'register', 'actions'];

/** A row that is outdated or not there. `key` is that of the list: a reference, or a reference and an action. */
interface OutdatedRow extends Rewritten {
  readonly key: string;
  /** Something of its review waits to be written: the service itself has not brought the row up to date yet. */
  readonly isUnderWay: boolean;
}

/**
 * The rows of a list that do not say what the reviews say, and those that it lacks: rows of an earlier release or in
 * terms that the site has renamed since, and those that have been changed, emptied or removed by hand. One request for
 * each thousand rows, and for each thousand reviews where these are of another list.
 */
export async function outdatedRows(sp: SPFI, list: FollowingList, terms: Terminology): Promise<readonly OutdatedRow[]> {
  const { key: column, rowsOf }: Following = FOLLOWING[list];
  const columns = columnsOf(list).map(({ name }) => name);
  const isItself = list === 'reviews';
  // Read before the reviews, so that no row is newer than its review.
  const apart = isItself ? undefined : shownIn(list, await everyRow(sp, list, columns));
  const outdated: OutdatedRow[] = [];
  const read = [...new Set([...REVIEW_COLUMNS, ...(isItself ? columns : [])])];
  for await (const rows of everyPage(sp, 'reviews', read)) {
    const shown = apart ?? shownIn(list, rows);
    for (const stored of reviewsIn(rows)) {
      const isUnderWay = stored.pending.length > 0;
      for (const wanted of rowsOf(stored, terms)) {
        const key = String(wanted[column]);
        const there = shown.get(key);
        const cells = there ? differing(list, there, wanted) : wanted;
        if (cells) outdated.push({ key, cells, isUnderWay, ...(there && { place: placeIn(there) }) });
      }
    }
  }
  return outdated;
}

const CellSchema = v.nullish(v.union([v.string(), v.number()]), null);

/** What the columns of reviews follow from, and what is known when a review is recorded and never again. */
const NOT_FOLLOWING: { readonly [L in FollowingList]?: readonly string[] } = {
  reviews: ['State', 'Pending', 'NotificationKey']
};

const columnsOf = (list: FollowingList): readonly { readonly name: string; readonly type: ColumnType }[] => {
  const { columns }: ListShape = LISTS[list];
  const following = columns.filter(({ name }) => !NOT_FOLLOWING[list]?.includes(name));
  return [{ name: 'Title', type: 'text' }, ...following];
};

/** The rows of a list by its key. */
function shownIn(list: FollowingList, rows: readonly unknown[]): ReadonlyMap<string, Row & Place> {
  const names = columnsOf(list).map(({ name }) => name);
  const schema = v.object(v.entriesFromList(names, CellSchema));
  return new Map(readableRows(list, schema, rows).map((row) => [String(row[FOLLOWING[list].key]), row]));
}

const placeIn = ({ id, etag }: Place): Place => ({ id, etag });

/** The cells that differ, if any do. */
function differing(list: FollowingList, shown: Row, wanted: Row): Row | undefined {
  const cells = columnsOf(list)
    .filter(({ name, type }) => comparable(type, shown[name] ?? null) !== comparable(type, wanted[name] ?? null))
    .map(({ name }) => [name, wanted[name] ?? null] as const);
  const isSound = cells.every(([name]) => name === 'Seq' && isOfAnEarlierEvent(list, shown['Seq'], wanted['Seq']));
  return isSound ? undefined : Object.fromEntries(cells);
}

/** The row of an action is written with the event that changed the action: later ones of the review leave it. */
const isOfAnEarlierEvent = (list: FollowingList, shown: Cell, wanted: Cell): boolean =>
  list === 'actions' && typeof shown === 'number' && typeof wanted === 'number' && shown > 0 && shown < wanted;

/** What a cell says, whatever the way in which SharePoint writes it. */
function comparable(type: ColumnType, cell: string | number | null): string {
  const text = String(cell ?? '');
  if (text === '' || Number.isNaN(Date.parse(text))) return text;
  if (type === 'day') return dayOf(text);
  return type === 'time' ? String(Math.floor(Date.parse(text) / SECOND)) : text;
}

/** SharePoint keeps whole seconds. */
const SECOND = 1000;
