import { plainLine } from '../input/characters';
import type { Text } from '../text';
import type { Cell } from '../workbooks/workbook';
import type { ColumnId } from './column-titles';
import { doubtfulDays } from './doubtful-days';
import type { Gathered } from './gather';
import { isSeen } from './grid';
import type { OldReview } from './old-review';
import type { ReadCell } from './read-cell';
import { shownOf } from './shown';

const OF_STATE: ReadonlySet<ColumnId> = new Set([
  'status',
  'outcome',
  'closed',
  'imrRequested',
  'imrDue',
  'imrSent',
  'draft'
]);
const OF_PAPER = /\b(?:IMRs?|draft)\b/i;
const COMES_LATER =
  /\b(?:await(?:s|ed|ing)?|outstanding|pending|overdue|chas(?:ed|ing)|not (?:yet )?rec\S{0,6}|to follow)/i;
const NAMES_IMR = /\bIMRs?\b/i;
const DENIES_IMR = /\b(?:no|not|without) (?:an )?IMRs?\b|\bIMRs? (?:is |was )?not\b/i;

/** Whether everything that a row shows is struck through. */
export function isAllStruck(cells: readonly Cell[]): boolean {
  const shown = cells.filter((cell) => isSeen({ ...cell, comment: undefined }));
  return shown.length > 0 && shown.every(isStruck);
}

/** Whether a cell is struck through as a whole. A part that is struck through was put right by what stands beside it. */
const isStruck = ({ content, struck = '' }: Cell): boolean =>
  struck !== '' && (content.kind !== 'text' || plainLine(struck) === plainLine(content.text));

export const withoutStrike = (cell: Cell): Cell => ({ ...cell, struck: undefined });

interface ToDoubt {
  readonly gathered: Gathered;
  /** What its cells, its colours and its sheet say together. */
  readonly review: OldReview;
  /** The whole row was struck through. */
  readonly isStruck: boolean;
}

/** What the cells of a row say against each other, as the lead reads it. */
export function doubtsOf({ gathered, review, isStruck: isRowStruck }: ToDoubt): readonly Text[] {
  const cells = gathered.cells.filter(({ isShared }) => !isShared).map(({ read }) => read);
  const doubts = [
    ...(isRowStruck ? ['The row is struck through in the file.'] : []),
    ...cells.filter(({ cell }) => isStruck(cell)).map((read) => `${named(read)} is struck through in the file.`),
    ...cells.flatMap(({ doubt }) => (doubt === undefined ? [] : [doubt])),
    ...(review.closed === 'yes'
      ? [...cells.flatMap((read) => againstClosed(read, review)), ...withoutImr(gathered, review)]
      : []),
    ...cells.filter(({ says }) => says === 'no IMR').flatMap((denies) => againstNoImr(denies, cells)),
    ...doubtfulDays(gathered, review)
  ];
  return [...new Set(doubts)];
}

/** The lead sees the cell beside it. Its words are not repeated here: they may name a person. */
const named = ({ heading }: ReadCell): string => `“${heading}”`;

function againstClosed(read: ReadCell, review: OldReview): readonly Text[] {
  if (read.says === 'open')
    return [`${named(read)} says that the review is open; its colour, its sheet or another cell says it is closed.`];
  if (isAwaited(read, review))
    return [`${named(read)} says that something is still awaited, and the review is closed.`];
  return [];
}

/** “Requested” under “IMR req’d?” is past once another cell says that the IMR was provided; a status is of the day it was written. */
function isAwaited(read: ReadCell, review: OldReview): boolean {
  const isPast =
    (read.takes.imr === 'requested' && review.imr !== 'requested') ||
    (read.takes.report === 'asked' && review.report !== 'asked');
  return (read.says === 'awaited' && (read.id === 'status' || !isPast)) || saysAwaited(read);
}

/** Reviews that were not held, or are recorded twice, end without an IMR. */
const ENDS_WITHOUT: ReadonlySet<string | undefined> = new Set(['not-held', 'duplicate']);

/** The IMR of a closed review that was requested or due, and of which no cell says that it was provided, nor that it is awaited. */
function withoutImr({ cells }: Gathered, review: OldReview): readonly Text[] {
  const gave = cells.find(({ read }) => read.takes.imr === 'requested')?.read;
  if (gave === undefined || review.imr !== 'requested' || ENDS_WITHOUT.has(review.ending)) return [];
  const isSaid = cells.some(
    ({ read, isShared }) =>
      !isShared &&
      isAwaited(read, review) &&
      (read.takes.imr !== undefined || NAMES_IMR.test(`${read.heading} ${read.shown}`))
  );
  return isSaid
    ? []
    : [`${named(gave)} says that an IMR was requested. No cell says that it was provided, and the review is closed.`];
}

/** Notes are left out: an update that chased the draft may be years older than the closing. */
const saysAwaited = ({ id, heading, shown }: ReadCell): boolean =>
  id !== undefined && OF_STATE.has(id) && COMES_LATER.test(shown) && OF_PAPER.test(`${heading} ${shown}`);

const againstNoImr = (denies: ReadCell, cells: readonly ReadCell[]): readonly Text[] =>
  cells
    .filter((each) => each !== denies && saysImr(each))
    .map((each) => `${named(denies)} says that there is no IMR; ${named(each)} says that there is one.`);

const saysImr = ({ id, rule, takes, cell }: ReadCell): boolean => {
  const words = shownOf(cell.content);
  if (rule !== undefined || DENIES_IMR.test(words)) return false;
  return takes.imr !== undefined || (id === 'imrAuthor' && takes.formerPeople !== undefined) || NAMES_IMR.test(words);
};
