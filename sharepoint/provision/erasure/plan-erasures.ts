import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { whyKept } from '../../../src/domain/retention/erasure-rule';
import { everyRow } from '../../../src/register/client/rows';
import { readSettings } from '../../../src/register/settings/settings';
import { everyReview, type StoredReview } from '../../../src/register/reviews/reviews';
import { readTombstones, type StoredTombstone } from '../../../src/register/tombstones';

/** What the rule says of every review today. References are in their order. */
export interface ErasurePlan {
  readonly years: number;
  readonly erasable: readonly StoredReview[];
  readonly kept: readonly { readonly reference: string; readonly because: readonly string[] }[];
  /** The references of those whose row is gone, and something else is not: a run was interrupted. */
  readonly unfinished: readonly string[];
  readonly tombstones: ReadonlyMap<string, StoredTombstone>;
}

const RowSchema = v.object({ Reference: v.nullish(v.string(), ''), EventId: v.nullish(v.string(), '') });
const NamedSchema = v.object({ Reference: v.nullish(v.string(), '') });

/** `today` is YYYY-MM-DD. A review whose row cannot be read is kept. */
export async function planErasures(sp: SPFI, today: string): Promise<ErasurePlan> {
  const { settings } = await readSettings(sp);
  const years = settings.eraseAfter;
  const [stored, names] = await Promise.all([everyReview(sp), everyRow(sp, 'reviews', ['Reference'])]);
  const reviews = stored.map(({ review }) => review);
  const judged = stored.map((each) => ({
    stored: each,
    because: whyKept({
      review: each.review,
      isWaiting: each.pending.length > 0,
      others: reviews.filter(({ reference }) => reference !== each.review.reference),
      years,
      today
    })
  }));
  const readable = new Set(reviews.map(({ reference }) => reference));
  const inRegister = names.map((row) => v.parse(NamedSchema, row).Reference);
  const tombstones = new Map((await readTombstones(sp)).map((each) => [each.tombstone.reference, each] as const));
  const rows = (await everyRow(sp, 'history', ['Reference', 'EventId'])).map((row) => v.parse(RowSchema, row));
  return {
    years,
    erasable: judged.flatMap((each) => (each.because.length === 0 ? [each.stored] : [])),
    kept: [
      ...judged.flatMap(({ stored: { review }, because }) =>
        because.length === 0 ? [] : [{ reference: review.reference, because }]
      ),
      ...inRegister
        .filter((reference) => !readable.has(reference))
        .map((reference) => ({ reference, because: ['Its row cannot be read. Run “npm run repair”.'] }))
    ],
    unfinished: [...tombstones.keys()].filter(
      (reference) =>
        !inRegister.includes(reference) &&
        rows.some((row) => row.Reference === reference && row.EventId !== `erased/${reference}`)
    ),
    tombstones
  };
}
