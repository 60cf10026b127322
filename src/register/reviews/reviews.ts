import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import type { SiteWords } from '../../domain/site-words';
import type { Region } from '../../domain/words';
import { isChanged, isDuplicate } from '../client/sharepoint-errors';
import { day, whole } from '../client/cells';
import type { Etag } from '../client/etag';
import { reviewCells } from './review-cells';
import type { ReviewRecord } from './review-record';
import { allRows, equals, everyRow, firstRow, items, parseRow, quoted, rowAt, type Condition } from '../client/rows';
import { CellText, DutyShape, EventShape, jsonOf, ReviewShape } from '../client/shapes';
import { addRow, updateRow } from '../client/write-row';

export type { OutboxEntry, ReviewRecord, Shown } from './review-record';

/** An entry as it was read: `id` is its item, `etag` the version. */
export interface StoredReview extends ReviewRecord {
  readonly id: number;
  readonly etag: Etag;
}

/** An entry with what its row says is owed next, which the label of a duty and the words of the site may have changed since. */
export interface StoredRow extends StoredReview {
  readonly nextDuty: string;
}

const COLUMNS = ['State', 'Pending'];

const NextDutyShape = v.object({ NextDuty: CellText });

const RowShape = v.object({
  State: jsonOf(v.object({ review: ReviewShape, duties: v.array(DutyShape), lastHash: v.string() })),
  Pending: jsonOf(
    v.array(
      v.object({
        event: EventShape,
        hash: v.string(),
        previousHash: v.string(),
        shown: v.optional(v.object({ personId: v.string(), conversationId: v.string(), activityId: v.string() }))
      })
    )
  )
});

/** The review of a reference, in one request. */
export const readReview = (sp: SPFI, reference: string): Promise<StoredReview | undefined> =>
  one(sp, equals<'register'>('Reference', reference));

/** The review that a notification card began, in one request. */
export const readReviewByNotification = (sp: SPFI, key: string): Promise<StoredReview | undefined> =>
  one(sp, equals<'register'>('NotificationKey', key));

/** The review in a row of the list, or nothing when the row has gone; one request. */
export async function readReviewAt(sp: SPFI, id: number): Promise<StoredReview | undefined> {
  const row = await rowAt(sp, 'register', COLUMNS, id);
  return row === undefined ? undefined : storedOf(row);
}

/** The open reviews of a region in the order they were entered, one request for each thousand. */
export const openReviews = (sp: SPFI, region: Region): Promise<readonly StoredReview[]> =>
  many(sp, equals<'register'>('OpenRegion', region));

/** The open reviews of a region, each with what its row says is owed next, one request for each thousand. */
export const openRows = (sp: SPFI, region: Region): Promise<readonly StoredRow[]> =>
  manyRows(sp, equals<'register'>('OpenRegion', region));

/** Every review there is, in the order they were entered, one request for each thousand. */
export const everyReview = async (sp: SPFI): Promise<readonly StoredReview[]> =>
  (await everyRow(sp, 'register', COLUMNS)).map(storedOf);

/** The reviews that a person inspects. */
export const reviewsInspectedBy = (sp: SPFI, personId: string): Promise<readonly StoredReview[]> =>
  many(sp, equals<'register'>('InspectorId', personId));

/** The reviews whose IMR a person writes. */
export const reviewsWrittenBy = (sp: SPFI, personId: string): Promise<readonly StoredReview[]> =>
  many(sp, equals<'register'>('ImrAuthorId', personId));

/** The reviews with effects that have waited since `before` (UTC) or longer. */
export const reviewsWithPending = (sp: SPFI, before: string): Promise<readonly StoredReview[]> =>
  many(sp, { filter: `PendingSince le datetime'${new Date(before).toISOString()}'` });

/** The reviews on which something is due on a day (YYYY-MM-DD) or before it, each with what its row says of it, one request for each thousand. */
export const rowsDueBy = (sp: SPFI, by: string): Promise<readonly StoredRow[]> =>
  manyRows(sp, { filter: `NextDue le datetime'${day(by) ?? ''}'` });

/** The highest reference that begins with a prefix. SharePoint refuses above 5,000 of them: that many reviews of one kind in one year. */
export async function lastReference(sp: SPFI, prefix: string): Promise<string | undefined> {
  const rows: unknown = await items(sp, 'register')
    .select('Id', 'Reference')
    .filter(`startswith(Reference,'${quoted(prefix)}')`)
    .orderBy('Reference', false)
    .top(1)();
  return v.parse(v.array(v.object({ Reference: v.string() })), rows)[0]?.Reference;
}

/**
 * Enters a new review, in the words of the site. Nothing is written when its reference has been given out already, or its notification has begun a review:
 * `taken` says which.
 */
export async function createReview(
  sp: SPFI,
  entry: ReviewRecord,
  notificationKey: string,
  words?: SiteWords
): Promise<{ ok: true; stored: StoredReview } | { ok: false; taken: 'reference' | 'notification' }> {
  try {
    const place = await addRow(sp, 'register', {
      ...reviewCells(entry, words),
      NotificationKey: whole(notificationKey)
    });
    return { ok: true, stored: { ...entry, ...place } };
  } catch (error) {
    if (!(await isDuplicate(error))) throw error;
    const same = await firstRow(sp, 'register', [], equals<'register'>('NotificationKey', notificationKey));
    return { ok: false, taken: same === undefined ? 'reference' : 'notification' };
  }
}

/** Saves what follows from an entry that was read, in the words of the site. Not ok: somebody was faster, so read it again and decide again. */
export async function saveReview(
  sp: SPFI,
  stored: StoredReview,
  next: ReviewRecord,
  words?: SiteWords
): Promise<{ ok: true; stored: StoredReview } | { ok: false }> {
  try {
    const etag = await updateRow(sp, 'register', stored, reviewCells(next, words));
    return { ok: true, stored: { ...next, id: stored.id, etag } };
  } catch (error) {
    if (!isChanged(error)) throw error;
    return { ok: false };
  }
}

async function one(sp: SPFI, condition: Condition): Promise<StoredReview | undefined> {
  const row = await firstRow(sp, 'register', COLUMNS, condition);
  return row === undefined ? undefined : storedOf(row);
}

const many = async (sp: SPFI, condition: Condition): Promise<readonly StoredReview[]> =>
  (await allRows(sp, 'register', COLUMNS, condition)).map(storedOf);

const manyRows = async (sp: SPFI, condition: Condition): Promise<readonly StoredRow[]> =>
  (await allRows(sp, 'register', [...COLUMNS, 'NextDuty'], condition)).map((row) => ({
    ...storedOf(row),
    nextDuty: parseRow('register', NextDutyShape, row).NextDuty
  }));

function storedOf(row: unknown): StoredReview {
  const { State, Pending, id, etag } = parseRow('register', RowShape, row);
  return { ...State, pending: Pending, id, etag };
}
