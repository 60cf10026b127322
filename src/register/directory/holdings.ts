import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { POST_TITLES, postTitled } from '../../domain/people/directory/post-titles';
import { rowKey, type DirectoryRow } from '../../domain/people/directory/row';
import { REGIONS } from '../../domain/words';
import { OVERTAKEN, unlessOvertaken } from '../client/overtaken';
import { day, line, whole } from '../client/cells';
import { codesCell, CodesSchema, PersonIdSchema } from './directory-cells';
import { DayCell } from '../client/read-day';
import { IN_USE } from './in-use';
import { RegisterUnavailable } from '../client/sharepoint-client';
import type { Cells } from '../lists';
import { everyRow, readableRows, type Place } from '../client/rows';
import { CellText } from '../client/schemas';
import { addUnlessThere, updateRow } from '../client/write-row';

/** A row of the Directory to add. */
export type NewHolding = DirectoryRow;

export type StoredHolding = NewHolding & Place;

const COLUMNS = [
  'Title',
  'PersonId',
  'Email',
  'Post',
  'Region',
  'From',
  'Until',
  'CoverFor',
  'CoverForName',
  'Inspects'
];

const RowSchema = v.object({
  Title: CellText,
  PersonId: PersonIdSchema,
  Email: CellText,
  Post: CellText,
  Region: CellText,
  From: DayCell,
  Until: DayCell,
  CoverFor: PersonIdSchema,
  CoverForName: CellText,
  Inspects: CodesSchema
});
const RegionSchema = v.picklist([...REGIONS, 'England']);

/** The rows of the Directory, including ended ones, without those that cannot be read. */
export async function readHoldings(sp: SPFI): Promise<readonly StoredHolding[]> {
  const rows = readableRows('directory', RowSchema, await everyRow(sp, 'directory', COLUMNS));
  return rows.flatMap((cells): StoredHolding[] => {
    const post = postTitled(cells.Post);
    const region = v.safeParse(RegionSchema, cells.Region);
    if (!post || !region.success) return [];
    return [
      {
        personId: cells.PersonId,
        name: cells.Title,
        email: cells.Email,
        post,
        region: region.output,
        ...(cells.From ? { from: cells.From } : {}),
        ...(cells.Until ? { until: cells.Until } : {}),
        ...(cells.CoverFor ? { coverFor: cells.CoverFor, coverForName: cells.CoverForName } : {}),
        ...(cells.Inspects.length > 0 ? { inspects: cells.Inspects } : {}),
        id: cells.id,
        etag: cells.etag
      }
    ];
  });
}

/** Who changed the Directory, and when (UTC). */
interface Stamp {
  readonly by: string;
  readonly at: string;
}

/** Adds a holding, unless someone has just added it. Without a stamp it comes from a file. */
export async function addHolding(sp: SPFI, holding: NewHolding, stamp?: Stamp): Promise<'added' | 'already there'> {
  const entered = stamp ? { EnteredBy: line(stamp.by), EnteredAt: stamp.at } : {};
  const cells = { ...toRow(holding), Until: day(holding.until ?? ''), ...entered };
  return addUnlessThere(sp, 'directory', cells);
}

/** Sets or removes (empty) the last day of a holding that was read. `changed` if someone else has changed it since. */
export async function endHolding(
  sp: SPFI,
  stored: StoredHolding,
  until: string,
  { by, at }: Stamp
): Promise<StoredHolding | 'changed'> {
  const cells = { InUse: IN_USE, Until: day(until), EndedBy: until ? line(by) : null, EndedAt: until ? at : null };
  const etag = await unlessOvertaken(updateRow(sp, 'directory', stored, cells));
  return etag === OVERTAKEN ? 'changed' : { ...stored, until: until || undefined, etag };
}

/** Changes the name, the email and the inspected services of a holding that was read, but not its last day. */
export async function amendHolding(sp: SPFI, stored: StoredHolding, holding: NewHolding): Promise<void> {
  if ((await unlessOvertaken(updateRow(sp, 'directory', stored, toRow(holding)))) === OVERTAKEN)
    throw new RegisterUnavailable(`Someone else has just changed ${holding.name} in the Directory. Try again.`);
}

const toRow = (holding: NewHolding): Partial<Cells<'directory'>> => ({
  Title: line(holding.name),
  PersonId: whole(holding.personId),
  Post: POST_TITLES[holding.post] ?? null,
  Region: holding.region,
  Email: line(holding.email),
  From: day(holding.from ?? ''),
  CoverFor: holding.coverFor ? whole(holding.coverFor) : null,
  CoverForName: line(holding.coverForName ?? ''),
  ...(holding.inspects ? { Inspects: codesCell(holding.inspects) } : {}),
  InUse: IN_USE,
  HoldingKey: whole(rowKey(holding))
});
