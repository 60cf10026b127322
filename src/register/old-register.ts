import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { ROW_STAGES, type RowStage, type SignedRow } from '../domain/take-over/signed-row';
import { KINDS, REGIONS, type Region } from '../domain/words';
import { json, whole } from './client/cells';
import type { Etag } from './client/etag';
import { inFewRequests } from './client/one-request';
import { OVERTAKEN, unlessOvertaken, untilWritten } from './client/overtaken';
import { allRows, equals, everyRow, firstRow, pageOfRows, parseRow, placeOf, readableRows } from './client/rows';
import { jsonOf } from './client/schemas';
import { addEachUnlessThere, addRow, updateRow } from './client/write-row';
import type { Cells } from './lists';

/** A row of the old register, with the item and the version that was read. */
export interface StoredOldRow extends SignedRow {
  readonly id: number;
  readonly etag: Etag;
}

/** A file that was read, as proof of what became of each of its cells. */
export interface OldFile {
  /** SHA-256. */
  readonly hash: string;
  /** When it was read, UTC. */
  readonly readAt: string;
  /** How many rows can be taken over. */
  readonly rows: number;
  /** How many rows could not be taken, and came back in a workbook. */
  readonly rejected: number;
  /** Whether its rows have gone to their leads; otherwise it was a dry run. */
  readonly handedOver: boolean;
  /** How many cells have each fate. Together they are all the cells with content. */
  readonly fates: Readonly<Record<string, number>>;
}

const Person = v.object({ id: v.string(), name: v.string() });
const Answers = v.record(v.string(), v.string());

const SignedRowSchema = v.object({
  key: v.string(),
  file: v.string(),
  sheet: v.string(),
  row: v.number(),
  region: v.picklist(REGIONS),
  kind: v.picklist(KINDS),
  stage: v.picklist(ROW_STAGES),
  cells: v.array(
    v.object({
      column: v.string(),
      heading: v.string(),
      shown: v.string(),
      comment: v.exactOptional(v.string()),
      fate: v.string()
    })
  ),
  proposed: Answers,
  corrected: Answers,
  mayName: v.boolean(),
  doubts: v.array(v.string()),
  signed: v.exactOptional(v.object({ by: Person, at: v.string() })),
  why: v.exactOptional(v.string()),
  reference: v.exactOptional(v.string()),
  takenOut: v.number()
});

const OldFileSchema = v.object({
  hash: v.string(),
  readAt: v.string(),
  rows: v.number(),
  rejected: v.number(),
  handedOver: v.boolean(),
  fates: v.record(v.string(), v.number())
});

const COLUMNS = ['State'];
const RowSchema = v.object({ State: jsonOf(SignedRowSchema) });
const FileSchema = v.object({ State: jsonOf(OldFileSchema) });
const PlaceSchema = v.object({ Place: v.string() });

/** Adds rows that are not there yet, a request for each hundred: what became of each, in their order. */
export const addOldRows = (sp: SPFI, rows: readonly SignedRow[]): Promise<readonly ('added' | 'already there')[]> =>
  addEachUnlessThere(sp, 'oldRegister', rows.map(toRow));

/**
 * Keeps what was found of a file, in place of what was found of it before. Trying a file again that was handed over
 * changes nothing: the proof has what leads were given.
 */
export async function saveOldFile(sp: SPFI, file: OldFile): Promise<void> {
  const key = whole(`${FILE}/${file.hash}`);
  const cellsOf = (found: OldFile): Cells<'oldRegister'> => ({
    Title: 'File',
    Key: key,
    Place: FILE,
    ReadFrom: found.hash,
    Reference: null,
    State: json(found)
  });
  await untilWritten('file of the old register', async () => {
    const row = await firstRow(sp, 'oldRegister', COLUMNS, equals<'oldRegister'>('Key', key));
    if (row === undefined) return unlessOvertaken(addRow(sp, 'oldRegister', cellsOf(file)));
    const [before] = readableRows('oldRegister', FileSchema, [row]);
    if (before?.State.handedOver && !file.handedOver) return undefined;
    return unlessOvertaken(updateRow(sp, 'oldRegister', placeOf('oldRegister', row), cellsOf(file)));
  });
}

/** The files that were read, the first one first. */
export const readOldFiles = async (sp: SPFI): Promise<readonly OldFile[]> =>
  readableRows(
    'oldRegister',
    FileSchema,
    await allRows(sp, 'oldRegister', COLUMNS, equals<'oldRegister'>('Place', FILE))
  ).map(({ State }) => State);

/** A row by its key, in one request. */
export async function readOldRow(sp: SPFI, key: string): Promise<StoredOldRow | undefined> {
  const row = await firstRow(sp, 'oldRegister', COLUMNS, equals<'oldRegister'>('Key', whole(key)));
  return row === undefined ? undefined : fromRow(parseRow('oldRegister', RowSchema, row));
}

/** The rows that a review came of, in one request. */
export const oldRowsOf = async (sp: SPFI, reference: string): Promise<readonly StoredOldRow[]> =>
  readableRows(
    'oldRegister',
    RowSchema,
    await allRows(sp, 'oldRegister', COLUMNS, equals<'oldRegister'>('Reference', whole(reference)))
  ).map(fromRow);

/** Every row, with one request for each thousand. */
export const everyOldRow = async (sp: SPFI): Promise<readonly StoredOldRow[]> =>
  readableRows(
    'oldRegister',
    RowSchema,
    (await everyRow(sp, 'oldRegister', [...COLUMNS, 'Place'])).filter((row) => !isFile(row))
  ).map(fromRow);

/** The rows of a region at a stage, in the order of the file, so many from an item on; one request. */
export const oldRowsAt = async (
  sp: SPFI,
  {
    region,
    stage,
    after,
    most
  }: {
    readonly region: Region;
    readonly stage: RowStage;
    /** The item after which they begin; 0 for the first. */
    readonly after: number;
    readonly most: number;
  }
): Promise<readonly StoredOldRow[]> =>
  readableRows(
    'oldRegister',
    RowSchema,
    await pageOfRows(sp, 'oldRegister', COLUMNS, {
      ...equals<'oldRegister'>('Place', placeIn(stage, region)),
      after,
      most
    })
  ).map(fromRow);

/** How many rows are at each stage. */
type StageCounts = Readonly<Record<RowStage, number>>;

/** How many rows of each region are at each stage: one request, and one for each further thousand rows of a stage. */
export async function countOldRows(sp: SPFI, regions: readonly Region[]): Promise<ReadonlyMap<Region, StageCounts>> {
  const asked = regions.flatMap((region) => ROW_STAGES.map((stage) => ({ region, stage })));
  const found = await inFewRequests(
    sp,
    asked.map(
      ({ region, stage }) =>
        (batch) =>
          allRows(batch, 'oldRegister', [], equals<'oldRegister'>('Place', placeIn(stage, region)))
    )
  );
  const counts = new Map(regions.map((region) => [region, { ...NO_ROWS }]));
  asked.forEach(({ region, stage }, at) => {
    const of = counts.get(region);
    if (of) of[stage] = found[at]?.length ?? 0;
  });
  return counts;
}

export const NO_ROWS: StageCounts = { waiting: 0, 'set-aside': 0, taken: 0, 'taken-out': 0 };

/** The references of the reviews that came from rows of a region, in the order of the file. */
export const oldReferencesIn = async (sp: SPFI, region: Region): Promise<readonly string[]> =>
  readableRows(
    'oldRegister',
    v.object({ Reference: v.string() }),
    await allRows(sp, 'oldRegister', ['Reference'], equals<'oldRegister'>('Place', placeIn('taken', region)))
  ).map(({ Reference }) => Reference);

/** Changes a row that was read; `changed` if someone else has changed it since. */
export async function saveOldRow(sp: SPFI, stored: StoredOldRow, next: SignedRow): Promise<StoredOldRow | 'changed'> {
  const etag = await unlessOvertaken(updateRow(sp, 'oldRegister', stored, toRow(next)));
  return etag === OVERTAKEN ? 'changed' : { ...next, id: stored.id, etag };
}

const FILE = 'file';

const isFile = (row: unknown): boolean => v.is(PlaceSchema, row) && row.Place === FILE;

const placeIn = (stage: RowStage, region: Region): string => whole(`${stage} ${region}`);

const fromRow = ({
  State,
  id,
  etag
}: v.InferOutput<typeof RowSchema> & Pick<StoredOldRow, 'id' | 'etag'>): StoredOldRow => ({ ...State, id, etag });

/** The row alone, without the item that it was read from. */
function toRow(row: SignedRow): Cells<'oldRegister'> {
  return {
    Title: `Row ${row.row}`,
    Key: whole(row.key),
    Place: placeIn(row.stage, row.region),
    ReadFrom: whole(row.file),
    Reference: row.reference === undefined ? null : whole(row.reference),
    State: json(v.parse(SignedRowSchema, row))
  };
}
