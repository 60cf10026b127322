import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import type { Tombstone } from '../domain/retention/tombstone';
import { KINDS, REGIONS } from '../domain/words';
import { json, line, whole } from './client/cells';
import { allRows, equals, lastRows, readableRows, type Place } from './client/rows';
import { CellText, jsonOf } from './client/schemas';
import { addUnlessThere } from './client/write-row';

export const TombstoneSchema: v.GenericSchema<unknown, Tombstone> = v.object({
  reference: v.string(),
  kind: v.picklist(KINDS),
  region: v.picklist(REGIONS),
  recordedOn: v.string(),
  closedOn: v.string(),
  erasedAt: v.string(),
  by: v.object({ id: v.string(), name: v.string() }),
  rule: v.string(),
  hashes: v.array(v.string())
});

const RowSchema = v.object({ Event: jsonOf(TombstoneSchema) });
const OF_ERASED = 'erased/';

/** What the row of an erased review is found by. No event has an id that begins so. */
const tombstoneId = (reference: string): string => `${OF_ERASED}${reference}`;

/** A tombstone in the history, with its place there. */
export interface StoredTombstone extends Place {
  readonly tombstone: Tombstone;
}

/** Puts what stays of a review into the history, once. `hash` covers it and the last hash of the review. */
export const addTombstone = (sp: SPFI, tombstone: Tombstone, hash: string): Promise<'added' | 'already there'> =>
  addUnlessThere(sp, 'history', {
    Title: 'Review erased',
    EventId: whole(tombstoneId(tombstone.reference)),
    FormKey: whole(tombstoneId(tombstone.reference)),
    Reference: whole(tombstone.reference),
    Seq: tombstone.hashes.length + 1,
    Step: 'Review erased',
    At: tombstone.erasedAt,
    By: line(tombstone.by.name),
    ById: whole(tombstone.by.id),
    Event: json(tombstone),
    Hash: whole(hash),
    PreviousHash: line(tombstone.hashes.at(-1) ?? '')
  });

/** Every tombstone, one request for each thousand. */
export const readTombstones = async (sp: SPFI): Promise<readonly StoredTombstone[]> =>
  readableRows(
    'history',
    RowSchema,
    await allRows(sp, 'history', ['Event'], { filter: `startswith(EventId,'${OF_ERASED}')` })
  ).map(({ Event, id, etag }) => ({ tombstone: Event, id, etag }));

/** The row of the tombstone of a review, if there is one. */
export const tombstoneRows = (sp: SPFI, reference: string): Promise<readonly unknown[]> =>
  allRows(sp, 'history', [], equals<'history'>('EventId', tombstoneId(reference)));

/** The rows of the history of a review but its tombstone. */
export const eventRows = async (sp: SPFI, reference: string): Promise<readonly unknown[]> =>
  eventsIn(await allRows(sp, 'history', ['EventId'], equals<'history'>('Reference', reference)), reference);

/** Whether there is one; one request, or part of one. */
export const hasEvents = async (sp: SPFI, reference: string): Promise<boolean> =>
  eventsIn(await lastRows(sp, 'history', ['EventId'], equals<'history'>('Reference', reference), 2), reference).length >
  0;

const EventSchema = v.object({ EventId: CellText });

const eventsIn = (rows: readonly unknown[], reference: string): readonly unknown[] =>
  rows.filter((row) => v.parse(EventSchema, row).EventId !== tombstoneId(reference));
