import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import type { ReviewEvent } from '../domain/review/review';
import type { Tombstone } from '../domain/retention/tombstone';
import { STEPS } from '../domain/steps';
import { aboutKind, type Say } from '../domain/text';
import { ROLE_LABELS } from '../domain/words';
import { json, line, whole } from './client/cells';
import type { OutboxEntry } from './reviews/review-record';
import { allRows, equals, everyRow, firstRow, parseRow, readableRows } from './client/rows';
import { CellText, EventSchema, jsonOf } from './client/schemas';
import { addUnlessThere } from './client/write-row';
import { TombstoneSchema } from './tombstones';

/** An event of the history, with its own hash and that of the one before it. */
export interface HistoryRow {
  readonly event: ReviewEvent;
  readonly hash: string;
  readonly previousHash: string;
}

const RecordedSchema = v.object({ Event: jsonOf(EventSchema) });
const RowSchema = v.object({ ...RecordedSchema.entries, Hash: v.string(), PreviousHash: CellText });

/** The history of a review, from the first event. */
export async function readHistory(sp: SPFI, reference: string): Promise<readonly HistoryRow[]> {
  const rows = await allRows(
    sp,
    'history',
    ['Event', 'Hash', 'PreviousHash'],
    equals<'history'>('Reference', reference)
  );
  return readableRows('history', RowSchema, rows)
    .map(({ Event, Hash, PreviousHash }) => ({ event: Event, hash: Hash, previousHash: PreviousHash }))
    .sort((a, b) => a.event.seq - b.event.seq);
}

/** The event that was recorded from a form, once its history row is written; one request. */
export async function readRecorded(sp: SPFI, key: string): Promise<ReviewEvent | undefined> {
  const row = await firstRow(sp, 'history', ['Event'], equals<'history'>('FormKey', key));
  return row === undefined ? undefined : parseRow('history', RecordedSchema, row).Event;
}

/** A row of the list, as it is: the cells that people see, and its event, absent if it cannot be read. */
export interface HistoryItem {
  readonly id: number;
  readonly hash: string;
  readonly previousHash: string;
  readonly event?: ReviewEvent;
  /** What stays of a review that was erased, in place of its events. */
  readonly tombstone?: Tombstone;
  readonly shown: Readonly<Record<ShownColumn, string | number | null>>;
}

const SHOWN = ['EventId', 'Reference', 'Seq', 'By', 'ById', 'Rule', 'Given'] as const;
type ShownColumn = (typeof SHOWN)[number];

const Cell = v.nullish(v.union([v.string(), v.number()]), null);
const ItemSchema = v.object({
  ...RowSchema.entries,
  Event: v.fallback(v.optional(jsonOf(v.union([EventSchema, TombstoneSchema]))), undefined),
  // An emptied hash matches no row, which is what is said of it.
  Hash: CellText,
  ...v.entriesFromList(SHOWN, Cell)
});

/** The whole history in the order it was written, one request for each thousand rows. */
export const everyHistoryItem = async (sp: SPFI): Promise<readonly HistoryItem[]> =>
  historyItemsIn(await everyRow(sp, 'history', ['Event', 'Hash', 'PreviousHash', ...SHOWN]));

/** The items of rows that were read with all of these columns. */
export const historyItemsIn = (rows: readonly unknown[]): readonly HistoryItem[] =>
  readableRows('history', ItemSchema, rows).map(
    ({ id, Event, Hash, PreviousHash, EventId, Reference, Seq, By, ById, Rule, Given }) => ({
      id,
      hash: Hash,
      previousHash: PreviousHash,
      shown: { EventId, Reference, Seq, By, ById, Rule, Given },
      ...(Event && ('hashes' in Event ? { tombstone: Event } : { event: Event }))
    })
  );

/** The cells of an event that people see, without the labels, which a later release may change. */
export const shownOf = (event: ReviewEvent): HistoryItem['shown'] => ({
  EventId: whole(event.id),
  Reference: whole(event.reference),
  Seq: event.seq,
  By: line(event.by.name),
  ById: whole(event.by.id),
  Rule: event.rule,
  Given: json(event.given)
});

/**
 * Writes an event into the history, in the site’s terms. Its id is unique there, so writing it again changes nothing.
 */
export async function appendHistory(
  sp: SPFI,
  { event, hash, previousHash }: OutboxEntry,
  say: Say
): Promise<'appended' | 'already there'> {
  const step = STEPS[event.step];
  const add = (formKey: string) =>
    addUnlessThere(sp, 'history', {
      Title: line(say(aboutKind(step.past, event.kind))),
      ...shownOf(event),
      FormKey: whole(formKey),
      Step: line(say(aboutKind(step.label, event.kind))),
      At: event.at,
      As: line(ROLE_LABELS[event.as]),
      Event: json(event),
      Hash: whole(hash),
      PreviousHash: whole(previousHash)
    });
  if ((await add(event.key ?? event.id)) === 'added') return 'appended';
  // A caller that uses one key for two reviews must not leave a hole in the history of one of them.
  if (await firstRow(sp, 'history', ['EventId'], equals<'history'>('EventId', event.id))) return 'already there';
  return (await add(event.id)) === 'added' ? 'appended' : 'already there';
}
