import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { ACTION_STATE_LABELS, isActionOpen, type Action } from '../domain/review/actions';
import { isClosed, type Review } from '../domain/review/review';
import { isChanged, isDuplicate } from './client/sharepoint-errors';
import { day, line, whole } from './client/cells';
import { RegisterUnavailable } from './client/sharepoint-client';
import type { Cells } from './lists';
import { inFewRequests } from './client/one-request';
import { allRows, equals, parseRow, type Place } from './client/rows';
import { addRow, updateRow } from './client/write-row';

const ATTEMPTS = 4;

const RowShape = v.object({ Key: v.string(), Seq: v.number() });
type Row = Place & v.InferOutput<typeof RowShape>;

/**
 * Writes the rows of some actions of a review as they stand. Doing so again changes nothing, and an older state never takes the place of
 * a newer one. One request to read, and one for each hundred rows.
 */
export async function saveActions(sp: SPFI, review: Review, actions: readonly Action[]): Promise<void> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const rows = new Map(
      (await allRows(sp, 'actions', ['Key', 'Seq'], equals<'actions'>('Reference', review.reference)))
        .map(rowOf)
        .map((row) => [row.Key, row])
    );
    const due = actions
      .map((action) => ({ action, row: rows.get(keyOf(review, action)) }))
      .filter(({ row }) => row === undefined || row.Seq < review.seq);
    const written = await inFewRequests(
      sp,
      due.map(
        ({ action, row }) =>
          (batch) =>
            write(batch, cellsOf(review, action), row)
      )
    );
    if (written.every((outcome) => outcome === 'written')) return;
  }
  throw new RegisterUnavailable('Others keep changing the same actions.');
}

async function write(sp: SPFI, cells: Cells<'actions'>, row: Row | undefined): Promise<'written' | 'changed'> {
  try {
    if (row) await updateRow(sp, 'actions', row, cells);
    else await addRow(sp, 'actions', cells);
    return 'written';
  } catch (error) {
    if (isChanged(error) || (await isDuplicate(error))) return 'changed';
    throw error;
  }
}

const rowOf = (row: unknown): Row => parseRow('actions', RowShape, row);

const keyOf = ({ reference }: Pick<Review, 'reference'>, { id }: Pick<Action, 'id'>): string => `${reference}/${id}`;

const cellsOf = (review: Review, action: Action): Cells<'actions'> => ({
  Title: line(`${review.reference}, ${action.id}`),
  Key: whole(keyOf(review, action)),
  Reference: whole(review.reference),
  ActionId: action.id,
  Organisation: line(action.organisation),
  Regulated: action.regulated ? 'Yes' : 'No',
  LocationCode: line(action.locationCode),
  Action: action.action || null,
  Due: day(action.due),
  State: ACTION_STATE_LABELS[action.state],
  Evidence: action.evidence || null,
  Region: review.region,
  Standing: isActionOpen(action) && !isClosed(review) ? 'Open' : 'Over',
  Seq: review.seq
});
