import { chainHash } from '../../bot/history-chain';
import type { DutyClock } from '../../src/domain/clock';
import { openDuties } from '../../src/domain/duties';
import { replay } from '../../src/domain/review/putting-right/replay';
import type { DamagedReview } from '../../src/register/reviews/damaged-reviews';
import type { OutboxEntry, ReviewRecord } from '../../src/register/reviews/review-record';
import { several } from '../../src/domain/several';
import { commandLine } from '../../src/register/command-line';

type Rebuilt =
  | { readonly ok: true; readonly record: ReviewRecord; readonly lost: string }
  | { readonly ok: false; readonly problem: string };

/**
 * A review made again from what is left of its row and from its history, `written` in order. Events are carried out
 * again from the first whose notices are not all among `messages`, the keys of SCR Messages: that repeats nothing.
 * `lost` says what cannot be made again; empty if nothing.
 */
export function rebuiltReview(
  { state, pending }: Pick<DamagedReview, 'state' | 'pending'>,
  written: readonly OutboxEntry[],
  { messages, clock }: { readonly messages: ReadonlySet<string>; readonly clock: DutyClock }
): Rebuilt {
  const waiting = (pending ?? []).filter(({ event }) => event.seq > written.length);
  const events = [...written, ...waiting];
  if (!isChain(events))
    return { ok: false, problem: `Its history is not whole: run “${commandLine('verify-history')}”.` };
  const undelivered = pending ?? from(written, messages);
  if (state) {
    const missing = state.review.seq - events.length;
    return {
      ok: true,
      record: { ...state, pending: undelivered },
      lost: missing > 0 ? `The history lacks its last ${several(missing, 'event')}, which cannot be made again.` : ''
    };
  }
  if (events.length === 0) return { ok: false, problem: 'It has no history that it can be made from.' };
  const review = replay(events.map(({ event }) => event));
  return {
    ok: true,
    record: {
      review,
      duties: openDuties(review, clock),
      pending: undelivered,
      lastHash: events.at(-1)?.hash ?? ''
    },
    lost:
      pending === undefined
        ? `It is as it was at ${review.changedAt}. What was recorded later and had not reached the history is lost.`
        : ''
  };
}

/** Whether they follow on each other from the first: none was changed, removed or exchanged. */
const isChain = (entries: readonly OutboxEntry[]): boolean =>
  entries.every(
    ({ event, hash, previousHash }, index) =>
      event.seq === index + 1 &&
      previousHash === (entries[index - 1]?.hash ?? '') &&
      hash === chainHash(previousHash, event)
  );

/** From the first event with a notice that is not written, at least the last: its cards may not have been drawn. */
function from(written: readonly OutboxEntry[], messages: ReadonlySet<string>): readonly OutboxEntry[] {
  const first = written.findIndex(({ event }) => event.told.some(({ id }) => !messages.has(id)));
  return written.slice(first === -1 ? -1 : first);
}
