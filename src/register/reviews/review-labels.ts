import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import type { Say } from '../../domain/text';
import { everyRow, readableRows, type Place } from '../client/rows';
import { CellText } from '../client/schemas';
import type { Cells, ColumnOf } from '../lists';
import { reviewCells } from './review-cells';
import { REVIEW_COLUMNS, reviewsIn } from './reviews';

/**
 * The columns that show labels, those that searches use, and one that rows of an earlier release lack. The others hold
 * what someone typed, codes and dates.
 */
const LABEL_COLUMNS = [
  'Kind',
  'Entry',
  'Terms',
  'Imr',
  'Report',
  'Publication',
  'Outcome',
  'Risk',
  'RegulatedService',
  'MentalHealth',
  'Criterion',
  'NextDuty',
  'LocationCodes',
  'ServiceKey',
  'PartnershipKey',
  'AuthorityKey',
  'PartnershipReferenceKey',
  'ClosedQuarter'
] as const satisfies readonly ColumnOf<'register'>[];

const LabelsSchema = v.object(v.entriesFromList(LABEL_COLUMNS, CellText));

/** A row that shows labels of an earlier release, or terms that the site has renamed since, with its new cells. */
interface OutdatedReview extends Place {
  readonly cells: Partial<Cells<'register'>>;
}

/** The rows with outdated labels. State is the truth: one request for each thousand rows. */
export async function outdatedReviews(sp: SPFI, say: Say): Promise<readonly OutdatedReview[]> {
  const rows = await everyRow(sp, 'register', [...REVIEW_COLUMNS, ...LABEL_COLUMNS]);
  const shownIn = new Map(readableRows('register', LabelsSchema, rows).map((row) => [row.id, row]));
  return reviewsIn(rows).flatMap((stored) => {
    const { id, etag } = stored;
    const shown = shownIn.get(id);
    if (!shown) return [];
    const wanted = reviewCells(stored, say);
    const outdated = LABEL_COLUMNS.filter((column) => shown[column] !== (wanted[column] ?? ''));
    return outdated.length === 0
      ? []
      : [{ id, etag, cells: Object.fromEntries(outdated.map((column) => [column, wanted[column]])) }];
  });
}
