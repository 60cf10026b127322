import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import type { ReviewWithDuties } from '../../domain/review/review-with-duties';
import type { Say } from '../../domain/text';
import { unlessOvertaken, untilWritten } from '../client/overtaken';
import { equals, firstRow, placeOf, readableRows } from '../client/rows';
import { addRow, updateRow } from '../client/write-row';
import { LIST } from '../lists/list-names';
import { registerCells } from './register-cells';

const SeqSchema = v.object({ Seq: v.number() });

/**
 * Writes the row of a review in SCR Register, in the site’s terms: one request to read, and one to write where the row
 * is of an older event. A row that was changed since is put right by `outdatedRows`.
 */
export async function saveRegisterRow(sp: SPFI, review: ReviewWithDuties, say: Say): Promise<void> {
  const cells = registerCells(review, say);
  const { reference, seq } = review.review;
  await untilWritten(`row of ${LIST.register}`, async () => {
    const row = await firstRow(sp, 'register', ['Seq'], equals<'register'>('Reference', reference));
    if (row === undefined) return unlessOvertaken(addRow(sp, 'register', cells));
    // A row of which it cannot be read when it was written is written again.
    if ((readableRows('register', SeqSchema, [row])[0]?.Seq ?? 0) >= seq) return 'there';
    return unlessOvertaken(updateRow(sp, 'register', placeOf('register', row), cells));
  });
}
