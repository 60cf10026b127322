import { randomUUID } from 'node:crypto';
import type { SPFI } from '@pnp/sp';

import { referencePrefix } from '../../src/domain/review/reference';
import { REGIONS, type Region } from '../../src/domain/words';
import { registerCells } from '../../src/register/projections/register-cells';
import { reviewCells } from '../../src/register/reviews/review-cells';
import type { ReviewRecord } from '../../src/register/reviews/review-record';
import { inFewRequests } from '../../src/register/client/one-request';
import { unlessOvertaken } from '../../src/register/client/overtaken';
import { allRows, equals } from '../../src/register/client/rows';
import { addRow } from '../../src/register/client/write-row';
import {
  safeguardingLead,
  untilAgreed,
  untilAppointed,
  untilAsked,
  untilProvided,
  untilSubmitted
} from '../domain/builders';
import { entryAfter, settled } from '../register/entries';
import { daysAgo } from '../support/days';

/** As many as SharePoint takes in one batch. */
const BATCH = 100;
const AT_ONCE = 2;
/** SharePoint refuses to look through more than 5,000 rows, and references are looked up by kind and year. */
const CLOSED_IN_A_YEAR = 4_200;

export const OPEN_HERE = 12;
const OPEN_ELSEWHERE = 6;
export const HERE: Region = 'South West';

/** The open ones: the same in a short register and in a long one. */
const OPEN: readonly Region[] = REGIONS.flatMap((region) =>
  Array.from({ length: region === HERE ? OPEN_HERE : OPEN_ELSEWHERE }, () => region)
);
const STORIES = [untilAsked, untilAppointed, untilSubmitted, untilAgreed].map((acts) => settled(entryAfter(acts)));
const FINISHED = settled(entryAfter(untilProvided));
const THIS_YEAR = new Date().getFullYear();
/** The references of open reviews that come later begin at a multiple of this. */
const ROOM = 1_000;

/**
 * Adds rows until the register holds `size`, the open reviews of this year first, then ones closed over the last years,
 * the latest first. Rows are made by the product’s own mapping.
 */
export async function fillRegister(
  sp: SPFI,
  { from, size }: { readonly from: number; readonly size: number }
): Promise<void> {
  const starts = Array.from({ length: Math.ceil((size - from) / BATCH) }, (_, batch) => from + batch * BATCH);
  const worker = async (): Promise<void> => {
    for (let start = starts.shift(); start !== undefined; start = starts.shift())
      await addRows(sp, start, Math.min(start + BATCH, size));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Adds open reviews to those that there are: until so many are open in one region, or in all of England. */
export function openedLater(sp: SPFI) {
  let next = 0;
  const addOpen = async (count: number, regions: readonly Region[]): Promise<void> => {
    // The service goes on from the highest reference that there is, so each time there has to be room for what it gave
    // out meanwhile.
    const first = (Math.floor(next / ROOM) + 1) * ROOM;
    const rows = Array.from({ length: count }, (_, index) =>
      entryOf(
        STORIES[index % STORIES.length] ?? FINISHED,
        referenceOf(THIS_YEAR, first + index),
        regions[index % regions.length] ?? HERE
      )
    );
    for (let start = 0; start < rows.length; start += BATCH) await add(sp, rows.slice(start, start + BATCH));
    next = first + count;
  };
  const openIn = async (region: Region): Promise<number> =>
    (await allRows(sp, 'register', [], equals<'register'>('OpenRegion', region))).length;
  return {
    here: async (open: number): Promise<void> => addOpen(open - (await openIn(HERE)), [HERE]),
    inAll: async (open: number): Promise<void> => {
      const each = await Promise.all(REGIONS.map(openIn));
      await addOpen(
        open - each.reduce((sum, count) => sum + count, 0),
        REGIONS.filter((region) => region !== HERE)
      );
    },
    /** The reference of the one that was added last. */
    last: (): string => referenceOf(THIS_YEAR, next - 1)
  };
}

export const OPEN_AT_FIRST = OPEN.length;

const addRows = (sp: SPFI, start: number, end: number): Promise<unknown> =>
  add(
    sp,
    Array.from({ length: end - start }, (_, offset) => heldAt(start + offset))
  );

/** Adds reviews with their rows for people, two requests. What is sent again because no answer came may be there. */
const add = (sp: SPFI, held: readonly ReviewRecord[]): Promise<unknown> =>
  inFewRequests(
    sp,
    held.flatMap((record) => [
      (batch: SPFI) =>
        unlessOvertaken(addRow(batch, 'reviews', { ...reviewCells(record), NotificationKey: randomUUID() })),
      (batch: SPFI) => unlessOvertaken(addRow(batch, 'register', registerCells(record)))
    ])
  );

function heldAt(index: number): ReviewRecord {
  const region = OPEN[index];
  if (region !== undefined)
    return entryOf(STORIES[index % STORIES.length] ?? FINISHED, referenceOf(THIS_YEAR, index), region);
  const number = index - OPEN.length;
  const year = THIS_YEAR - 1 - Math.floor(number / CLOSED_IN_A_YEAR);
  return named(
    entryOf(
      closedOn(daysAgo(Math.floor((number / CLOSED_IN_A_YEAR) * 365))),
      referenceOf(year, number % CLOSED_IN_A_YEAR),
      REGIONS[index % REGIONS.length] ?? HERE
    ),
    number
  );
}

/** A review that was closed on a day, YYYY-MM-DD. */
function closedOn(day: string): ReviewRecord {
  const { review } = FINISHED;
  const at = `${day}T12:00:00.000Z`;
  const close = {
    seq: review.seq + 1,
    at,
    by: { id: safeguardingLead.id, name: safeguardingLead.name },
    given: { ending: 'completed' },
    vacant: []
  };
  return {
    ...FINISHED,
    review: {
      ...review,
      seq: close.seq,
      changedAt: at,
      tracks: { ...review.tracks, entry: 'closed' },
      done: { ...review.done, close }
    },
    duties: []
  };
}

/** What a closed review is found by: another service for each, so that one begins like as few others as in life. */
const named = (record: ReviewRecord, number: number): ReviewRecord => ({
  ...record,
  review: {
    ...record.review,
    entry: {
      ...record.review.entry,
      service: `Lodge ${number} at Winterbourne`,
      locationCodes: `1-${String(number).padStart(9, '0')}`,
      partnershipReference: `Case ${number}`
    }
  }
});

const referenceOf = (year: number, index: number): string =>
  `${referencePrefix('adult', `${year}-01-01`)}${String(index + 1).padStart(4, '0')}`;

const entryOf = (entry: ReviewRecord, reference: string, region: Region): ReviewRecord => ({
  ...entry,
  review: { ...entry.review, reference, region }
});
