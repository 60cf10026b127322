import { randomUUID } from 'node:crypto';
import type { DatabaseSync } from 'node:sqlite';
import { openDatabase } from '../../sharepoint/local/rest/database';
import { addDays, quarterOf } from '../../src/domain/dates';
import { REGIONS } from '../../src/domain/words';
import { registerCells } from '../../src/register/projections/register-cells';
import { reviewCells } from '../../src/register/reviews/review-cells';
import type { ReviewRecord } from '../../src/register/reviews/review-record';
import { notifies, untilAgreed, untilAppointed, untilAsked, untilSubmitted } from '../domain/builders';
import { daysAgo } from '../support/days';
import { entryAfter, settled } from './entries';
import { openGrownSite, type LocalSite } from './local-site';

/** How many reviews are open, were closed in the last year, and were closed in the eleven years before. */
export interface RegisterSize {
  readonly open: number;
  readonly recent: number;
  readonly older: number;
}

type Row = Record<string, string | number | bigint | null | Uint8Array>;
/** The columns of a list in its table, by internal name. */
type Columns = ReadonlyMap<string, string>;

const STORIES = [untilAsked, untilAppointed, untilSubmitted, untilAgreed].map((acts) => settled(entryAfter(acts)));
const CLOSED_STORY = settled(entryAfter([notifies()]));
const YEAR = 365;
/** So many inspect the reviews, each as many. */
export const INSPECTORS = 200;
const inspectorAt = (at: number): string => `00000000-0000-4000-9000-${String(at % INSPECTORS).padStart(12, '0')}`;
const AUTHORITIES = 150;
const authorityAt = (at: number): string => `Authority ${at % AUTHORITIES}`;
/** One of the authorities, each with as many reviews. */
export const AUTHORITY = authorityAt(7);
/** One of those who inspect the reviews. */
export const INSPECTOR = inspectorAt(7);
/** Today and the days before it: to work one out takes longer than to write a row. */
const DAYS = Array.from({ length: 13 * YEAR }, (_, days) => daysAgo(days));
const dayBefore = (days: number): string => DAYS[days] ?? '';

/** One open review of each story and one closed review for each region: the others are like these. */
const SEEDS: readonly ReviewRecord[] = REGIONS.flatMap((region) => [
  ...STORIES.map((entry) => ({ ...entry, review: { ...entry.review, region } })),
  {
    ...CLOSED_STORY,
    review: {
      ...CLOSED_STORY.review,
      region,
      tracks: { ...CLOSED_STORY.review.tracks, entry: 'closed' as const }
    },
    duties: []
  }
]).map((entry, at) => ({ ...entry, review: { ...entry.review, reference: `SCR-A-2012-${9000 + at}` } }));

const LISTS = ['SCR Reviews', 'SCR Register'] as const;

/** A site whose register holds so many reviews: some rows are entered over REST, the others are copies of them. */
export const openLargeRegister = (size: RegisterSize): Promise<LocalSite> =>
  openGrownSite(
    async (site) => {
      await site.fill('SCR Reviews', SEEDS.length, (at) => ({
        ...reviewCells(seed(at)),
        NotificationKey: `seed ${at}`
      }));
      await site.fill('SCR Register', SEEDS.length, (at) => ({ ...registerCells(seed(at)) }));
    },
    (file) => {
      const database = openDatabase(file);
      database.exec('pragma journal_mode = memory; pragma synchronous = off; begin');
      for (const title of LISTS) growList(database, title, size);
      database.exec('commit');
      database.close();
    }
  );

const seed = (at: number): ReviewRecord => SEEDS[at] ?? CLOSED_STORY;

function growList(database: DatabaseSync, title: string, { open, recent, older }: RegisterSize): void {
  const list = database.prepare('select number, last_item from list where title = ?').get(title);
  const number = Number(list?.['number']);
  const columns: Columns = new Map(
    database
      .prepare('select internal_name as name, details from field where list = ?')
      .all(number)
      .map(({ name, details }) => [String(name), (JSON.parse(String(details)) as { column: string }).column])
  );
  const openRegion = columns.get('OpenRegion') ?? '';
  const rows = database.prepare(`select * from items_${number}`).all() as Row[];
  const [openRows, closedRows] = [true, false].map((isOpen) =>
    rows.filter((row) => (row[openRegion] !== null) === isOpen)
  );
  const names = Object.keys(rows[0] ?? {});
  const insert = database.prepare(
    `insert into items_${number} (${names.join(', ')}) values (${names.map(() => '?').join(', ')})`
  );
  const count = open + recent + older - rows.length;
  for (let at = 0; at < count; at += 1) {
    const isOpen = at < open - (openRows?.length ?? 0);
    const like = (isOpen ? openRows : closedRows) ?? [];
    const row = like[at % like.length] ?? {};
    const cells = {
      ...row,
      ...changesOf(row, columns, at, isOpen ? undefined : closedOn(at - open, { recent, older }))
    };
    insert.run(...names.map((name) => cells[name] ?? null));
  }
  database.prepare(`update list set last_item = (select max(id) from items_${number}) where number = ?`).run(number);
}

/** The closings of a year are spread over its days. */
function closedOn(at: number, { recent, older }: Pick<RegisterSize, 'recent' | 'older'>): string {
  const place = Math.max(0, at);
  return dayBefore(
    place < recent
      ? 1 + Math.floor((place / recent) * (YEAR - 2))
      : YEAR + Math.floor(((place - recent) / older) * 11 * YEAR)
  );
}

/** Tasks of a month ago to two months ahead. */
const soonOrLate = (at: number): string => addDays(dayBefore(0), (at % 90) - 30);

/** What is different in a copy of a row: its keys, whom it concerns, and its days. */
function changesOf(row: Row, columns: Columns, at: number, closed: string | undefined): Row {
  const year = closed === undefined ? new Date().getFullYear() : Number(closed.slice(0, 4));
  const reference = `SCR-A-${year}-${String(1 + at).padStart(5, '0')}`;
  const own = String(row[columns.get('Reference') ?? '']);
  const wanted: Row = {
    Title: reference,
    Reference: reference,
    NotificationKey: `grown ${at}`,
    InspectorId: inspectorAt(at),
    LocalAuthority: authorityAt(at),
    Partnership: authorityAt(at),
    NotifiedOn: `${closed === undefined ? dayBefore(at % YEAR) : addDays(closed, -200)}T00:00:00Z`,
    ServiceKey: `lodge ${at}`,
    NextDue: closed === undefined ? `${soonOrLate(at)}T00:00:00Z` : null,
    ClosedOn: closed === undefined ? null : `${closed}T00:00:00Z`,
    ClosedQuarter: closed === undefined ? null : quarterOf(closed),
    PublicationOn: at % 50 === 0 ? `${dayBefore(at % 800)}T00:00:00Z` : null,
    State: String(row[columns.get('State') ?? '']).replaceAll(own, reference)
  };
  return Object.fromEntries([
    ['id', null],
    ['unique_id', randomUUID()],
    ...Object.entries(wanted).flatMap(([name, value]) => {
      const column = columns.get(name);
      return column === undefined ? [] : [[column, value]];
    })
  ]) as Row;
}
