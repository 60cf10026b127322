import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { codeKey } from '../../domain/input/characters';
import { asCode } from '../../domain/locations/location-codes';
import { nameKey } from '../../domain/locations/locations';
import { nearness, type Findable } from '../../domain/review/matching';
import { postsOf, regionsCovered, type Person } from '../../domain/people/people';
import { REGIONS, type Region } from '../../domain/words';
import { isOverThreshold } from '../client/sharepoint-errors';
import type { ColumnOf } from '../lists';
import { inOneRequest } from '../client/one-request';
import { nameOfUnreadable } from './review-row';
import { readReviewForList, type StoredReview } from './reviews';
import { equals, lastRows, quoted, sortedRows, type Condition, type Place } from '../client/rows';
import { CellText } from '../client/schemas';

/** `text` is one line as it was typed; empty for the open reviews. `today` is YYYY-MM-DD. */
export interface Search {
  readonly text: string;
  readonly person: Person;
  readonly today: string;
}

export interface Finding {
  /**
   * The best matches first, those that the person may see before others, or the soonest due of those if nothing was
   * typed. Nothing for someone without a post. Of the others, the person may know the facts alone.
   */
  readonly found: readonly StoredReview[];
  /** The names of those that cannot be read. */
  readonly missing: readonly string[];
  /** Whether there are others. */
  readonly more: boolean;
}

/** One batch of the client reads as many. */
const MOST_FOUND = 20;
const MOST_OPEN = 1000;
const MOST_BY_BEGINNING = 50;

type Column = ColumnOf<'register'>;

/** The indexed columns searched by their beginning, for open and closed reviews, each with how its texts are kept. */
const BEGINNINGS: readonly (readonly [column: Column, kept: (typed: string) => string])[] = [
  ['Reference', asCode],
  ['LocationCodes', asCode],
  ['PartnershipReferenceKey', codeKey],
  ['ServiceKey', nameKey],
  ['PartnershipKey', nameKey],
  ['AuthorityKey', nameKey]
];

/** Small columns only. State is read for the reviews that are shown. */
const COLUMNS: readonly Column[] = [
  'Reference',
  'PartnershipReference',
  'LocationCodes',
  'Service',
  'Partnership',
  'LocalAuthority',
  'Region',
  'OpenRegion',
  'NextDue',
  'InspectorId',
  'ImrAuthorId'
];

const RowSchema = v.object({
  Reference: v.string(),
  PartnershipReference: CellText,
  LocationCodes: CellText,
  Service: CellText,
  Partnership: CellText,
  LocalAuthority: CellText,
  Region: CellText,
  OpenRegion: CellText,
  NextDue: CellText,
  InspectorId: CellText,
  ImrAuthorId: CellText
});

interface Candidate extends Findable {
  readonly id: number;
  readonly isOpen: boolean;
  /** Of a region of the person, or one that they inspect or write the IMR for. */
  readonly isOwn: boolean;
  /** Empty if there is no task. */
  readonly due: string;
}

/** Some rows, and whether SharePoint has more. */
interface Part {
  readonly rows: readonly unknown[];
  readonly more: boolean;
}

/**
 * Finds reviews in two requests, however many the register holds. Open ones are found by any word of their names and
 * any of their codes, closed ones by the beginning of a name, the reference or the first code: with an index,
 * SharePoint searches only by beginnings.
 */
export async function findReviews(sp: SPFI, { text, person, today }: Search): Promise<Finding> {
  if (postsOf(person, today).length === 0) return { found: [], missing: [], more: false };
  const regions = regionsCovered(person, today);
  const parts = await inOneRequest(sp, (batch) => [
    ...openParts(batch, person, regions),
    ...(text === '' ? [] : beginningParts(batch, text, reachOf(person, regions)))
  ]);
  const sought = sortedRows(
    'register',
    RowSchema,
    parts.flatMap(({ rows }) => rows)
  );
  const candidates = new Map(
    sought.read.map((row) => fromRow(row, person, regions)).map((candidate) => [candidate.id, candidate])
  );
  const ranked = text === '' ? bySoonest([...candidates.values()]) : byNearness(text, [...candidates.values()]);
  const best = ranked.slice(0, MOST_FOUND);
  const read =
    best.length === 0
      ? []
      : await inOneRequest(sp, (batch) => best.map(({ reference }) => readReviewForList(batch, reference)));
  const damaged = best.filter((_candidate, index) => read[index] === undefined).map(({ reference }) => reference);
  return {
    missing: [...new Set([...sought.unreadable.map(nameOfUnreadable), ...damaged])],
    found: read.filter((stored): stored is StoredReview => stored !== undefined),
    more: ranked.length > best.length || parts.some(({ more }) => more)
  };
}

/** The open reviews of the person’s regions, and every review that they inspect or write the IMR for. */
function openParts(sp: SPFI, person: Person, regions: readonly Region[]): readonly Promise<Part>[] {
  const conditions = [...regions.map((region) => equals<'register'>('OpenRegion', region)), ...ownParts(person)];
  return conditions.map((condition) => part(sp, condition, MOST_OPEN));
}

/** `within` are conditions, each of which is asked for by itself. */
const beginningParts = (sp: SPFI, text: string, within: readonly string[]): readonly Promise<Part>[] =>
  BEGINNINGS.map(([column, kept]) => ({ column, sought: kept(text) }))
    .filter(({ sought }) => sought !== '')
    .flatMap(({ column, sought }) =>
      within.map((also) => part(sp, { filter: `startswith(${column},'${quoted(sought)}')${also}` }, MOST_BY_BEGINNING))
    );

/** Everywhere, and within the person’s reach: otherwise the few rows could all be of regions elsewhere. */
function reachOf(person: Person, regions: readonly Region[]): readonly string[] {
  if (regions.length === REGIONS.length) return [''];
  const ways = [...regions.map((region) => equals<'register'>('Region', region)), ...ownParts(person)];
  return ['', ` and (${ways.map(({ filter }) => filter).join(' or ')})`];
}

const ownParts = ({ id }: Person): readonly Condition[] => [
  equals<'register'>('InspectorId', id),
  equals<'register'>('ImrAuthorId', id)
];

async function part(sp: SPFI, condition: Condition, most: number): Promise<Part> {
  try {
    const rows = await lastRows(sp, 'register', COLUMNS, condition, most);
    return { rows, more: rows.length === most };
  } catch (error) {
    if (await isOverThreshold(error)) return { rows: [], more: true };
    throw error;
  }
}

function fromRow(
  cells: v.InferOutput<typeof RowSchema> & Place,
  person: Person,
  regions: readonly Region[]
): Candidate {
  return {
    id: cells.id,
    reference: cells.Reference,
    ownReference: cells.PartnershipReference,
    locationCodes: cells.LocationCodes,
    service: cells.Service,
    partnership: cells.Partnership,
    authority: cells.LocalAuthority,
    isOpen: cells.OpenRegion !== '',
    isOwn:
      regions.some((region) => region === cells.Region) || [cells.InspectorId, cells.ImrAuthorId].includes(person.id),
    due: cells.NextDue
  };
}

const bySoonest = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates
    .filter(({ isOpen }) => isOpen)
    .sort((a, b) => (a.due || '9').localeCompare(b.due || '9') || a.reference.localeCompare(b.reference));

/** Equally near ones are sorted by own before others, open before closed, then by the latest. */
const byNearness = (text: string, candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates
    .map((candidate) => ({ candidate, rank: nearness(text, candidate) }))
    .filter((each): each is { candidate: Candidate; rank: number } => each.rank !== undefined)
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        Number(b.candidate.isOwn) - Number(a.candidate.isOwn) ||
        Number(b.candidate.isOpen) - Number(a.candidate.isOpen) ||
        b.candidate.id - a.candidate.id
    )
    .map(({ candidate }) => candidate);
