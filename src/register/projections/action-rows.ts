import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { isActionOpen, type Action } from '../../domain/review/actions';
import { isClosed, type Review } from '../../domain/review/review';
import { CHOICES } from '../choices';
import { OVERTAKEN, unlessOvertaken, untilWritten } from '../client/overtaken';
import { day, line, whole } from '../client/cells';
import type { Cells } from '../lists';
import { inFewRequests } from '../client/one-request';
import { allRows, equals, firstRow, readableRows, type Place } from '../client/rows';
import { addRow, deleteRow, updateRow } from '../client/write-row';

const KeySchema = v.object({ Key: v.string() });
const COLUMNS = ['Key', 'Seq'];
const SeqSchema = v.object({ Seq: v.number() });

/** The row of an action. Where it cannot be read of which event it is, it is of none, and is written again. */
interface Row extends Place {
  readonly key: string;
  readonly seq: number;
}

/**
 * Writes the rows of some actions of a review. Idempotent: an older event of the review never overwrites a newer one.
 * One request to read, and one for each hundred rows.
 */
export async function saveActions(sp: SPFI, review: Review, actions: readonly Action[]): Promise<void> {
  // A row whose reference someone has changed is found by its key only.
  let hidden: readonly unknown[] = [];
  await untilWritten('actions', async () => {
    const found = await allRows(sp, 'actions', COLUMNS, equals<'actions'>('Reference', review.reference));
    const rows = new Map(
      [...found, ...hidden].flatMap((row) => (row === undefined ? [] : fromRow(row))).map((row) => [row.key, row])
    );
    const due = actions
      .map((action) => ({ action, row: rows.get(keyOf(review, action)) }))
      .filter(({ row }) => row === undefined || row.seq < review.seq);
    const written = await inFewRequests(
      sp,
      due.map(
        ({ action, row }) =>
          (batch) =>
            unlessOvertaken(write(batch, toRow(review, action), row))
      )
    );
    const overtaken = due.filter((_each, index) => written[index] === OVERTAKEN);
    if (overtaken.length === 0) return written;
    hidden = await inFewRequests(
      sp,
      overtaken.map(
        ({ action }) =>
          (batch) =>
            firstRow(batch, 'actions', COLUMNS, equals<'actions'>('Key', keyOf(review, action)))
      )
    );
    return OVERTAKEN;
  });
}

/** Removes the rows of actions that a review has no more, because they were withdrawn. Idempotent; two requests. */
export async function removeWithdrawn(sp: SPFI, review: Review): Promise<void> {
  const current = review.actions.map((action) => keyOf(review, action));
  await untilWritten('actions', async () => {
    const rows = await allRows(sp, 'actions', COLUMNS, equals<'actions'>('Reference', review.reference));
    const removed = await inFewRequests(
      sp,
      rows
        .flatMap(fromRow)
        .filter(({ key }) => !current.includes(key))
        .map((row) => (batch) => unlessOvertaken(deleteRow(batch, 'actions', row)))
    );
    return removed.includes(OVERTAKEN) ? OVERTAKEN : removed;
  });
}

const write = (sp: SPFI, cells: Cells<'actions'>, row: Row | undefined): Promise<unknown> =>
  row ? updateRow(sp, 'actions', row, cells) : addRow(sp, 'actions', cells);

const fromRow = (row: unknown): readonly Row[] =>
  readableRows('actions', KeySchema, [row]).map(({ Key, id, etag }) => ({
    key: Key,
    seq: readableRows('actions', SeqSchema, [row])[0]?.Seq ?? 0,
    id,
    etag
  }));

const keyOf = ({ reference }: Pick<Review, 'reference'>, { id }: Pick<Action, 'id'>): string => `${reference}/${id}`;

/** The rows of all actions of a review. */
export const actionRowsOf = (review: Review): readonly Cells<'actions'>[] =>
  review.actions.map((action) => toRow(review, action));

const toRow = (review: Review, action: Action): Cells<'actions'> => ({
  Title: line(`${review.reference}, ${action.id}`),
  Key: whole(keyOf(review, action)),
  Reference: whole(review.reference),
  ActionId: action.id,
  Organisation: line(action.organisation),
  Regulated: CHOICES.actionIsRegulated.labelOf(action.regulated ? 'yes' : 'no'),
  LocationCode: line(action.locationCode),
  Action: action.action || null,
  Due: day(action.due),
  DueAsWritten: line(action.dueAsWritten ?? ''),
  State: CHOICES.actionState.labelOf(action.state),
  Region: review.region,
  Standing: CHOICES.actionIsOpen.labelOf(isActionOpen(action) && !isClosed(review) ? 'open' : 'closed'),
  Seq: review.seq
});
