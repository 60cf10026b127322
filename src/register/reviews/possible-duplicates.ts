import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { isDate } from '../../domain/dates';
import { codeKey } from '../../domain/input/characters';
import { wellFormedCodes } from '../../domain/locations/location-codes';
import { nameKey } from '../../domain/locations/locations';
import { alikeSince, likenessOf, whySimilar, type Likeness } from '../../domain/review/possible-duplicates';
import type { Review } from '../../domain/review/review';
import type { Text } from '../../domain/text';
import { kindOf } from '../../domain/review/reference';
import { isOverThreshold } from '../client/sharepoint-errors';
import { line } from '../client/cells';
import { inOneRequest } from '../client/one-request';
import { DayCell } from '../client/read-day';
import { onOrAfter } from './closed-since';
import { readReviewAt } from './reviews';
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
/** More than are shown, because the person may not be allowed to see some. */
const MOST_READ = 6;
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
  const found = await Promise.all(queriesFor(like).map(({ condition, most }) => rowsOf(sp, condition, most)));
  return [
    ...new Map(
      readableRows('reviews', RowSchema, found.flat())
        .map(fromRow)
        .map((candidate) => [candidate.id, candidate])
    ).values()
  ].sort((a, b) => b.id - a.id);
}

interface CandidateDuplicate {
  readonly candidate: Candidate;
  readonly why: readonly Text[];
}

/** The possible duplicates among the candidates, the most similar first, then the newest. */
export const duplicatesAmong = (candidates: readonly Candidate[], like: Likeness): readonly CandidateDuplicate[] =>
  candidates
    .map((candidate) => ({ candidate, why: whySimilar(like, candidate) }))
    .filter(({ why }) => why.length > 0)
    .sort((a, b) => b.why.length - a.why.length || b.candidate.id - a.candidate.id)
    .slice(0, MOST_READ);

/** The possible duplicates with their reviews, in one request. */
export async function readDuplicates(
  sp: SPFI,
  duplicates: readonly CandidateDuplicate[]
): Promise<readonly { readonly review: Review; readonly why: readonly Text[] }[]> {
  const read = await inOneRequest(sp, (batch) => duplicates.map(({ candidate }) => readReviewAt(batch, candidate.id)));
  return duplicates.flatMap(({ why }, index) => {
    const stored = read[index];
    return stored ? [{ review: stored.review, why }] : [];
  });
}

interface Query {
  readonly condition: Condition;
  readonly most: number;
}

function queriesFor({
  authority,
  partnership,
  partnershipReference,
  locationCodes,
  notifiedOn
}: Likeness): readonly Query[] {
  const codes = wellFormedCodes(locationCodes).slice(0, MOST_CODES);
  const since = isDate(notifiedOn) ? ` and ${onOrAfter('NotifiedOn', alikeSince(notifiedOn))}` : '';
  const ofArea = (column: 'LocalAuthority' | 'PartnershipKey', name: string): readonly Query[] =>
    name === '' || since === ''
      ? []
      : [
          {
            condition: { filter: `${equals<'reviews'>(column, line(name) ?? '').filter}${since}` },
            most: MOST_OF_AREA
          }
        ];
  return [
    ...ofArea('LocalAuthority', authority),
    ...ofArea('PartnershipKey', nameKey(partnership)),
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
async function rowsOf(sp: SPFI, condition: Condition, most: number): Promise<readonly unknown[]> {
  try {
    return await lastRows(sp, 'reviews', COLUMNS, condition, most);
  } catch (error) {
    if (await isOverThreshold(error)) return [];
    throw error;
  }
}

function fromRow(cells: v.InferOutput<typeof RowSchema> & Place): Candidate {
  const given = {
    authority: cells.LocalAuthority,
    partnership: cells.Partnership,
    partnershipReference: cells.PartnershipReference,
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
