import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { PAGE_COLUMNS, REPORT_COLUMN_IDS } from '../domain/insight/regional-report/columns';
import { MOVEMENTS } from '../domain/insight/regional-report/line';
import { spanWords, type Span } from '../domain/insight/regional-report/period';
import type { Issue, IssuedReport, RegionalReport } from '../domain/insight/regional-report/report';
import { RISK_LEVELS } from '../domain/review/risk';
import { REGIONS, type Region } from '../domain/words';
import { sayIn } from '../domain/text';
import { STANDARD_TERMS } from '../domain/terminology';
import { day, json, line, LONGEST_NOTE, whole } from './client/cells';
import { DayCell } from './client/read-day';
import { allRows, equals, firstRow, parseRow, readableRows } from './client/rows';
import { CellText, jsonOf } from './client/schemas';
import { ReportPicturesSchema } from './report-pictures';
import { addEachUnlessThere, addUnlessThere } from './client/write-row';

/** A report in a list of them. `issuedOn` is UTC; `corrects` is the number of the one that it replaced. */
export interface SavedReport extends Span {
  readonly region: Region;
  readonly number: number;
  readonly issuedOn: string;
  readonly issuedBy: string;
  readonly corrects?: number;
}

/** A report as it is stored. If the hash matches, the content is what was issued. */
export interface StoredReport {
  readonly content: string;
  readonly hash: string;
}

const ListedSchema = v.object({
  Region: v.picklist(REGIONS),
  Number: v.number(),
  From: DayCell,
  Until: DayCell,
  IssuedOn: CellText,
  IssuedBy: CellText,
  Corrects: v.nullish(v.number())
});
const PartSchema = v.object({ NumberKey: v.string(), Content: v.string() });
const StoredSchema = v.object({ Content: v.string(), Hash: v.string(), Parts: v.nullish(v.number(), 1) });

/** Reports from before they said why a review is held have no such column. */
const CellsSchema = v.object({
  ...v.entriesFromList(REPORT_COLUMN_IDS, v.string()),
  criterion: v.optional(v.string(), '')
});

/**
 * The whole report as it is stored. A column that is added later needs a fallback here, because earlier reports lack
 * it.
 */
export const RegionalReportSchema: v.GenericSchema<unknown, RegionalReport> = v.object({
  title: v.string(),
  region: v.picklist(REGIONS),
  from: v.string(),
  until: v.string(),
  asOf: v.string(),
  since: v.string(),
  summary: v.optional(v.array(v.string()), []),
  pictures: v.optional(ReportPicturesSchema),
  figures: v.array(v.object({ label: v.string(), figure: v.string() })),
  headings: CellsSchema,
  // Reports from before a site could rename terms have the standard headings.
  pageHeadings: v.optional(
    v.array(v.string()),
    PAGE_COLUMNS.map(({ heading }) => sayIn(STANDARD_TERMS)(heading))
  ),
  lines: v.array(
    v.object({
      reference: v.string(),
      movement: v.picklist(MOVEMENTS),
      risk: v.picklist([...RISK_LEVELS, 'unrated']),
      late: v.boolean(),
      overdue: v.number(),
      openBefore: v.boolean(),
      openAfter: v.boolean(),
      cells: CellsSchema
    })
  ),
  notes: v.array(v.string())
});

const ISSUE = { number: v.number(), issuedAt: v.string(), issuedBy: v.string() };

export const IssueSchema: v.GenericSchema<unknown, Issue> = v.object(ISSUE);

const SpanSchema = v.object({ from: v.string(), until: v.string() });

export const IssuedReportSchema: v.GenericSchema<unknown, IssuedReport> = v.object({
  ...ISSUE,
  report: RegionalReportSchema,
  corrects: v.optional(v.object({ ...ISSUE, reason: v.string(), period: v.optional(SpanSchema) }))
});

/** The reports of a region in the order they were issued, one request for each thousand. */
export const reportsOf = async (sp: SPFI, region: Region): Promise<readonly SavedReport[]> =>
  readableRows(
    'reports',
    ListedSchema,
    await allRows(sp, 'reports', Object.keys(ListedSchema.entries), equals<'reports'>('Region', region))
  )
    .map(({ Region: of, Number: number, From, Until, IssuedOn, IssuedBy, Corrects }) => ({
      region: of,
      number,
      from: From ?? '',
      until: Until ?? '',
      issuedOn: IssuedOn,
      issuedBy: IssuedBy,
      ...(Corrects ? { corrects: Corrects } : {})
    }))
    .sort((a, b) => a.number - b.number);

/** A report of a region by its number, in one request, and another if it is longer than one row can hold. */
export const readReport = (sp: SPFI, region: Region, number: number): Promise<StoredReport | undefined> =>
  stored(sp, equals<'reports'>('NumberKey', numberKey(region, number)));

/** The report that a request issued, in the same way. */
export const readReportByKey = (sp: SPFI, key: string): Promise<StoredReport | undefined> =>
  stored(sp, equals<'reports'>('IssueKey', key));

async function stored(sp: SPFI, condition: ReturnType<typeof equals>): Promise<StoredReport | undefined> {
  const row = await firstRow(sp, 'reports', Object.keys(StoredSchema.entries), condition);
  if (row === undefined) return undefined;
  const { Content, Hash, Parts } = parseRow('reports', StoredSchema, row);
  return { content: Parts === 1 ? Content : joined([Content, ...(await furtherParts(sp, Hash, Parts))]), hash: Hash };
}

/** The contents of the other rows, in order; empty for one that is not there. */
async function furtherParts(sp: SPFI, hash: string, count: number): Promise<readonly string[]> {
  const rows = await allRows(sp, 'reports', Object.keys(PartSchema.entries), {
    filter: `startswith(NumberKey,'${partKey(hash, '')}')`
  });
  const parts = new Map(
    readableRows('reports', PartSchema, rows).map(({ NumberKey, Content }) => [NumberKey, Content])
  );
  return Array.from({ length: count - 1 }, (_, index) => parts.get(partKey(hash, index + 2)) ?? '');
}

/** The report as the text that is stored and hashed. */
export const contentOf = (issued: IssuedReport): string => json(issued);

/** The report in a stored text. Throws if there is none. */
export const issuedIn = ({ content }: Pick<StoredReport, 'content'>): IssuedReport =>
  v.parse(jsonOf(IssuedReportSchema), content);

/** Saves a report, unless its number is taken, or its request was handled, meanwhile. */
export async function saveReport(
  sp: SPFI,
  issued: IssuedReport,
  { content, hash, key }: StoredReport & { readonly key: string }
): Promise<'saved' | 'taken'> {
  const { region, from, until } = issued.report;
  const title = `${region}, ${spanWords({ from, until })}`;
  const [first = '', ...further] = partsOf(content);
  // Before the row that counts them: of a report that has a row, every part is there.
  await addEachUnlessThere(
    sp,
    'reports',
    further.map((part, index) => {
      const place = whole(partKey(hash, index + 2));
      return { Title: line(`${title} (part ${index + 2})`), NumberKey: place, IssueKey: place, Content: part };
    })
  );
  const added = await addUnlessThere(sp, 'reports', {
    Title: line(title),
    Region: region,
    Number: issued.number,
    From: day(from),
    Until: day(until),
    IssuedOn: issued.issuedAt,
    IssuedBy: line(issued.issuedBy),
    ...(issued.corrects ? { Corrects: issued.corrects.number } : {}),
    NumberKey: whole(numberKey(region, issued.number)),
    IssueKey: whole(key),
    Content: first,
    ...(further.length > 0 ? { Parts: further.length + 1 } : {}),
    Hash: whole(hash)
  });
  return added === 'added' ? 'saved' : 'taken';
}

/** Escaped once more, a part is at most twice as long. */
const PART = Math.floor(LONGEST_NOTE / 2) - 1;

/**
 * A content in as many cells as it needs. Each of several is a JSON string: without its quotation marks SharePoint
 * would take away a space at an end, and could not hold half a character.
 */
const partsOf = (content: string): readonly string[] =>
  content.length <= LONGEST_NOTE
    ? [content]
    : Array.from({ length: Math.ceil(content.length / PART) }, (_, index) =>
        json(content.slice(index * PART, (index + 1) * PART))
      );

/** A damaged part leaves a gap, which the hash shows. */
const PartTextSchema = v.fallback(jsonOf(v.string()), '');

const joined = (parts: readonly string[]): string => parts.map((part) => v.parse(PartTextSchema, part)).join('');

const partKey = (hash: string, part: number | ''): string => `part of ${hash} ${part}`;

const numberKey = (region: Region, number: number): string => `${region}/${number}`;
