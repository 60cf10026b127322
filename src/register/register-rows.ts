import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { TRACK_LABELS, type Region, type Track } from '../domain/words';
import { DayCell } from './client/read-day';
import { equals, firstRow, readableRows } from './client/rows';
import { rowsInFull } from './client/rows-in-full';
import { CellText } from './client/schemas';
import type { ColumnOf } from './lists';

/**
 * The facts of a review that everyone with a post may read in SCR Register, as they are shown there. Days YYYY-MM-DD.
 */
export interface RegisterRow {
  readonly reference: string;
  readonly region: string;
  readonly authority: string;
  readonly service: string;
  readonly locationCodes: string;
  /** The states of its tracks, without those that have none. */
  readonly states: readonly { readonly title: string; readonly state: string }[];
  readonly nextTask: string;
  readonly due: string | undefined;
}

const TRACKS = {
  Entry: 'entry',
  Terms: 'terms',
  Imr: 'imr',
  Report: 'report',
  Publication: 'publication',
  Outcome: 'outcome'
} as const satisfies Partial<Record<ColumnOf<'register'>, Track>>;

const RowSchema = v.object({
  Reference: v.pipe(v.string(), v.nonEmpty()),
  Region: CellText,
  LocalAuthority: CellText,
  Service: CellText,
  LocationCodes: CellText,
  Entry: CellText,
  Terms: CellText,
  Imr: CellText,
  Report: CellText,
  Publication: CellText,
  Outcome: CellText,
  NextDuty: CellText,
  NextDue: DayCell
});
const COLUMNS = Object.keys(RowSchema.entries);

/** The rows of the open reviews of a region, as the signed-in person reads them, by reference. */
export const registerRows = async (sp: SPFI, region: Region): Promise<readonly RegisterRow[]> =>
  rowsIn(await rowsInFull(sp, 'register', COLUMNS, equals<'register'>('OpenRegion', region)))
    .slice()
    .sort((a, b) => a.reference.localeCompare(b.reference));

/** The row of a reference. */
export async function registerRow(sp: SPFI, reference: string): Promise<RegisterRow | undefined> {
  const row = await firstRow(sp, 'register', COLUMNS, equals<'register'>('Reference', reference));
  return row === undefined ? undefined : rowsIn([row])[0];
}

const rowsIn = (rows: readonly unknown[]): readonly RegisterRow[] =>
  readableRows('register', RowSchema, rows).map((cells) => ({
    reference: cells.Reference,
    region: cells.Region,
    authority: cells.LocalAuthority,
    service: cells.Service,
    locationCodes: cells.LocationCodes,
    states: (Object.keys(TRACKS) as (keyof typeof TRACKS)[])
      .map((column) => ({ title: TRACK_LABELS[TRACKS[column]], state: cells[column] }))
      .filter(({ state }) => state !== ''),
    nextTask: cells.NextDuty,
    due: cells.NextDue
  }));
