import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { openRelativesIn, whyKept } from '../../../src/domain/retention/erasure-rule';
import { inFewRequests } from '../../../src/register/client/one-request';
import { everyRow } from '../../../src/register/client/rows';
import { readSettings } from '../../../src/register/settings/settings';
import { everyReview, type StoredReview } from '../../../src/register/reviews/reviews';
import { hasEvents, readTombstones, type StoredTombstone } from '../../../src/register/tombstones';
import { commandLine } from '../../../src/register/command-line';

/** What the rule says of every review today. References are in their order. */
export interface ErasurePlan {
  readonly years: number;
  readonly erasable: readonly StoredReview[];
  readonly kept: readonly { readonly reference: string; readonly because: readonly string[] }[];
  /** The references of those whose row is gone, and something else is not: a run was interrupted. */
  readonly unfinished: readonly string[];
  readonly tombstones: ReadonlyMap<string, StoredTombstone>;
}

const NamedSchema = v.object({ Reference: v.nullish(v.string(), '') });

/** `today` is YYYY-MM-DD. A review whose row cannot be read is kept. */
export async function planErasures(sp: SPFI, today: string): Promise<ErasurePlan> {
  const { settings } = await readSettings(sp);
  const years = settings.eraseAfter;
  const [stored, names] = await Promise.all([everyReview(sp), everyRow(sp, 'reviews', ['Reference'])]);
  const reviews = stored.map(({ review }) => review);
  const openRelatives = openRelativesIn(reviews);
  const judged = stored.map((each) => ({
    stored: each,
    because: whyKept({
      review: each.review,
      isWaiting: each.pending.length > 0,
      openRelatives: openRelatives(each.review),
      years,
      today
    })
  }));
  const readable = new Set(reviews.map(({ reference }) => reference));
  const inRegister = new Set(names.map((row) => v.parse(NamedSchema, row).Reference));
  const tombstones = new Map((await readTombstones(sp)).map((each) => [each.tombstone.reference, each] as const));
  const gone = [...tombstones.keys()].filter((reference) => !inRegister.has(reference));
  const hasTraces = await inFewRequests(
    sp,
    gone.map((reference) => (batch) => hasEvents(batch, reference))
  );
  return {
    years,
    erasable: judged.flatMap((each) => (each.because.length === 0 ? [each.stored] : [])),
    kept: [
      ...judged.flatMap(({ stored: { review }, because }) =>
        because.length === 0 ? [] : [{ reference: review.reference, because }]
      ),
      ...[...inRegister]
        .filter((reference) => !readable.has(reference))
        .map((reference) => ({ reference, because: [`Its row cannot be read. Run “${commandLine('repair')}”.`] }))
    ],
    unfinished: gone.filter((_reference, at) => hasTraces[at]),
    tombstones
  };
}
