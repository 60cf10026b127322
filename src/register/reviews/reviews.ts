import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import type { Region } from '../../domain/words';
import { isChanged, isDuplicate } from '../client/sharepoint-errors';
import { day, LONGEST_NOTE, whole } from '../client/cells';
import type { Etag } from '../client/etag';
import { RegisterUnavailable } from '../client/sharepoint-client';
import { reviewCells, type ReviewCells } from './review-cells';
import type { ReviewRecord } from './review-record';
import {
  allRows,
  equals,
  everyRow,
  firstRow,
  items,
  parseRow,
  quoted,
  readableRows,
  rowAt,
  rowsAtOnce,
  sortedRows,
  type Condition,
  type Place
} from '../client/rows';
import { nameOfUnreadable, REVIEW_COLUMNS, ReviewRowSchema } from './review-row';
import { addRow, updateRow } from '../client/write-row';

/** A review as it was read: `id` is its item, `etag` the version. */
export interface StoredReview extends ReviewRecord {
  readonly id: number;
  readonly etag: Etag;
}

/** The text of a review is longer than its row can hold, so nothing has been saved. */
export class ReviewFull extends Error {
  override readonly name = 'ReviewFull';
}

/** The review of a reference, in one request. Throws RowUnreadable. */
export const readReview = (sp: SPFI, reference: string): Promise<StoredReview | undefined> =>
  one(sp, equals<'reviews'>('Reference', reference));

/** The review that a notification recorded, in one request. */
export const readReviewByNotification = (sp: SPFI, key: string): Promise<StoredReview | undefined> =>
  one(sp, equals<'reviews'>('NotificationKey', key));

/** The reviews whose notification has a key that begins so, each with its key; one request. */
export async function reviewsByNotifications(
  sp: SPFI,
  beginning: string
): Promise<readonly { readonly key: string; readonly stored: StoredReview }[]> {
  const rows = await allRows(sp, 'reviews', [...REVIEW_COLUMNS, 'NotificationKey'], {
    filter: `startswith(NotificationKey,'${quoted(beginning)}')`
  });
  const keys = readableRows('reviews', v.object({ NotificationKey: v.nullish(v.string(), '') }), rows);
  return reviewsIn(rows).flatMap((stored) => {
    const key = keys.find(({ id }) => id === stored.id)?.NotificationKey;
    return key === undefined ? [] : [{ key, stored }];
  });
}

/** The keys of the notifications of the latest reviews, in one request, however many there are. */
export async function lastNotificationKeys(sp: SPFI, most: number): Promise<readonly string[]> {
  const rows: unknown[] = await items(sp, 'reviews').select('Id', 'NotificationKey').orderBy('Id', false).top(most)();
  return readableRows('reviews', v.object({ NotificationKey: v.nullish(v.string(), '') }), rows).map(
    ({ NotificationKey }) => NotificationKey
  );
}

/** The review of an item, if the item exists and can be read; one request. */
export async function readReviewAt(sp: SPFI, id: number): Promise<StoredReview | undefined> {
  const row = await rowAt(sp, 'reviews', REVIEW_COLUMNS, id);
  return row === undefined ? undefined : reviewsIn([row])[0];
}

/** The review of a reference for a list of several: absent where its row cannot be read, too. One request. */
export async function readReviewForList(sp: SPFI, reference: string): Promise<StoredReview | undefined> {
  const row = await firstRow(sp, 'reviews', REVIEW_COLUMNS, equals<'reviews'>('Reference', reference));
  return row === undefined ? undefined : reviewsIn([row])[0];
}

/** Reviews, and the names of those that cannot be read. */
export interface ReadReviews {
  readonly reviews: readonly StoredReview[];
  readonly missing: readonly string[];
}

/** The open reviews of a region in the order they were recorded, one request for each thousand. */
export const openReviews = (sp: SPFI, region: Region): Promise<ReadReviews> =>
  many(sp, equals<'reviews'>('OpenRegion', region));

/** Every review in the order they were recorded, one request for each thousand. */
export const everyReview = async (sp: SPFI): Promise<readonly StoredReview[]> =>
  reviewsIn(await everyRow(sp, 'reviews', REVIEW_COLUMNS));

/** The open reviews that a person inspects. */
export const reviewsInspectedBy = (sp: SPFI, personId: string): Promise<ReadReviews> =>
  many(sp, openOf('InspectorId', personId));

/** The open reviews whose IMR a person writes. */
export const reviewsWrittenBy = (sp: SPFI, personId: string): Promise<ReadReviews> =>
  many(sp, openOf('ImrAuthorId', personId));

/** The person comes first, whose column is indexed: those closed over the years are left out by SharePoint. */
const openOf = (column: 'InspectorId' | 'ImrAuthorId', personId: string): Condition => ({
  filter: `${equals<'reviews'>(column, personId).filter} and OpenRegion ne null`
});

/** The reviews with effects that have waited since `before` (UTC) or longer, in one request. */
export const reviewsWithPending = async (sp: SPFI, before: string): Promise<readonly StoredReview[]> =>
  reviewsIn(
    await rowsAtOnce(sp, 'reviews', REVIEW_COLUMNS, {
      filter: `PendingSince le datetime'${new Date(before).toISOString()}'`
    })
  );

/** The reviews with a task due on a day (YYYY-MM-DD) or before, one request for each thousand. */
export const reviewsDueBy = async (sp: SPFI, by: string): Promise<readonly StoredReview[]> =>
  (await many(sp, { filter: `NextDue le datetime'${day(by) ?? ''}'` })).reviews;

/** The highest reference with a prefix. SharePoint refuses above 5,000 of them: the reviews of one kind in one year. */
export async function lastReference(sp: SPFI, prefix: string): Promise<string | undefined> {
  const rows: unknown = await items(sp, 'reviews')
    .select('Id', 'Reference')
    .filter(`startswith(Reference,'${quoted(prefix)}')`)
    .orderBy('Reference', false)
    .top(1)();
  return v.parse(v.array(v.object({ Reference: v.string() })), rows)[0]?.Reference;
}

/**
 * Adds a new review. Adds nothing if its reference is taken, or its notification has already recorded a review: `taken`
 * says which.
 */
export async function createReview(
  sp: SPFI,
  entry: ReviewRecord,
  notificationKey: string
): Promise<{ ok: true; stored: StoredReview } | { ok: false; taken: 'reference' | 'notification' }> {
  try {
    const place = await addRow(sp, 'reviews', {
      ...withRoom(reviewCells(entry)),
      NotificationKey: whole(notificationKey)
    });
    return { ok: true, stored: { ...entry, ...place } };
  } catch (error) {
    if (!isChanged(error) && !(await isDuplicate(error))) throw error;
    const same = await firstRow(sp, 'reviews', [], equals<'reviews'>('NotificationKey', notificationKey));
    return { ok: false, taken: same === undefined ? 'reference' : 'notification' };
  }
}

/** Saves the next record of a review that was read. Not ok if someone was faster: read it again and decide again. */
export async function saveReview(
  sp: SPFI,
  stored: StoredReview,
  next: ReviewRecord
): Promise<{ ok: true; stored: StoredReview } | { ok: false }> {
  try {
    const etag = await updateRow(sp, 'reviews', stored, withRoom(reviewCells(next)));
    return { ok: true, stored: { ...next, id: stored.id, etag } };
  } catch (error) {
    if (!isChanged(error)) throw error;
    return { ok: false };
  }
}

/** Checks before saving that a note column takes what is to be saved: SharePoint’s own refusal does not say so. */
function withRoom<C extends Pick<ReviewCells, 'State' | 'Pending'>>(cells: C): C {
  if (String(cells.State ?? '').length > LONGEST_NOTE) throw new ReviewFull();
  if (String(cells.Pending ?? '').length > LONGEST_NOTE)
    throw new RegisterUnavailable('Too much is still waiting to be delivered for this review.');
  return cells;
}

async function one(sp: SPFI, condition: Condition): Promise<StoredReview | undefined> {
  const row = await firstRow(sp, 'reviews', REVIEW_COLUMNS, condition);
  return row === undefined ? undefined : reviewFrom(row);
}

async function many(sp: SPFI, condition: Condition): Promise<ReadReviews> {
  const { read, unreadable } = sortedRows(
    'reviews',
    ReviewRowSchema,
    await allRows(sp, 'reviews', REVIEW_COLUMNS, condition)
  );
  return { reviews: read.map(reviewIn), missing: unreadable.map(nameOfUnreadable) };
}

/** The review of a row. Throws RowUnreadable. */
const reviewFrom = (row: unknown): StoredReview => reviewIn(parseRow('reviews', ReviewRowSchema, row));

/** The reviews of the rows that can be read. */
export const reviewsIn = (rows: readonly unknown[]): readonly StoredReview[] =>
  readableRows('reviews', ReviewRowSchema, rows).map(reviewIn);

const reviewIn = ({ State, Pending, id, etag }: v.InferOutput<typeof ReviewRowSchema> & Place): StoredReview => ({
  ...State,
  pending: Pending,
  id,
  etag
});
