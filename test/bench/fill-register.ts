import { randomUUID } from 'node:crypto';
import type { SPFI } from '@pnp/sp';
import '@pnp/sp/batching.js';

import { referencePrefix } from '../../src/domain/reference';
import { REGIONS, type Region } from '../../src/domain/words';
import { reviewCells } from '../../src/register/review-cells';
import type { Entry } from '../../src/register/reviews';
import { addRow } from '../../src/register/write-row';
import { untilAgreed, untilAppointed, untilAsked, untilProvided, untilSubmitted } from '../domain/builders';
import { entryAfter, settled } from '../register/entries';

/** As many as SharePoint takes in one batch. */
const BATCH = 100;
const AT_ONCE = 2;
/** SharePoint refuses to look through more than 5,000 rows, and references are looked up by kind and year. */
const CLOSED_IN_A_YEAR = 4_200;

export const OPEN_HERE = 12;
const OPEN_ELSEWHERE = 6;
export const HERE: Region = 'South West';

/** The open ones: the same in a short register and in a long one. */
const OPEN: readonly Region[] = REGIONS.flatMap((region) => Array.from({ length: region === HERE ? OPEN_HERE : OPEN_ELSEWHERE }, () => region));
const STORIES = [untilAsked, untilAppointed, untilSubmitted, untilAgreed].map((acts) => settled(entryAfter(acts)));
const FINISHED = closed(settled(entryAfter(untilProvided)));
/** Where the references of open reviews that come later begin. */
const LATER = 1_000;

/** Adds rows until the register holds `size`, the open reviews of this year first, then closed ones of the years before. Rows are made by the product’s own mapping. */
export async function fillRegister(sp: SPFI, { from, size }: { readonly from: number; readonly size: number }): Promise<void> {
  const starts = Array.from({ length: Math.ceil((size - from) / BATCH) }, (_, batch) => from + batch * BATCH);
  const worker = async (): Promise<void> => {
    for (let start = starts.shift(); start !== undefined; start = starts.shift()) await addRows(sp, start, Math.min(start + BATCH, size));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

/** Adds open reviews until so many are open, all over the regions. */
export async function openUntil(sp: SPFI, open: number): Promise<void> {
  const year = new Date().getFullYear();
  const rows = Array.from({ length: open - OPEN.length }, (_, index) =>
    reviewCells(entryOf(STORIES[index % STORIES.length] ?? FINISHED, referenceOf(year, LATER + index), REGIONS[index % REGIONS.length] ?? HERE))
  );
  for (let start = 0; start < rows.length; start += BATCH) await add(sp, rows.slice(start, start + BATCH));
}

export const OPEN_AT_FIRST = OPEN.length;

const addRows = (sp: SPFI, start: number, end: number): Promise<void> => add(sp, Array.from({ length: end - start }, (_, offset) => rowOf(start + offset)));

async function add(sp: SPFI, rows: readonly ReturnType<typeof reviewCells>[]): Promise<void> {
  const [batch, execute] = sp.batched({ maxRequests: BATCH });
  await Promise.all([...rows.map((cells) => addRow(batch, 'register', { ...cells, NotificationKey: randomUUID() })), execute()]);
}

function rowOf(index: number): ReturnType<typeof reviewCells> {
  const thisYear = new Date().getFullYear();
  const region = OPEN[index];
  if (region !== undefined) return reviewCells(entryOf(STORIES[index % STORIES.length] ?? FINISHED, referenceOf(thisYear, index), region));
  const number = index - OPEN.length;
  const year = thisYear - 1 - Math.floor(number / CLOSED_IN_A_YEAR);
  return { ...reviewCells(entryOf(FINISHED, referenceOf(year, number % CLOSED_IN_A_YEAR), REGIONS[index % REGIONS.length] ?? HERE)), ...namesOf(number) };
}

function closed(entry: Entry): Entry {
  const { review } = entry;
  return { ...entry, review: { ...review, tracks: { ...review.tracks, entry: 'closed' } }, duties: [] };
}

/** What a closed review is found by: another service for each, so that one begins like as few others as in life. */
const namesOf = (number: number) => ({ Service: `Lodge ${number} at Winterbourne`, LocationCodes: `1-${String(number).padStart(9, '0')}`, PartnershipReference: `Case ${number}` });

const referenceOf = (year: number, index: number): string => `${referencePrefix('adult', `${year}-01-01`)}${String(index + 1).padStart(4, '0')}`;

const entryOf = (entry: Entry, reference: string, region: Region): Entry => ({ ...entry, review: { ...entry.review, reference, region } });
