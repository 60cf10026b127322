import { chainHash } from '../../bot/history-chain';
import { longTime } from '../../src/domain/dates';
import type { Tombstone } from '../../src/domain/retention/tombstone';
import { several } from '../../src/domain/several';
import { shownOf, type HistoryItem } from '../../src/register/history';
import type { StoredReview } from '../../src/register/reviews/reviews';
import { commandLine } from '../../src/register/command-line';

/** Every fault of the history, a sentence each. A review that was erased is none. */
export function historyFaults(reviews: readonly StoredReview[], items: readonly HistoryItem[]): readonly string[] {
  const chains = new Map<string, Map<number, HistoryItem>>();
  const faults: string[] = [];
  for (const item of items) {
    const { event, tombstone } = item;
    const content = event ?? tombstone;
    if (!content || item.hash !== chainHash(item.previousHash, content))
      faults.push(`${nameOf(item)} does not match its hash: it has been changed.`);
    else if (event) {
      const changed = changedColumns(item, shownOf(event));
      if (changed.length > 0) faults.push(`${nameOf(item)} has been changed. Not as recorded: ${changed.join(', ')}.`);
      chains.set(event.reference, (chains.get(event.reference) ?? new Map<number, HistoryItem>()).set(event.seq, item));
    }
  }
  const known = new Set(reviews.map(({ review }) => review.reference));
  const erased = tombstonesIn(items);
  return [
    ...faults,
    ...reviews
      .filter(({ review }) => !erased.has(review.reference))
      .flatMap((stored) => chainFaults(stored, chains.get(stored.review.reference) ?? new Map<number, HistoryItem>())),
    ...[...chains.keys()]
      .filter((reference) => !known.has(reference) && !erased.has(reference))
      .map((reference) => `${reference} has a history but is not in the register.`),
    ...[...erased.keys()]
      .filter((reference) => known.has(reference) || chains.has(reference))
      .map((reference) => `${reference} has not been erased to the end. Run “${commandLine('erase')}” again.`)
  ];
}

/** The reviews that were erased, a sentence each. */
export const erasedReviews = (items: readonly HistoryItem[]): readonly string[] =>
  [...tombstonesIn(items).values()].map(
    ({ reference, erasedAt, by, hashes }) =>
      `${reference} was erased on ${longTime(erasedAt)} by ${by.name}. The hashes of its ${several(hashes.length, 'event')} are kept.`
  );

/** Those whose hashes end where their row follows on. */
const tombstonesIn = (items: readonly HistoryItem[]): ReadonlyMap<string, Tombstone> =>
  new Map(
    items.flatMap(({ tombstone, previousHash }) =>
      tombstone && (tombstone.hashes.at(-1) ?? '') === previousHash ? [[tombstone.reference, tombstone] as const] : []
    )
  );

/** Follows the chain of one review up to the events still to be written. */
function chainFaults(
  { review: { reference, seq }, pending, lastHash }: StoredReview,
  chain: ReadonlyMap<number, HistoryItem>
): readonly string[] {
  const written = pending.length > 0 ? Math.min(...pending.map(({ event }) => event.seq)) - 1 : seq;
  const faults: string[] = [];
  let previous = '';
  for (let number = 1; number <= written; number += 1) {
    const item = chain.get(number);
    if (!item) faults.push(`${reference}, row ${number} is missing.`);
    else if (previous !== LOST && item.previousHash !== previous)
      faults.push(`${nameOf(item)} does not follow the row before it: one of them has been replaced.`);
    previous = item?.hash ?? LOST;
  }
  const end = pending.length > 0 ? pending[0]?.previousHash : lastHash;
  if (previous !== LOST && previous !== end)
    faults.push(`${reference}: the history does not end where the register says.`);
  return faults;
}

/** A row after a missing one cannot be checked. */
const LOST = 'lost';

const changedColumns = (item: HistoryItem, shown: HistoryItem['shown']): readonly string[] =>
  Object.entries(shown).flatMap(([column, value]) =>
    Object.entries(item.shown).some(([name, there]) => name === column && there === value) ? [] : [column]
  );

const nameOf = ({ id, shown }: HistoryItem): string =>
  `${String(shown.Reference)}, row ${String(shown.Seq)} (item ${id} of SCR History)`;
