import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import type { ReviewEvent } from '../domain/review/review';
import { STEPS } from '../domain/steps';
import { ROLE_LABELS } from '../domain/words';
import { isDuplicate } from './client/sharepoint-errors';
import { json, line, whole } from './client/cells';
import type { OutboxEntry } from './reviews/reviews';
import { allRows, equals, everyRow, parseRow } from './client/rows';
import { CellText, EventShape, jsonOf } from './client/shapes';
import { addRow } from './client/write-row';

/** An event of the history, with its own hash and that of the one before it. */
export interface HistoryRow {
  readonly event: ReviewEvent;
  readonly hash: string;
  readonly previousHash: string;
}

const RowShape = v.object({ Event: jsonOf(EventShape), Hash: v.string(), PreviousHash: CellText });

/** Everything that has happened to a review, the first first. */
export async function readHistory(sp: SPFI, reference: string): Promise<readonly HistoryRow[]> {
  const rows = await allRows(
    sp,
    'history',
    ['Event', 'Hash', 'PreviousHash'],
    equals<'history'>('Reference', reference)
  );
  return rows.map(rowOf).sort((a, b) => a.event.seq - b.event.seq);
}

/** A row as it stands in the list, whoever wrote it: what people see, and the event behind it, which is absent where it cannot be read. */
export interface HistoryItem {
  readonly id: number;
  readonly hash: string;
  readonly previousHash: string;
  readonly event?: ReviewEvent;
  readonly shown: Readonly<Record<ShownColumn, string | number | null>>;
}

const SHOWN = ['EventId', 'Reference', 'Seq', 'By', 'ById', 'Rule', 'Given'] as const;
type ShownColumn = (typeof SHOWN)[number];

const Cell = v.nullish(v.union([v.string(), v.number()]), null);
const ItemShape = v.object({
  ...RowShape.entries,
  Event: v.fallback(v.optional(jsonOf(EventShape)), undefined),
  ...v.entriesFromList(SHOWN, Cell)
});

/** The whole history in the order in which it was written, one request for each thousand rows. */
export async function everyHistoryItem(sp: SPFI): Promise<readonly HistoryItem[]> {
  const rows = await everyRow(sp, 'history', ['Event', 'Hash', 'PreviousHash', ...SHOWN]);
  return rows.map((row) => {
    const { id, Event, Hash, PreviousHash, ...shown } = parseRow('history', ItemShape, row);
    return { id, hash: Hash, previousHash: PreviousHash, shown, ...(Event ? { event: Event } : {}) };
  });
}

/** What people see of an event in the history, without the words of ours that may be put better later. */
export const shownOf = (event: ReviewEvent): HistoryItem['shown'] => ({
  EventId: whole(event.id),
  Reference: whole(event.reference),
  Seq: event.seq,
  By: line(event.by.name),
  ById: whole(event.by.id),
  Rule: event.rule,
  Given: json(event.given)
});

/** Writes an event into the history. Its id is unique there, so writing it again changes nothing. */
export async function appendHistory(
  sp: SPFI,
  { event, hash, previousHash }: OutboxEntry
): Promise<'appended' | 'already there'> {
  const step = STEPS[event.step];
  try {
    await addRow(sp, 'history', {
      Title: line(step.past),
      ...shownOf(event),
      Step: line(step.label),
      At: event.at,
      As: line(ROLE_LABELS[event.as]),
      Event: json(event),
      Hash: whole(hash),
      PreviousHash: whole(previousHash)
    });
    return 'appended';
  } catch (error) {
    if (await isDuplicate(error)) return 'already there';
    throw error;
  }
}

function rowOf(row: unknown): HistoryRow {
  const { Event, Hash, PreviousHash } = parseRow('history', RowShape, row);
  return { event: Event, hash: Hash, previousHash: PreviousHash };
}
