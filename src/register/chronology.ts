import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import type { ChronologyEntry, NewEntry } from '../domain/imr/chronology';
import { partDateText, readPartDate, NOT_KNOWN } from '../domain/input/part-date';
import { readTime } from '../domain/input/time-of-day';
import { OVERTAKEN, unlessOvertaken, untilWritten } from './client/overtaken';
import { line, whole } from './client/cells';
import type { Cells } from './lists';
import { inFewRequests } from './client/one-request';
import { allRows, equals, firstRow, parseRow, readableRows } from './client/rows';
import { CellText } from './client/schemas';
import { addRow, updateRow } from './client/write-row';

/** Who changed an entry, and when (UTC). */
interface Hand {
  readonly by: string;
  readonly at: string;
}

/** An entry as it is stored. A wrong one is struck out with a reason, never deleted. */
export interface StoredEntry extends ChronologyEntry {
  readonly struck?: Hand & { readonly reason: string };
}

const NumberSchema = v.object({ EntryKey: v.string(), Number: v.number(), NumberKey: v.string(), StruckAt: CellText });
/** What is left of a row with a fault: its number is in its key as well, so that no other entry is given it. */
const RestSchema = v.object({
  EntryKey: CellText,
  Number: v.fallback(v.nullish(v.number()), undefined),
  NumberKey: CellText,
  StruckAt: CellText
});

/** The key and number of an entry, without its content. */
export interface NumberedKey {
  readonly key: string;
  readonly number: number;
  /** UTC, to the second; empty unless it is struck out. */
  readonly struckAt: string;
}

const RowSchema = v.object({
  Number: v.number(),
  EntryDate: v.pipe(
    v.string(),
    v.transform(readPartDate),
    v.check((read) => 'date' in read),
    v.transform((read) => ('date' in read ? read.date : { on: '', about: false }))
  ),
  EntryTime: v.pipe(
    CellText,
    v.transform(readTime),
    v.check((read) => 'time' in read),
    v.transform((read) => ('time' in read ? read.time : ''))
  ),
  Source: CellText,
  EntryEvent: CellText,
  ActionTaken: CellText,
  Comment: CellText,
  StruckAt: CellText,
  StruckBy: CellText,
  StruckReason: CellText
});
const COLUMNS = Object.keys(RowSchema.entries);

/** The numbers of a review’s entries, including struck-out ones. One request for each thousand. */
export async function readNumbers(sp: SPFI, reference: string): Promise<readonly NumberedKey[]> {
  const rows = await allRows(
    sp,
    'chronology',
    Object.keys(NumberSchema.entries),
    equals<'chronology'>('Reference', reference)
  );
  return rows.flatMap((row) => {
    const [whole] = readableRows('chronology', NumberSchema, [row]);
    const { EntryKey: key, Number: own, NumberKey, StruckAt: struckAt } = whole ?? v.parse(RestSchema, row);
    const number = own ?? Number(/#(\d+)$/.exec(NumberKey)?.[1] ?? 0);
    return number > 0 ? [{ key, number, struckAt }] : [];
  });
}

/**
 * Adds entries to the chronology of a review, each with the next number, and gives the highest number of the review.
 * `form` is the form they came from: when an answer was lost, adding them again adds none twice. `there` are the
 * entries read before. One request for each hundred.
 */
export async function addEntries(
  sp: SPFI,
  o: { reference: string; form: string; entries: readonly NewEntry[]; there: readonly NumberedKey[] } & Hand
): Promise<number> {
  const keyed = o.entries.map((entry, index) => ({ entry, key: `${o.reference}/${o.form}/${index + 1}` }));
  let { there } = o;
  return untilWritten('chronology', async () => {
    const numbers = new Map(there.map(({ key, number }) => [key, number]));
    const highest = Math.max(0, ...numbers.values());
    const missing = keyed.filter(({ key }) => !numbers.has(key));
    if (missing.length === 0) return highest;
    const rows = missing.map(({ entry, key }, index) => toRow(entry, { ...o, key, number: highest + 1 + index }));
    const results = await inFewRequests(
      sp,
      rows.map((row) => (batch) => unlessOvertaken(addRow(batch, 'chronology', row)))
    );
    if (!results.includes(OVERTAKEN)) return highest + rows.length;
    there = await readNumbers(sp, o.reference);
    return OVERTAKEN;
  });
}

/** Whether an entry, by its key, was added from a form. */
export const isOfForm = (key: string, form: string): boolean => key.split('/')[1] === form;

/**
 * Every entry of a review that can be read, by number, including struck-out ones. `readNumbers` has the numbers of the
 * others too. One request for each thousand.
 */
export async function readChronology(sp: SPFI, reference: string): Promise<readonly StoredEntry[]> {
  const rows = await allRows(sp, 'chronology', COLUMNS, equals<'chronology'>('Reference', reference));
  return readableRows('chronology', RowSchema, rows)
    .map(fromRow)
    .sort((a, b) => a.number - b.number);
}

const EnteredSchema = v.object({ Number: v.number(), EnteredBy: CellText, EnteredAt: CellText });

/** Who entered each entry of a review, and when, by its number. One request for each thousand. */
export async function readEntered(sp: SPFI, reference: string): Promise<ReadonlyMap<number, Hand>> {
  const rows = await allRows(
    sp,
    'chronology',
    Object.keys(EnteredSchema.entries),
    equals<'chronology'>('Reference', reference)
  );
  return new Map(
    readableRows('chronology', EnteredSchema, rows).map(({ Number: number, EnteredBy, EnteredAt }) => [
      number,
      { by: EnteredBy, at: EnteredAt }
    ])
  );
}

/** The numbers of the entries that cannot be read, and are not struck out. */
export function unreadableAmong(numbers: readonly NumberedKey[], entries: readonly StoredEntry[]): readonly number[] {
  const readable = new Set(entries.map(({ number }) => number));
  return numbers.filter(({ number, struckAt }) => struckAt === '' && !readable.has(number)).map(({ number }) => number);
}

/** The entries that are not struck out. */
export const currentEntries = (entries: readonly StoredEntry[]): readonly StoredEntry[] =>
  entries.filter(({ struck }) => struck === undefined);

/** Strikes out an entry with a reason. If it is struck out already, the first reason stays. */
export async function strikeEntry(
  sp: SPFI,
  o: { reference: string; number: number; reason: string } & Hand
): Promise<'struck' | 'struck already' | 'not there'> {
  return untilWritten('entry', async () => {
    const found = await firstRow(
      sp,
      'chronology',
      ['StruckAt'],
      equals<'chronology'>('NumberKey', numberKey(o.reference, o.number))
    );
    if (found === undefined) return 'not there';
    const { StruckAt, ...place } = parseRow('chronology', v.object({ StruckAt: CellText }), found);
    if (StruckAt !== '') return 'struck already';
    const cells = { StruckAt: o.at, StruckBy: line(o.by), StruckReason: o.reason };
    const written = await unlessOvertaken(updateRow(sp, 'chronology', place, cells));
    return written === OVERTAKEN ? OVERTAKEN : 'struck';
  });
}

const numberKey = (reference: string, number: number): string => `${reference}#${number}`;

function toRow(
  { date, time, source, event, action, comment }: NewEntry,
  o: { reference: string; key: string; number: number } & Hand
): Cells<'chronology'> {
  return {
    Title: line(numberKey(o.reference, o.number)),
    EntryKey: whole(o.key),
    NumberKey: whole(numberKey(o.reference, o.number)),
    Reference: whole(o.reference),
    Number: o.number,
    EntryDate: partDateText(date),
    EntryTime: time || NOT_KNOWN,
    Source: source || null,
    EntryEvent: event || null,
    ActionTaken: action || null,
    Comment: comment || null,
    EnteredBy: line(o.by),
    EnteredAt: o.at,
    StruckAt: null,
    StruckBy: null,
    StruckReason: null
  };
}

function fromRow(cells: v.InferOutput<typeof RowSchema>): StoredEntry {
  return {
    number: cells.Number,
    date: cells.EntryDate,
    time: cells.EntryTime,
    source: cells.Source,
    event: cells.EntryEvent,
    action: cells.ActionTaken,
    comment: cells.Comment,
    ...(cells.StruckAt === '' ? {} : { struck: { at: cells.StruckAt, by: cells.StruckBy, reason: cells.StruckReason } })
  };
}
