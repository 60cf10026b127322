import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import type { ChronologyEntry, NewEntry } from '../domain/imr/chronology';
import { partDateText, readPartDate, NOT_KNOWN } from '../domain/imr/part-date';
import { readTime } from '../domain/imr/time-of-day';
import { isChanged, isDuplicate } from './client/sharepoint-errors';
import { line, whole } from './client/cells';
import { RegisterUnavailable } from './client/sharepoint-client';
import type { Cells } from './lists';
import { allRows, equals, firstRow, parseRow } from './client/rows';
import { CellText } from './client/shapes';
import { addRow, updateRow } from './client/write-row';

/** Who did something to an entry and when (UTC). */
export interface Hand {
  readonly by: string;
  readonly at: string;
}

/** An entry as it is kept. One that is struck does not stand, and says why; it is never deleted. */
export interface StoredEntry extends ChronologyEntry {
  readonly struck?: Hand & { readonly reason: string };
}

const ATTEMPTS = 4;
/** SharePoint takes no more in one batch. */
const MOST_AT_ONCE = 100;

const NumberShape = v.object({ EntryKey: v.string(), Number: v.number(), StruckAt: CellText });

/** Which entries there are, without what they say. */
export interface NumberedKey {
  readonly key: string;
  readonly number: number;
  /** UTC, to the second; empty while it stands. */
  readonly struckAt: string;
}

/** What has become of the entries of a form: how many of them were new, and the highest number of theirs and of all. */
export interface Added {
  readonly added: number;
  readonly last: number;
  readonly highest: number;
}

const RowShape = v.object({
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
const COLUMNS = Object.keys(RowShape.entries);

/** The numbers of a review’s entries, struck ones too. One request for each thousand. */
export async function readNumbers(sp: SPFI, reference: string): Promise<readonly NumberedKey[]> {
  const rows = await allRows(
    sp,
    'chronology',
    Object.keys(NumberShape.entries),
    equals<'chronology'>('Reference', reference)
  );
  return rows.map((row) => {
    const { EntryKey: key, Number: number, StruckAt: struckAt } = parseRow('chronology', NumberShape, row);
    return { key, number, struckAt };
  });
}

/**
 * Adds entries to the chronology of a review, each with the next number. `form` names the form they came with: adding them again, after an
 * answer was lost, adds none twice. `there` is what was read a moment ago. One request for each hundred.
 */
export async function addEntries(
  sp: SPFI,
  o: { reference: string; form: string; entries: readonly NewEntry[]; there: readonly NumberedKey[] } & Hand
): Promise<Added> {
  const keyed = o.entries.map((entry, index) => ({ entry, key: `${o.reference}/${o.form}/${index + 1}` }));
  const before = new Set(o.there.map(({ key }) => key));
  const added = keyed.filter(({ key }) => !before.has(key)).length;
  let { there } = o;
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const numbers = new Map(there.map(({ key, number }) => [key, number]));
    const highest = Math.max(0, ...numbers.values());
    const missing = keyed.filter(({ key }) => !numbers.has(key));
    if (missing.length === 0)
      return { added, last: Math.max(0, ...keyed.map(({ key }) => numbers.get(key) ?? 0)), highest };
    const rows = missing.map(({ entry, key }, index) => cellsOf(entry, { ...o, key, number: highest + 1 + index }));
    if (await addAll(sp, rows)) return { added, last: highest + rows.length, highest: highest + rows.length };
    there = await readNumbers(sp, o.reference);
  }
  throw new RegisterUnavailable('Others keep adding to the same chronology.');
}

/** Adds rows; false when somebody else has taken a key or a number meanwhile. */
async function addAll(sp: SPFI, rows: readonly Cells<'chronology'>[]): Promise<boolean> {
  let all = true;
  for (let first = 0; first < rows.length; first += MOST_AT_ONCE) {
    const [batch, execute] = sp.batched({ maxRequests: MOST_AT_ONCE });
    const added = Promise.all(
      rows.slice(first, first + MOST_AT_ONCE).map((row) => unlessTaken(addRow(batch, 'chronology', row)))
    );
    const [results] = await Promise.all([added, execute()]);
    all &&= results.every((result) => result);
  }
  return all;
}

async function unlessTaken(adding: Promise<unknown>): Promise<boolean> {
  try {
    await adding;
    return true;
  } catch (error) {
    if (await isDuplicate(error)) return false;
    throw error;
  }
}

/** Every entry of a review, struck ones too, in the order of entry. One request for each thousand. */
export async function readChronology(sp: SPFI, reference: string): Promise<readonly StoredEntry[]> {
  const rows = await allRows(sp, 'chronology', COLUMNS, equals<'chronology'>('Reference', reference));
  return rows.map(entryOf).sort((a, b) => a.number - b.number);
}

/** The entries that stand. */
export const currentEntries = (entries: readonly StoredEntry[]): readonly StoredEntry[] =>
  entries.filter(({ struck }) => struck === undefined);

/** Strikes an entry with a reason. Struck already: what was said first stays. */
export async function strikeEntry(
  sp: SPFI,
  o: { reference: string; number: number; reason: string } & Hand
): Promise<'struck' | 'struck already' | 'not there'> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const found = await firstRow(
      sp,
      'chronology',
      ['StruckAt'],
      equals<'chronology'>('NumberKey', numberKey(o.reference, o.number))
    );
    if (found === undefined) return 'not there';
    const { StruckAt, ...place } = parseRow('chronology', v.object({ StruckAt: CellText }), found);
    if (StruckAt !== '') return 'struck already';
    try {
      await updateRow(sp, 'chronology', place, { StruckAt: o.at, StruckBy: line(o.by), StruckReason: o.reason });
      return 'struck';
    } catch (error) {
      if (!isChanged(error)) throw error;
    }
  }
  throw new RegisterUnavailable('Others keep changing the same entry.');
}

const numberKey = (reference: string, number: number): string => `${reference}#${number}`;

function cellsOf(
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

function entryOf(row: unknown): StoredEntry {
  const cells = parseRow('chronology', RowShape, row);
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
