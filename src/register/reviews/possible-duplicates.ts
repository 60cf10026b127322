import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { isDate } from '../../domain/dates';
import { codeKey } from '../../domain/input/characters';
import { wellFormedCodes } from '../../domain/locations/location-codes';
import { nameKey } from '../../domain/locations/locations';
import { alikeSince, likenessOf, whySimilar, type Likeness } from '../../domain/review/likeness';
import type { ColumnOf } from '../lists';
import type { Text } from '../../domain/text';
import { kindOf } from '../../domain/review/reference';
import { unlessOverThreshold } from '../client/sharepoint-errors';
import { line } from '../client/cells';
import { inOneRequest } from '../client/one-request';
import { DayCell } from '../client/read-day';
import { onOrAfter } from './closed-since';
import { readReviewAt, type StoredReview } from './reviews';
import { equals, lastRows, quoted, readableRows, type Condition, type Place } from '../client/rows';
import { CellText } from '../client/schemas';

/** What a review has in common with a possible duplicate. `key` is that of the form that recorded it. */
export interface Candidate extends Likeness {
  readonly id: number;
  readonly reference: string;
  readonly key: string;
}

const COLUMNS = [
  'Reference',
  'LocalAuthority',
  'Partnership',
  'PartnershipReference',
  'LocationCodes',
  'Initials',
  'NotifiedOn',
  'NotificationKey'
];
const MOST_CODES = 4;
const MOST_OF_AREA = 100;
const MOST_OF_KEY = 20;

const RowSchema = v.object({
  Reference: CellText,
  LocalAuthority: CellText,
  Partnership: CellText,
  PartnershipReference: CellText,
  LocationCodes: CellText,
  Initials: CellText,
  NotifiedOn: DayCell,
  NotificationKey: CellText
});

/**
 * The candidates for possible duplicates of a new review: those of its authority and of its partnership since a year
 * before it, and those that begin with one of its codes or have the partnership’s reference, the newest of each. A few
 * requests, each by an index, so put it in a batch. A code that is not the first of a review is found only within the
 * authority, because SharePoint searches by beginnings.
 */
export async function findCandidates(sp: SPFI, like: Likeness): Promise<readonly Candidate[]> {
  const [services, ...found] = await Promise.all([
    servicesNear(sp, like),
    ...queriesFor(like).map(({ condition, most }) => rowsOf(sp, condition, most))
  ]);
  return [
    ...new Map(
      readableRows('reviews', RowSchema, found.flat())
        .map((row) => fromRow(row, services))
        .map((candidate) => [candidate.id, candidate])
    ).values()
  ].sort((a, b) => b.id - a.id);
}

/**
 * The services of the reviews of an authority since a year before, by reference. SCR Reviews has none in a column: they
 * are read where people see them.
 */
async function servicesNear(sp: SPFI, like: Likeness): Promise<ReadonlyMap<string, string>> {
  if (like.service === '') return new Map();
  const [area] = ofArea<'register'>('LocalAuthority', like.authority, like.notifiedOn);
  if (!area) return new Map();
  const rows = await unlessOverThreshold(
    lastRows(sp, 'register', ['Reference', 'Service'], area.condition, area.most),
    []
  );
  return new Map(
    readableRows('register', ServiceSchema, rows).map(({ Reference, Service }) => [Reference, Service] as const)
  );
}

const ServiceSchema = v.object({ Reference: CellText, Service: CellText });

export interface CandidateDuplicate {
  readonly candidate: Candidate;
  readonly why: readonly Text[];
}

/** The possible duplicates among the candidates, the most similar first, then the newest. */
export const duplicatesAmong = (candidates: readonly Candidate[], like: Likeness): readonly CandidateDuplicate[] =>
  candidates
    .map((candidate) => ({ candidate, why: whySimilar(like, candidate) }))
    .filter(({ why }) => why.length > 0)
    .sort((a, b) => b.why.length - a.why.length || b.candidate.id - a.candidate.id);

/** The references of all candidates that are like a review. */
export const similarAmong = (candidates: readonly Candidate[], like: Likeness): readonly string[] =>
  candidates.filter((candidate) => whySimilar(like, candidate).length > 0).map(({ reference }) => reference);

/**
 * The same, the newest first, where rows may be missing in SCR Register, as of a review that has just been saved: those
 * without a service there may be possible duplicates, too.
 */
export const duplicatesOrUnknown = (candidates: readonly Candidate[], like: Likeness): readonly CandidateDuplicate[] =>
  candidates
    .map((candidate) => ({ candidate, why: whySimilar(like, candidate) }))
    .filter(({ candidate, why }) => why.length > 0 || candidate.service === '')
    .sort((a, b) => b.candidate.id - a.candidate.id);

/** The possible duplicates with their reviews, in one request; `unread`: how many cannot be read. */
export async function readDuplicates(
  sp: SPFI,
  duplicates: readonly CandidateDuplicate[]
): Promise<{
  readonly alike: readonly (StoredReview & { readonly why: readonly Text[] })[];
  readonly unread: number;
}> {
  const read = await inOneRequest(sp, (batch) => duplicates.map(({ candidate }) => readReviewAt(batch, candidate.id)));
  const alike = duplicates.flatMap(({ why }, index) => {
    const stored = read[index];
    return stored ? [{ ...stored, why }] : [];
  });
  return { alike, unread: duplicates.length - alike.length };
}

interface Query {
  readonly condition: Condition;
  readonly most: number;
}

/** What has a name in a column, since a year before a day; nothing without either. */
const ofArea = <L extends 'reviews' | 'register'>(
  column: ColumnOf<L>,
  name: string,
  notifiedOn: string
): readonly Query[] =>
  name === '' || !isDate(notifiedOn)
    ? []
    : [
        {
          condition: {
            filter: `${equals<L>(column, line(name) ?? '').filter} and ${onOrAfter('NotifiedOn', alikeSince(notifiedOn))}`
          },
          most: MOST_OF_AREA
        }
      ];

function queriesFor({
  authority,
  partnership,
  partnershipReference,
  locationCodes,
  notifiedOn
}: Likeness): readonly Query[] {
  const codes = wellFormedCodes(locationCodes).slice(0, MOST_CODES);
  return [
    ...ofArea<'reviews'>('LocalAuthority', authority, notifiedOn),
    ...ofArea<'reviews'>('PartnershipKey', nameKey(partnership), notifiedOn),
    ...codes.map((code) => ({
      condition: { filter: `startswith(LocationCodes,'${quoted(code)}')` },
      most: MOST_OF_KEY
    })),
    ...(codeKey(partnershipReference) === ''
      ? []
      : [
          {
            condition: equals<'reviews'>('PartnershipReferenceKey', line(codeKey(partnershipReference)) ?? ''),
            most: MOST_OF_KEY
          }
        ])
  ];
}

/** SharePoint does not search an authority of more than 5,000 reviews, so only the other queries apply. */
const rowsOf = (sp: SPFI, condition: Condition, most: number): Promise<readonly unknown[]> =>
  unlessOverThreshold(lastRows(sp, 'reviews', COLUMNS, condition, most), []);

function fromRow(cells: v.InferOutput<typeof RowSchema> & Place, services: ReadonlyMap<string, string>): Candidate {
  const given = {
    authority: cells.LocalAuthority,
    partnership: cells.Partnership,
    partnershipReference: cells.PartnershipReference,
    service: services.get(cells.Reference) ?? '',
    locationCodes: cells.LocationCodes,
    initials: cells.Initials,
    notifiedOn: cells.NotifiedOn ?? ''
  };
  return {
    ...likenessOf(kindOf(cells.Reference) ?? 'adult', given),
    id: cells.id,
    reference: cells.Reference,
    key: cells.NotificationKey
  };
}
