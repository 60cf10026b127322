import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import type { ReviewEvent } from '../domain/review';
import { STEPS } from '../domain/steps';
import { ROLE_LABELS } from '../domain/words';
import { isDuplicate } from './answers';
import { json, line, whole } from './cells';
import type { Pending } from './reviews';
import { allRows, equals, parseRow } from './rows';
import { CellText, EventShape, jsonOf } from './shapes';
import { addRow } from './write-row';

/** An event of the history, with its own hash and that of the one before it. */
export interface HistoryRow {
  readonly event: ReviewEvent;
  readonly hash: string;
  readonly previousHash: string;
}

const RowShape = v.object({ Event: jsonOf(EventShape), Hash: v.string(), PreviousHash: CellText });

/** Everything that has happened to a review, the first first. */
export async function readHistory(sp: SPFI, reference: string): Promise<readonly HistoryRow[]> {
  const rows = await allRows(sp, 'history', ['Event', 'Hash', 'PreviousHash'], equals<'history'>('Reference', reference));
  return rows.map(rowOf).sort((a, b) => a.event.seq - b.event.seq);
}

/** Writes an event into the history. Its id is unique there, so writing it again changes nothing. */
export async function appendHistory(sp: SPFI, { event, hash, previousHash }: Pending): Promise<'appended' | 'already there'> {
  const step = STEPS[event.step];
  try {
    await addRow(sp, 'history', {
      Title: line(step.past),
      EventId: whole(event.id),
      Reference: whole(event.reference),
      Seq: event.seq,
      Step: line(step.label),
      At: event.at,
      By: line(event.by.name),
      ById: whole(event.by.id),
      As: line(ROLE_LABELS[event.as]),
      Rule: event.rule,
      Given: json(event.given),
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
