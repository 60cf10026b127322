import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { canSee } from '../../domain/review/decide';
import { codeKey } from '../../domain/input/characters';
import { asCode } from '../../domain/locations/location-codes';
import { nameKey } from '../../domain/locations/locations';
import { nearness, type Findable } from '../../domain/review/matching';
import { regionsCovered, type Person } from '../../domain/people/people';
import { REGIONS } from '../../domain/words';
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
  /** Only what the person may see: the best matches first, or the soonest due if nothing was typed. */
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
  'OpenRegion',
  'NextDue'
];

const RowSchema = v.object({
  Reference: v.string(),
  PartnershipReference: CellText,
  LocationCodes: CellText,
  Service: CellText,
  Partnership: CellText,
  LocalAuthority: CellText,
  OpenRegion: CellText,
  NextDue: CellText
});

interface Candidate extends Findable {
  readonly id: number;
  readonly isOpen: boolean;
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
  const parts = await inOneRequest(sp, (batch) => [
    ...openParts(batch, person, today),
    ...(text === '' ? [] : beginningParts(batch, text, person, today))
  ]);
  const sought = sortedRows(
    'register',
    RowSchema,
    parts.flatMap(({ rows }) => rows)
  );
  const candidates = new Map(sought.read.map(fromRow).map((candidate) => [candidate.id, candidate]));
  const ranked = text === '' ? bySoonest([...candidates.values()]) : byNearness(text, [...candidates.values()]);
  const best = ranked.slice(0, MOST_FOUND);
  const read =
    best.length === 0
      ? []
      : await inOneRequest(sp, (batch) => best.map(({ reference }) => readReviewForList(batch, reference)));
  const damaged = best.filter((_candidate, index) => read[index] === undefined).map(({ reference }) => reference);
  return {
    missing: [...new Set([...sought.unreadable.map(nameOfUnreadable), ...damaged])],
    found: read.filter(
      (stored): stored is StoredReview => stored !== undefined && canSee(stored.review, person, today)
    ),
    more: ranked.length > best.length || parts.some(({ more }) => more)
  };
}

/** The open reviews of the person’s regions, and every review that they inspect or write the IMR for. */
function openParts(sp: SPFI, person: Person, today: string): readonly Promise<Part>[] {
  const conditions = [
    ...regionsCovered(person, today).map((region) => equals<'register'>('OpenRegion', region)),
    ...ownParts(person)
  ];
  return conditions.map((condition) => part(sp, condition, MOST_OPEN));
}

const beginningParts = (sp: SPFI, text: string, person: Person, today: string): readonly Promise<Part>[] =>
  BEGINNINGS.map(([column, kept]) => ({ column, sought: kept(text) }))
    .filter(({ sought }) => sought !== '')
    .map(({ column, sought }) =>
      part(sp, { filter: `startswith(${column},'${quoted(sought)}')${withinReach(person, today)}` }, MOST_BY_BEGINNING)
    );

/** Part of the query too, so that its few rows are not all of regions that the person may not see. */
function withinReach(person: Person, today: string): string {
  const regions = regionsCovered(person, today);
  if (regions.length === REGIONS.length) return '';
  const ways = [...regions.map((region) => equals<'register'>('Region', region)), ...ownParts(person)];
  return ` and (${ways.map(({ filter }) => filter).join(' or ')})`;
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

function fromRow(cells: v.InferOutput<typeof RowSchema> & Place): Candidate {
  return {
    id: cells.id,
    reference: cells.Reference,
    ownReference: cells.PartnershipReference,
    locationCodes: cells.LocationCodes,
    service: cells.Service,
    partnership: cells.Partnership,
    authority: cells.LocalAuthority,
    isOpen: cells.OpenRegion !== '',
    due: cells.NextDue
  };
}

const bySoonest = (candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates
    .filter(({ isOpen }) => isOpen)
    .sort((a, b) => (a.due || '9').localeCompare(b.due || '9') || a.reference.localeCompare(b.reference));

/** Equally near ones are sorted by open before closed, then by the latest. */
const byNearness = (text: string, candidates: readonly Candidate[]): readonly Candidate[] =>
  candidates
    .map((candidate) => ({ candidate, rank: nearness(text, candidate) }))
    .filter((each): each is { candidate: Candidate; rank: number } => each.rank !== undefined)
    .sort(
      (a, b) =>
        a.rank - b.rank || Number(b.candidate.isOpen) - Number(a.candidate.isOpen) || b.candidate.id - a.candidate.id
    )
    .map(({ candidate }) => candidate);
