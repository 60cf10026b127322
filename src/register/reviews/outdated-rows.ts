import * as v from 'valibot';
import type { SPFI } from '@pnp/sp';
import { sayIn } from '../../domain/text';
import type { Terminology } from '../../domain/terminology';
import { dayOf } from '../client/read-day';
import { everyPage, readableRows, type Place } from '../client/rows';
import type { Cells } from '../lists';
import type { ColumnType } from '../lists/column';
import { REGISTER_LIST } from '../lists/register-list';
import { reviewCells } from './review-cells';
import { ReviewRowSchema } from './review-row';
import { reviewsIn } from './reviews';

const CellSchema = v.nullish(v.union([v.string(), v.number()]), null);

/** The columns that follow from State. */
const FOLLOWING = REGISTER_LIST.columns.filter(
  ({ name }) => !Object.hasOwn(ReviewRowSchema.entries, name) && name !== 'NotificationKey'
);
const FollowingSchema = v.object(
  v.entriesFromList(['Title', ...FOLLOWING.map(({ name }) => name)] as const, CellSchema)
);

/** A row with columns that do not say what its State says, and what they have to hold. */
interface OutdatedRow extends Place {
  readonly cells: Partial<Cells<'register'>>;
}

/**
 * The rows that show labels of an earlier release or terms that the site has renamed since, and those that have been
 * changed or emptied by hand, by which searches would miss them. One request for each thousand rows.
 */
export async function outdatedRows(sp: SPFI, terms: Terminology): Promise<readonly OutdatedRow[]> {
  const columns = [...Object.keys(ReviewRowSchema.entries), ...Object.keys(FollowingSchema.entries)];
  const outdated: OutdatedRow[] = [];
  for await (const rows of everyPage(sp, 'register', columns)) outdated.push(...outdatedAmong(rows, terms));
  return outdated;
}

function outdatedAmong(rows: readonly unknown[], terms: Terminology): readonly OutdatedRow[] {
  const shownIn = new Map(readableRows('register', FollowingSchema, rows).map((row) => [row.id, row]));
  return reviewsIn(rows).flatMap((stored) => {
    const { id, etag } = stored;
    const shown = shownIn.get(id);
    if (!shown) return [];
    const wanted: Partial<Cells<'register'>> = reviewCells(stored, sayIn(terms, stored.review.kind));
    const differing = [{ name: 'Title', type: 'text' } as const, ...FOLLOWING].filter(
      ({ name, type }) => comparable(type, shown[name]) !== comparable(type, wanted[name] ?? null)
    );
    return differing.length === 0
      ? []
      : [{ id, etag, cells: Object.fromEntries(differing.map(({ name }) => [name, wanted[name]])) }];
  });
}

/** What a cell says, whatever the way in which SharePoint writes it. */
function comparable(type: ColumnType, cell: string | number | null): string {
  const text = String(cell ?? '');
  if (text === '' || Number.isNaN(Date.parse(text))) return text;
  if (type === 'day') return dayOf(text);
  return type === 'time' ? String(Math.floor(Date.parse(text) / SECOND)) : text;
}

/** SharePoint keeps whole seconds. */
const SECOND = 1000;
