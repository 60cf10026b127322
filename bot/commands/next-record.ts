import type { DutyClock } from '../../src/domain/clock';
import { applyEvent } from '../../src/domain/review/apply-event';
import type { Accepted } from '../../src/domain/review/decide';
import type { ReviewRecord, Shown } from '../../src/register/reviews/review-record';
import { chainHash } from '../history-chain';

/** The record of a review after a decision: its event waits in the outbox, chained to the one before. */
export function nextRecord(
  record: ReviewRecord | undefined,
  decided: Accepted,
  {
    shown,
    clock,
    askedAbout
  }: {
    readonly shown: Shown | undefined;
    readonly clock: DutyClock;
    readonly askedAbout?: readonly string[] | undefined;
  }
): ReviewRecord {
  const before = record?.duties ?? [];
  const { event, review, duties } = applyEvent(
    record?.review,
    before,
    decided.event,
    clock,
    decided.after,
    decided.earlier
  );
  const previousHash = record?.lastHash ?? '';
  const hash = chainHash(previousHash, event);
  const pending = {
    event,
    hash,
    previousHash,
    ...(shown ? { shown } : {}),
    ...(askedAbout ? { askedAbout } : {})
  };
  return { review, duties, pending: [...(record?.pending ?? []), pending], lastHash: hash };
}
