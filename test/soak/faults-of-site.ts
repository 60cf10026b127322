import { historyFaults } from '../../sharepoint/provision/history-faults';
import { replay } from '../../src/domain/review/putting-right/replay';
import type { ReviewEvent } from '../../src/domain/review/review';
import { ukDay } from '../../src/domain/dates';
import { paperAccess } from '../../src/domain/need-to-know/papers';
import { STANDARD_TERMS } from '../../src/domain/terminology';
import { readDirectory } from '../../src/register/directory/directory';
import { comparePapers } from '../../src/register/documents/paper-permissions';
import { everyHistoryItem } from '../../src/register/history';
import { FOLLOWING_LISTS, outdatedRows } from '../../src/register/projections/outdated-rows';
import { everyReview, type StoredReview } from '../../src/register/reviews/reviews';
import type { LocalSite } from '../register/local-site';

/**
 * Every recorded form has one event, a refused one none; the history is whole, the state is what it comes to, the rows
 * that people see say the same, and the folders of papers are open to those whom the state names.
 */
export async function faultsOfSite(
  site: LocalSite,
  answered: ReadonlyMap<string, string>,
  now: string
): Promise<readonly string[]> {
  const [reviews, items, messages] = await Promise.all([
    everyReview(site.sp),
    everyHistoryItem(site.sp),
    allRows(site, 'SCR Messages')
  ]);
  const events = items.flatMap(({ event }) => event ?? []);
  const times = new Map<string, number>();
  for (const { key, by } of events) {
    const form = key?.slice(by.id.length + 1) ?? '';
    times.set(form, (times.get(form) ?? 0) + 1);
  }
  const outdated: string[] = [];
  for (const list of FOLLOWING_LISTS)
    for (const { key, cells } of await outdatedRows(site.sp, list, STANDARD_TERMS))
      outdated.push(`${list} ${key} does not say what the review says: ${Object.keys(cells).join(', ')}`);
  const sent = new Set(messages.map(({ Key }) => String(Key)));
  return [
    ...outdated,
    ...(await wronglyOpen(site, reviews, now)),
    ...historyFaults(reviews, items).map((fault) => JSON.stringify(fault)),
    ...[...answered].flatMap(([key, answer]) =>
      (times.get(key) ?? 0) === (answer === 'recorded' ? 1 : 0)
        ? []
        : [`${key} is ${answer} and is in the history ${times.get(key) ?? 0} times`]
    ),
    ...reviews.flatMap((stored) => faultsOfReview(stored, events)),
    ...events.flatMap(({ told }) => told.flatMap(({ id }) => (sent.has(id) ? [] : [`the notice ${id} is not there`])))
  ];
}

async function wronglyOpen(
  { sp }: LocalSite,
  reviews: readonly StoredReview[],
  now: string
): Promise<readonly string[]> {
  const [directory, today] = [await readDirectory(sp), ukDay(now)];
  const { folders, otherwise } = await comparePapers(
    sp,
    reviews.map(({ review }) => ({ reference: review.reference, access: paperAccess(review, directory, today) }))
  );
  return [
    ...(folders > 0 ? [] : ['No review has papers, so nothing was tried of them.']),
    ...otherwise.map(
      ({ scope: { reference, folder } }) => `The folder ${folder} of ${reference} is not open as its review says`
    )
  ];
}

function faultsOfReview({ review, pending }: StoredReview, events: readonly ReviewEvent[]): readonly string[] {
  const own = events.filter(({ reference }) => reference === review.reference).sort((a, b) => a.seq - b.seq);
  const replayed = own.length > 0 ? replay(own) : undefined;
  return [
    ...(pending.length > 0 ? [`${review.reference} still has ${pending.length} events to deliver`] : []),
    ...(JSON.stringify(sorted(replayed)) === JSON.stringify(sorted(review))
      ? []
      : [`${review.reference} is not what its history comes to`])
  ];
}

/** The same value with its names in one order. */
const sorted = (value: unknown): unknown =>
  JSON.parse(
    JSON.stringify(value, (_, part: unknown) =>
      part !== null && typeof part === 'object' && !Array.isArray(part)
        ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
        : part
    )
  );

async function allRows(site: LocalSite, list: string): Promise<readonly Record<string, unknown>[]> {
  const rows: Record<string, unknown>[] = [];
  for (let last = 0; ;) {
    const page = await site.rows(list, `Id gt ${last}`);
    rows.push(...page);
    if (page.length === 0) return rows;
    last = Math.max(...page.map(({ Id }) => Number(Id)));
  }
}
