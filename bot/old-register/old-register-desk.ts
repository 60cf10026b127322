import type { SPFI } from '@pnp/sp';

import type {
  OldProofShown,
  OldRegisterShown,
  OldRowShown,
  OldRowsShown
} from '../../src/client/wire/old-register-wire';
import { ukDay } from '../../src/domain/dates';
import { postsOf, type Directory, type Person } from '../../src/domain/people/people';
import { answersOfRow, signsOff, type RowStage, type SignedRow } from '../../src/domain/take-over/signed-row';
import { REGIONS, type Region } from '../../src/domain/words';
import { inOneRequest } from '../../src/register/client/one-request';
import { readDirectory } from '../../src/register/directory/directory';
import {
  countOldRows,
  everyOldRow,
  NO_ROWS,
  oldRowsAt,
  readOldFiles,
  type OldFile
} from '../../src/register/old-register';
import { askerIn, type Answer } from '../page-reads/asker';
import { notForYou } from './refusals';

/** So many rows are sent at once: a person signs off one after another. */
const PAGE = 25;

/** The rows of the old register, for those who sign them off. Each throws as the register does. */
export interface OldRegisterDesk {
  /**
   * How many rows are at each stage: to a lead of their regions, to an administrator of all. What was only tried is
   * shown to administrators alone.
   */
  readonly overview: (actorId: string) => Promise<Answer<OldRegisterShown>>;
  /** Rows as they were and as they will be, to the lead of their region alone. */
  readonly rows: (asked: {
    readonly actorId: string;
    readonly region: Region;
    readonly stage: RowStage;
    readonly after: number;
  }) => Promise<Answer<OldRowsShown>>;
  /** What became of every row and who signed it off, without what it says. */
  readonly proof: (actorId: string) => Promise<Answer<OldProofShown>>;
}

export function createOldRegisterDesk({ sp, now }: { readonly sp: SPFI; readonly now: () => string }): OldRegisterDesk {
  /** The person, and the regions whose counts they see. */
  function overseerIn(
    directory: Directory,
    actorId: string
  ): Answer<{ readonly asker: Person; readonly regions: readonly Region[] }> {
    const today = ukDay(now());
    const known = askerIn(directory, actorId, today);
    if (!known.ok) return known;
    const regions = regionsOf(known.asker, today);
    return regions.length > 0 ? { ok: true, asker: known.asker, regions } : notForYou();
  }
  return {
    async overview(actorId) {
      const today = ukDay(now());
      const [directory, files] = await inOneRequest(sp, (batch) => [readDirectory(batch), readOldFiles(batch)]);
      const known = overseerIn(directory, actorId);
      if (!known.ok) return known;
      const { asker, regions } = known;
      // No row is there before a file was read: most who open the page are answered with one request.
      const counts = files.length === 0 ? undefined : await countOldRows(sp, regions);
      return {
        ok: true,
        regions: regions.map((region) => ({
          region,
          counts: counts?.get(region) ?? NO_ROWS,
          signsOff: signsOff(asker, region, today)
        })),
        files: inOrder(files.filter(({ handedOver }) => handedOver || isAdministrator(asker, today))).map(fileShown)
      };
    },
    async rows({ actorId, region, stage, after }) {
      const today = ukDay(now());
      const [directory, found] = await inOneRequest(sp, (batch) => [
        readDirectory(batch),
        oldRowsAt(batch, { region, stage, after, most: PAGE })
      ]);
      const known = askerIn(directory, actorId, today);
      if (!known.ok) return known;
      if (!signsOff(known.asker, region, today)) return notForYou();
      const last = found.at(-1);
      return {
        ok: true,
        rows: found.map(rowShown),
        ...(last && found.length === PAGE ? { next: last.id } : {})
      };
    },
    async proof(actorId) {
      const [directory, files] = await inOneRequest(sp, (batch) => [readDirectory(batch), readOldFiles(batch)]);
      const known = overseerIn(directory, actorId);
      if (!known.ok) return known;
      const rows = await everyOldRow(sp);
      return {
        ok: true,
        // What was only tried is no part of the proof.
        files: inOrder(files.filter(({ handedOver }) => handedOver)).map(fileShown),
        lines: rows.filter(({ region }) => known.regions.includes(region)).map(lineShown)
      };
    }
  };
}

/** Administrators answer for the whole take-over, leads for their regions. */
const regionsOf = (person: Person, today: string): readonly Region[] =>
  isAdministrator(person, today) ? REGIONS : REGIONS.filter((region) => signsOff(person, region, today));

const isAdministrator = (person: Person, today: string): boolean =>
  postsOf(person, today).some(({ post }) => post === 'administrator');

const inOrder = (files: readonly OldFile[]): readonly OldFile[] =>
  [...files].sort((a, b) => a.readAt.localeCompare(b.readAt));

const fileShown = ({
  hash,
  readAt,
  rows,
  rejected,
  handedOver,
  fates
}: OldFile): OldRegisterShown['files'][number] => ({
  hash,
  readAt,
  rows,
  rejected,
  handedOver,
  fates: { ...fates }
});

const signedShown = ({ signed }: Pick<SignedRow, 'signed'>): { signed?: { by: string; at: string } } =>
  signed ? { signed: { by: signed.by.name, at: signed.at } } : {};

const lineShown = (row: SignedRow): OldProofShown['lines'][number] => ({
  sheet: row.sheet,
  row: row.row,
  region: row.region,
  stage: row.stage,
  ...(row.reference === undefined ? {} : { reference: row.reference }),
  ...signedShown(row)
});

/** A row as its lead is shown it. */
export function rowShown(row: SignedRow): OldRowShown {
  const answers = Object.entries(answersOfRow(row)).filter(([field]) => field !== 'file');
  return {
    ...lineShown(row),
    key: row.key,
    kind: row.kind,
    cells: row.cells.map((cell) => ({ ...cell })),
    answers: Object.fromEntries(answers),
    mayName: row.mayName,
    doubts: [...row.doubts],
    ...(row.why === undefined ? {} : { why: row.why })
  };
}
